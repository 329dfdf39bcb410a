/** What administrators and authors of plugins may rely on, told with the plugin {@code hello} that this build has made. */
@NullMarked
package dev.cocreate.stories.plugins;

import org.jspecify.annotations.NullMarked;

/** What programs read beside the API: feeds, the sitemap, structured data. */
@NullMarked
package dev.cocreate.stories.feeds;

import org.jspecify.annotations.NullMarked;

/** What programs may rely on: the REST API, version 1. */
@NullMarked
package dev.cocreate.stories.api;

import org.jspecify.annotations.NullMarked;

/**
 * JSON, at a price that each request can pay: {@link jakarta.json.Json} searches all libraries for a provider at each call, which
 * took a quarter of the time of a vote.
 *
 * <p>Out of scope: what the API accepts (see {@code platform.web.JsonBody}).
 */
@NullMarked
package dev.cocreate.portal.platform.json;

import org.jspecify.annotations.NullMarked;

/**
 * Whether the portal can serve, and its metrics.
 *
 * <ul>
 *   <li>Ready means that a page can be served now: the database answers and the migrations are done.
 *   <li>Metrics are for the administrator or whoever holds {@code COCREATE_METRICS_TOKEN}.
 * </ul>
 *
 * <p>Out of scope: watching and alerting.
 */
@NullMarked
package dev.cocreate.portal.health;

import org.jspecify.annotations.NullMarked;

/**
 * Answers of a plugin's own below {@code /plugins/{id}/}, by JAX-RS.
 *
 * <p>Out of scope: paths outside of it, streaming answers ({@code @Suspended}, server-sent events).
 */
@NullMarked
package dev.cocreate.plugin.web;

import org.jspecify.annotations.NullMarked;

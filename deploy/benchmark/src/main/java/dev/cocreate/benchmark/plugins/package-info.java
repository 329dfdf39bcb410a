/**
 * What plugins cost: calls into them, loading and unloading, upgrades while others ask, and many of them at a start.
 *
 * <p>Out of scope: what a plugin does with its time.
 */
@NullMarked
package dev.cocreate.benchmark.plugins;

import org.jspecify.annotations.NullMarked;

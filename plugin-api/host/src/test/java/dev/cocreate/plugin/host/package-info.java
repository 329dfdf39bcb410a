/**
 * The host, tried with real JARs: each is compiled and packed in the test, by PF4J's annotation processor and all, and loaded by
 * the class loader that the portal uses.
 */
@NullMarked
package dev.cocreate.plugin.host;

import org.jspecify.annotations.NullMarked;

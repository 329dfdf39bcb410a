/**
 * The way to PostgreSQL: the schema's migrations, JPA for changing things, Jdbi for lists and counters.
 *
 * <ul>
 *   <li>Migrations run before anything else reads the database, and only one node runs them at a time.
 *   <li>JPA and Jdbi share one data source, so that inside a transaction they share one connection. Whoever mixes them
 *       flushes first.
 *   <li>Entities are for changing one thing; a list is one SQL projection.
 * </ul>
 *
 * <p>Out of scope: any table. Tables belong to features.
 */
@NullMarked
package dev.cocreate.portal.platform.database;

import org.jspecify.annotations.NullMarked;

/**
 * Starts and stops one node of the portal: PostgreSQL (unless the operator has one), beside it Payara Micro with the portal in a
 * JVM of its own, and waits until pages can be served.
 *
 * <ul>
 *   <li>Whatever an operator can get wrong is a {@link dev.cocreate.launcher.LaunchProblem}: one line that says what to do, no
 *       stack trace.
 *   <li>PostgreSQL stops last, however the launcher is asked to stop. Killed processes never block the next start: it ends what
 *       is left over and lets PostgreSQL recover.
 *   <li>The server of ours writes to disk before it says "committed", listens on loopback only and knows no trusted login.
 *   <li>Passwords and secrets travel in the environment and in files nobody else may read, never on a command line.
 * </ul>
 *
 * <p>Out of scope: the schema and everything in it (the portal migrates it), and what Payara does inside its JVM ({@code boot}).
 */
@NullMarked
package dev.cocreate.launcher;

import org.jspecify.annotations.NullMarked;

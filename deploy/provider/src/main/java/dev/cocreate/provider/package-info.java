/**
 * A real OpenID provider for the stories: Spring Authorization Server with one client and as many people as are asked for.
 *
 * <ul>
 *   <li>Whoever types a name and the password {@code open sesame} is that person. The name says what is told about them:
 *       {@code unchecked-…} have an address that was not checked, {@code nameless-…} have none.
 *   <li>It runs in a process of its own, because its libraries are not for the class path of the stories.
 * </ul>
 */
@NullMarked
package dev.cocreate.provider;

import org.jspecify.annotations.NullMarked;

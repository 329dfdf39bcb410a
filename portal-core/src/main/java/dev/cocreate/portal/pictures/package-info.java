/**
 * Pictures that people show in what they write.
 *
 * <ul>
 *   <li>What is sent is looked at, not believed: its name and type say nothing, only what can be decoded as a picture is one.
 *   <li>It is drawn anew and only that is kept, at most 1,600 pixels wide or high, turned as the camera held it. So nothing hidden in it
 *       (place, camera, a script, a second file) survives.
 *   <li>Its address holds a random name and its size, so that a page can keep its place before it is there.
 *   <li>It is seen by whoever may read something that it was shown in, and by its owner; the database notes where that was.
 *   <li>One that no text showed within thirty days goes when its owner sends another, because nobody would ever see it.
 *   <li>It is served so that no browser takes it for anything else.
 * </ul>
 *
 * <p>Out of scope: showing it, which {@code platform.text.Markdown} does; videos and documents.
 */
@NullMarked
package dev.cocreate.portal.pictures;

import org.jspecify.annotations.NullMarked;

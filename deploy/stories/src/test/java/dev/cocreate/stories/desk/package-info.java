/** The team's desk: what waits there, what is changed about many ideas at once, and what customers never see. */
@NullMarked
package dev.cocreate.stories.desk;

import org.jspecify.annotations.NullMarked;

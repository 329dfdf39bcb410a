package dev.cocreate.portal.people;

/**
 * A browser that signed in.
 *
 * @param person whose it is
 * @param unread how many notices wait for them; not counted further than a page can show
 */
record Session(Person person, int unread) {}

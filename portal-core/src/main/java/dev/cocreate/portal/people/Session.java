package dev.cocreate.portal.people;

/**
 * A browser that signed in.
 *
 * @param person whose it is
 * @param unread how many notices wait for them; not counted further than a page can show
 * @param reported how many things the team is asked to look at; 0 for whoever is not of the team
 */
record Session(Person person, int unread, int reported) {}

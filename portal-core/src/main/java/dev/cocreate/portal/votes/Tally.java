package dev.cocreate.portal.votes;

/**
 * How an idea stands for one person.
 *
 * @param votes how many want it
 * @param mine whether this person is one of them
 */
public record Tally(int votes, boolean mine) {}

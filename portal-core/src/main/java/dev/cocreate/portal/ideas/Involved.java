package dev.cocreate.portal.ideas;

import dev.cocreate.portal.platform.visit.PersonId;

/** A person, and what they have to do with the ideas that are asked for. */
public record Involved(PersonId person, Involvement how) {}

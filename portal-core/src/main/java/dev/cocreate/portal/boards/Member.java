package dev.cocreate.portal.boards;

import dev.cocreate.portal.people.Addressee;
import java.time.Instant;

/** Somebody who may see a board, or everybody of a mail domain. */
public record Member(long id, Addressee who, Instant addedAt) {}

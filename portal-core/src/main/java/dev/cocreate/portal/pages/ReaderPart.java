package dev.cocreate.portal.pages;

import java.util.Optional;

/**
 * What an idea's page holds for this reader and not for everybody.
 *
 * @param mayWithdraw whether it is theirs and nobody else took part
 * @param reason the question why, for whoever voted and can still say so
 * @param behind the reasons behind the votes, for the team
 */
public record ReaderPart(boolean mayWithdraw, Optional<ReasonForm> reason, Optional<ReasonsPage> behind) {}

package dev.cocreate.portal.ranking;

import dev.cocreate.portal.ideas.IdeaRows;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.scores.IdeaScore;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An idea with its score and what it was reckoned from. */
public record RankedIdea(IdeaView idea, IdeaScore score) {
    static final String COLUMNS = IdeaRows.COLUMNS + ", " + IdeaScore.COLUMNS;

    static RankedIdea of(ResultSet row) throws SQLException {
        return new RankedIdea(IdeaRows.view(row), IdeaScore.of(row));
    }

    /** Where the next page begins. */
    Place place() {
        return new Place(score.precedence(), score.merit(), idea.id().value());
    }
}

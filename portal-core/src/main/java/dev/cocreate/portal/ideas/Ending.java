package dev.cocreate.portal.ideas;

import dev.cocreate.portal.platform.text.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an answer that ends something says beside its words.
 *
 * @param reason why the idea is declined
 * @param lookAgain the day on which the team looks at a declined idea again
 * @param sunset the last day of what is retired
 */
public record Ending(Optional<DeclineReason> reason, Optional<LocalDate> lookAgain, Optional<LocalDate> sunset) {
    public static final Ending NONE = new Ending(Optional.empty(), Optional.empty(), Optional.empty());

    /** The columns of an answer {@code a} that it is read from. */
    public static final String COLUMNS = "a.reason, a.look_again_at, a.sunset_at";

    public static Ending of(ResultSet row) throws SQLException {
        return new Ending(
                Optional.ofNullable(row.getString("reason")).map(DeclineReason::valueOf),
                Optional.ofNullable(row.getObject("look_again_at", LocalDate.class)),
                Optional.ofNullable(row.getObject("sunset_at", LocalDate.class)));
    }

    /** What a reader sees of it, a sentence each. */
    public List<String> lines(Words words) {
        return Stream.of(
                        reason.map(why -> words.say("deciding.reason." + why.slug())),
                        lookAgain.map(day -> words.say("deciding.look-again", "date", words.date(day))),
                        sunset.map(day -> words.say("deciding.sunset", "date", words.date(day))))
                .flatMap(Optional::stream)
                .toList();
    }
}

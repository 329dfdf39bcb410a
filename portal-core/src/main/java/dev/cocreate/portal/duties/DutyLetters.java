package dev.cocreate.portal.duties;

import dev.cocreate.portal.duties.Duties.Told;
import dev.cocreate.portal.mail.Letter;
import dev.cocreate.portal.mail.LetterDraft;
import dev.cocreate.portal.mail.Stationery;
import dev.cocreate.portal.notices.SignedLinks;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.settings.PortalName;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.Messages;
import dev.cocreate.portal.platform.text.PlainText;
import dev.cocreate.portal.platform.text.Words;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the team's letters, each in the language of its reader and with a way to get no more of them. */
@ApplicationScoped
class DutyLetters {
    private static final int LONGEST_SUBJECT = 150;

    /** So many of a kind; the portal has the rest. */
    private static final int SHOWN = 20;

    private final Stationery stationery;
    private final Messages messages;
    private final Operator operator;
    private final PortalName portal;
    private final SignedLinks links;
    private final Clock clock;

    @Inject
    DutyLetters(Stationery stationery, Messages messages, Operator operator, PortalName portal, Clock clock) {
        this.stationery = stationery;
        this.messages = messages;
        this.operator = operator;
        this.portal = portal;
        this.links = new SignedLinks(operator, "stop letters to the team");
        this.clock = clock;
    }

    Letter of(List<Told> told, Reader reader) {
        var words = messages.in(reader.language(), ZoneId.of("UTC"), clock.instant());
        var draft = stationery.sheet(reader.language());
        var kinds = told.stream()
                .collect(Collectors.groupingBy(Told::duty, () -> new EnumMap<>(Duty.class), Collectors.toList()));
        kinds.forEach((duty, some) -> tell(draft, duty, some, words));
        var stop = URI.create(operator.baseUrl() + DutyStopResource.PATH + "/"
                + links.sign(reader.id().toString()));
        return draft.aside(words.say("duties.mail.why"))
                .aside(words.say("notices.mail.choose"), operator.baseUrl() + WatchingResource.PATH)
                .aside(words.say("notices.mail.stop"), stop.toString())
                .to(reader.email(), PlainText.shorten(subject(kinds, told, words), LONGEST_SUBJECT))
                .stoppedAt(stop);
    }

    private String subject(Map<Duty, List<Told>> kinds, List<Told> told, Words words) {
        if (kinds.size() > 1) {
            return words.say("duties.mail.subject", "count", told.size(), "portal", portal.text());
        }
        var key = "duties.mail." + told.get(0).duty().slug();
        return told.size() == 1
                ? words.say(key + ".subject", "title", told.get(0).title())
                : words.say(key, "count", told.size());
    }

    private void tell(LetterDraft draft, Duty duty, List<Told> some, Words words) {
        draft.say(words.say("duties.mail." + duty.slug(), "count", some.size()));
        some.stream()
                .limit(SHOWN)
                .forEach(one -> draft.title(one.title(), operator.baseUrl() + "/ideas/" + one.idea())
                        .say(one.board()));
        if (some.size() > SHOWN) {
            draft.say(words.say("notices.digest.more", "count", some.size() - SHOWN));
        }
        draft.link(words.say("duties.mail." + duty.slug() + ".link"), operator.baseUrl() + path(duty));
    }

    private static String path(Duty duty) {
        return switch (duty) {
            case NEW_IDEA -> "/desk?sort=newest";
            case ASSIGNED -> "/desk?assigned=me";
            case ANSWER_DUE, LOOK_AGAIN -> "/desk";
            case REPORT -> "/reports";
        };
    }

    /** Whose letters a link stops; 404 when it is none of ours. */
    PersonId stopped(String token) {
        return links.read(token)
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(number -> new PersonId(Long.parseLong(number)))
                .orElseThrow(() -> new NotFoundProblem("link", token));
    }

    /** To whom a letter goes, and in which language. */
    record Reader(PersonId id, String email, Language language) {
        static Reader of(ResultSet row) throws SQLException {
            return new Reader(
                    new PersonId(row.getLong("person_id")),
                    row.getString("email"),
                    Language.of(row.getString("language")).orElse(Language.EN));
        }
    }
}

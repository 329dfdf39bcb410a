package dev.cocreate.portal.notices;

import dev.cocreate.portal.demand.Questions;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Links by which whoever was asked about their votes answers without signing in. The next question makes those before it void. */
@ApplicationScoped
public class StillLinks {
    /** Where the links lead. */
    public static final String PATH = "/still";

    private final SignedLinks links;
    private final Questions questions;

    @Inject
    StillLinks(Operator operator, Questions questions) {
        links = new SignedLinks(operator, "still needed");
        this.questions = questions;
    }

    String path(PersonId reader, Instant askedAt) {
        return PATH + "/" + links.sign(reader + "-" + askedAt.getEpochSecond());
    }

    /** Who was asked; 404 when the link is none of ours or they were asked again since. */
    public PersonId reader(String token) {
        return links.read(token).flatMap(this::lastAsked).orElseThrow(() -> new NotFoundProblem("link", token));
    }

    private Optional<PersonId> lastAsked(String numbers) {
        if (!numbers.matches("[0-9]{1,18}-[0-9]{1,18}")) {
            return Optional.empty();
        }
        var parts = numbers.split("-", 2);
        var person = new PersonId(Long.parseLong(parts[0]));
        return questions
                .askedAt(person)
                .filter(at -> at.getEpochSecond() == Long.parseLong(parts[1]))
                .map(at -> person);
    }
}

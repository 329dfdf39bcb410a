package dev.cocreate.portal.notices;

import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Links by which a reader stops letters without signing in. Old letters' links work for ever. */
@ApplicationScoped
class StopLinks {
    private final SignedLinks links;

    @Inject
    StopLinks(Operator operator) {
        links = new SignedLinks(operator, "stop letters");
    }

    String path(PersonId reader) {
        return StopResource.PATH + "/" + links.sign(reader.toString());
    }

    /** Whose letters a link stops; 404 when it is none of ours. */
    PersonId reader(String token) {
        return links.read(token)
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(number -> new PersonId(Long.parseLong(number)))
                .orElseThrow(() -> new NotFoundProblem("link", token));
    }
}

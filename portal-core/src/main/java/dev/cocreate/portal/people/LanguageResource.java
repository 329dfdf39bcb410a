package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.LocalAddress;
import dev.cocreate.portal.platform.web.Outside;
import dev.cocreate.portal.platform.web.RequestFilter;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** {@code /language}: chooses the language in which the portal speaks to this browser, and writes to whoever signed in. */
@Outside
@Path("/language")
public class LanguageResource {
    private final Operator operator;
    private final People people;
    private final Visit visit;

    @Inject
    LanguageResource(Operator operator, People people, Visit visit) {
        this.operator = operator;
        this.people = people;
        this.visit = visit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @FormParam("language") @DefaultValue("") String language, @FormParam("to") @DefaultValue("/") String to) {
        var chosen = Language.of(language).orElseThrow(() -> new InvalidProblem(FieldError.of("language", "unknown")));
        visit.visitor().ifPresent(visitor -> people.speak(visitor, chosen));
        return Response.seeOther(LocalAddress.of(to))
                .cookie(new NewCookie.Builder(RequestFilter.LANGUAGE_COOKIE)
                        .value(chosen.code())
                        .path("/")
                        .maxAge((int) Duration.ofDays(365).toSeconds())
                        .httpOnly(true)
                        .secure(operator.isSecure())
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }
}

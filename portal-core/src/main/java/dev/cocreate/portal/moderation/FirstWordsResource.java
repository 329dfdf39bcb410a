package dev.cocreate.portal.moderation;

import dev.cocreate.portal.bursts.BurstRule;
import dev.cocreate.portal.bursts.BurstRules;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.trust.FirstWords;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** {@code /admin/moderation}: at how much of what new people write the team looks first. */
@Path(FirstWordsResource.PATH)
public class FirstWordsResource {
    static final String PATH = "/admin/moderation";

    private final FirstWords firstWords;
    private final BurstRules rules;
    private final Pages pages;
    private final Visit visit;

    @Inject
    FirstWordsResource(FirstWords firstWords, BurstRules rules, Pages pages, Visit visit) {
        this.firstWords = firstWords;
        this.rules = rules;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(@QueryParam("saved") @DefaultValue("false") boolean saved) {
        visit.administrator();
        return page(200, Integer.toString(firstWords.many()), saved, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@FormParam("many") @DefaultValue("") String many) {
        var administrator = visit.administrator();
        try {
            firstWords.change(many, administrator);
            return Response.seeOther(URI.create(PATH + "?saved=true")).build();
        } catch (InvalidProblem invalid) {
            return page(422, many, false, invalid.errors());
        }
    }

    /** When votes look made up. */
    @POST
    @Path("bursts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeRule(
            @FormParam("least") @DefaultValue("") String least,
            @FormParam("minutes") @DefaultValue("") String minutes,
            @FormParam("factor") @DefaultValue("") String factor) {
        var administrator = visit.administrator();
        try {
            rules.change(least, minutes, factor, administrator);
            return Response.seeOther(URI.create(PATH + "?saved=true")).build();
        } catch (InvalidProblem invalid) {
            var many = Integer.toString(firstWords.many());
            return pages.show(
                    422,
                    "moderation/setting.jte",
                    new SettingPage(many, new TypedRule(least, minutes, factor), false, invalid.errors()));
        }
    }

    private Response page(int status, String many, boolean saved, List<FieldError> errors) {
        return pages.show(
                status, "moderation/setting.jte", new SettingPage(many, TypedRule.of(rules.now()), saved, errors));
    }

    /** A rule as it is or was typed. */
    public record TypedRule(String least, String minutes, String factor) {
        static TypedRule of(BurstRule rule) {
            return new TypedRule(
                    Integer.toString(rule.least()), Integer.toString(rule.minutes()), Integer.toString(rule.factor()));
        }
    }

    /** How many, and when votes look made up, as it is or was typed. */
    public record SettingPage(String many, TypedRule rule, boolean saved, List<FieldError> errors) {}
}

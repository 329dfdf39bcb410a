package dev.cocreate.portal.admin;

import dev.cocreate.portal.invitations.Invitation;
import dev.cocreate.portal.invitations.Invitations;
import dev.cocreate.portal.people.Admission;
import dev.cocreate.portal.people.Readers;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** {@code /admin/access}: who may come in and read, and who is asked to. */
@Path(AccessResource.PATH)
public class AccessResource {
    static final String PATH = "/admin/access";

    private static final int SHOWN = 50;

    private final Admission admission;
    private final Invitations invitations;
    private final Pages pages;
    private final Visit visit;

    @Inject
    AccessResource(Admission admission, Invitations invitations, Pages pages, Visit visit) {
        this.admission = admission;
        this.invitations = invitations;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response index(
            @QueryParam("before") @DefaultValue("9223372036854775807") long before,
            @QueryParam("saved") @DefaultValue("false") boolean saved,
            @QueryParam("sent") @DefaultValue("-1") int sent) {
        visit.administrator();
        return page(200, before, typed(), "", new Done(saved, sent), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @FormParam("readers") @DefaultValue("") String readers,
            @FormParam("domains") @DefaultValue("") String domains,
            @FormParam("seen") @DefaultValue("") String seen) {
        var administrator = visit.administrator();
        try {
            admission.change(readers, domains, seen, administrator);
            return Response.seeOther(URI.create(PATH + "?saved=true")).build();
        } catch (InvalidProblem invalid) {
            admission.forget();
            return page(422, Long.MAX_VALUE, new Typed(readers, domains), "", Done.NOTHING, invalid.errors());
        }
    }

    @POST
    @Path("invitations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(@FormParam("addresses") @DefaultValue("") String addresses) {
        var administrator = visit.administrator();
        try {
            var sent = invitations.invite(addresses, visit.language(), administrator);
            return Response.seeOther(URI.create(PATH + "?sent=" + sent + "#invitations"))
                    .build();
        } catch (InvalidProblem invalid) {
            return page(422, Long.MAX_VALUE, typed(), addresses, Done.NOTHING, invalid.errors());
        }
    }

    @POST
    @Path("invitations/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") long id) {
        invitations.withdraw(id, visit.administrator());
        return Response.seeOther(URI.create(PATH + "#invitations")).build();
    }

    private Typed typed() {
        var terms = admission.terms();
        return new Typed(terms.readers().slug(), String.join("\n", terms.domains()));
    }

    private Response page(int status, long before, Typed typed, String addresses, Done done, List<FieldError> errors) {
        var found = invitations.latest(before, SHOWN + 1);
        var shown = found.subList(0, Math.min(found.size(), SHOWN));
        var next = found.size() > SHOWN
                ? Optional.of(PATH + "?before=" + shown.get(SHOWN - 1).id() + "#invitations")
                : Optional.<String>empty();
        var seen = admission.terms().seen();
        return pages.show(
                status, "admin/access.jte", new AccessPage(typed, seen, addresses, shown, next, done, errors));
    }

    /** The terms as typed so far. */
    public record Typed(String readers, String domains) {}

    /**
     * What was done just now.
     *
     * @param sent how many letters were written; less than none when nobody was invited
     */
    public record Done(boolean saved, int sent) {
        static final Done NOTHING = new Done(false, -1);
    }

    /**
     * The page.
     *
     * @param seen the terms as they are
     * @param addresses of whom is to be invited, as typed so far
     * @param invitations the latest first
     * @param next address of the older ones
     */
    public record AccessPage(
            Typed typed,
            String seen,
            String addresses,
            List<Invitation> invitations,
            Optional<String> next,
            Done done,
            List<FieldError> errors) {
        public List<Readers> choices() {
            return List.of(Readers.values());
        }
    }
}

package dev.cocreate.portal.audit;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** {@code /admin/audit}: what administrators and the team changed. */
@Path("/admin/audit")
public class AuditResource {
    private static final String PATH = "/admin/audit";
    private static final int SHOWN = 50;

    private final AuditLog log;
    private final Pages pages;
    private final Visit visit;

    @Inject
    AuditResource(AuditLog log, Pages pages, Visit visit) {
        this.log = log;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response index(
            @QueryParam("who") @DefaultValue("") String who,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("idea") @DefaultValue("") String idea,
            @QueryParam("before") @DefaultValue("9223372036854775807") long before) {
        visit.administrator();
        var query = new AuditQuery(who, kind, from, to, idea);
        try {
            var found = log.latest(query.search(), before, SHOWN + 1);
            var shown = found.subList(0, Math.min(found.size(), SHOWN));
            var list = query.below(PATH);
            var next = found.size() > SHOWN
                    ? Optional.of(list + (list.contains("?") ? "&" : "?") + "before="
                            + shown.get(SHOWN - 1).id())
                    : Optional.<String>empty();
            return pages.show("audit/index.jte", new AuditPage(query, log.kinds(), shown, next, List.of()));
        } catch (InvalidProblem invalid) {
            return pages.show(
                    422,
                    "audit/index.jte",
                    new AuditPage(query, log.kinds(), List.of(), Optional.empty(), invalid.errors()));
        }
    }

    /**
     * A page of the audit, the latest first.
     *
     * @param kinds that can be chosen
     * @param next address of the older ones
     */
    public record AuditPage(
            AuditQuery query,
            List<String> kinds,
            List<AuditEntry> entries,
            Optional<String> next,
            List<FieldError> errors) {}
}

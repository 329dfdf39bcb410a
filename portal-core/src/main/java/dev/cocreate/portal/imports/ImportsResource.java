package dev.cocreate.portal.imports;

import dev.cocreate.portal.accounts.Accounts.Comparison;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /accounts/imports}, for the team: a file is read, shown as what would come of it, and taken. */
@Path(ImportsResource.PATH)
public class ImportsResource {
    static final String PATH = "/accounts/imports";

    private final Imports imports;
    private final Pages pages;
    private final Visit visit;

    @Inject
    ImportsResource(Imports imports, Pages pages, Visit visit) {
        this.imports = imports;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response form() {
        visit.team();
        return page(200, List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(@FormParam("file") @Nullable EntityPart file) throws IOException {
        var team = visit.team();
        var name = Optional.ofNullable(file).flatMap(EntityPart::getFileName).orElse("");
        if (file == null || name.isEmpty()) {
            return page(422, List.of(new RowFault(0, "", FieldError.of("file", "missing"))));
        }
        try (var in = file.getContent()) {
            return Response.seeOther(URI.create(PATH + "/" + imports.read(in, name, team)))
                    .build();
        } catch (FaultyFile faulty) {
            return page(422, faulty.faults());
        }
    }

    @GET
    @Path("{import: [0-9a-f-]+}")
    public Response show(@PathParam("import") String id) {
        visit.team();
        return pages.show("imports/show.jte", new WaitingPage(imports.view(id), List.of()));
    }

    @POST
    @Path("{import: [0-9a-f-]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("import") String id) {
        var team = visit.team();
        try {
            return pages.show("imports/taken.jte", imports.take(id, visit.language(), team));
        } catch (InvalidProblem invalid) {
            return pages.show(422, "imports/show.jte", new WaitingPage(imports.view(id), invalid.errors()));
        }
    }

    private Response page(int status, List<RowFault> faults) {
        return pages.show(status, "imports/index.jte", new FilePage(faults));
    }

    /** The form for a file, with what was wrong with the last one. */
    public record FilePage(List<RowFault> faults) {
        public int most() {
            return Imports.MOST_ROWS;
        }
    }

    /** What would come of a file, and why it could not be taken. */
    public record WaitingPage(WaitingImport waiting, List<FieldError> errors) {
        public Comparison would() {
            return waiting.would();
        }
    }
}

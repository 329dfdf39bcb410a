package dev.cocreate.portal.exports;

import dev.cocreate.portal.platform.visit.Visit;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** {@code /export/{list}.csv} and {@code .json}: a list in full. With {@code bom=yes} Excel sees at once that CSV is UTF-8. */
@Path("/export")
public class ExportResource {
    private static final String BOM = "bom";

    private final Exports exports;
    private final Visit visit;
    private final Clock clock;

    @Inject
    ExportResource(Exports exports, Visit visit, Clock clock) {
        this.exports = exports;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Path("{list: [a-z]+}.{form: csv|json}")
    public Response take(@PathParam("list") String name, @PathParam("form") String formName, @Context UriInfo address) {
        var reader = visit.team();
        var list = exports.find(name, reader);
        var form = Form.valueOf(formName.toUpperCase(Locale.ROOT));
        var questions = questions(address);
        var marked = "yes".equals(questions.remove(BOM)) && form == Form.CSV;
        var rows = list.rows(new Asked(questions), reader);
        exports.taken(list, rows, reader);
        var file = name + "-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "." + formName;
        StreamingOutput body = out -> write(list, rows, form, marked, out);
        return Response.ok(body, form.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Row-Count", rows.count())
                .build();
    }

    private static Map<String, String> questions(UriInfo address) {
        var questions = new HashMap<String, String>();
        address.getQueryParameters().forEach((question, values) -> questions.put(question, values.get(0)));
        return questions;
    }

    private static void write(ExportedList list, Rows rows, Form form, boolean marked, OutputStream to)
            throws IOException {
        var out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        if (marked) {
            out.write('\uFEFF');
        }
        var writer = form.writer(out, list.columns());
        for (var chunk = rows.next(); !chunk.isEmpty(); chunk = rows.next()) {
            for (var row : chunk) {
                writer.write(row);
            }
            // So that whoever reads sees it grow, and nothing piles up here.
            out.flush();
        }
        writer.end();
        out.flush();
    }
}

package dev.cocreate.portal.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.cocreate.portal.accounts.Account;
import dev.cocreate.portal.accounts.AccountList;
import dev.cocreate.portal.accounts.AttributeKind;
import dev.cocreate.portal.accounts.Attributes;
import dev.cocreate.portal.exports.Formulas;
import dev.cocreate.portal.platform.visit.Visit;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code /accounts/export.csv}, for the team: all accounts in the form in which they can be imported. */
@Path("/accounts/export.csv")
public class ExportResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int CHUNK = 1000;

    private final AccountList accounts;
    private final Attributes attributes;
    private final Visit visit;

    @Inject
    ExportResource(AccountList accounts, Attributes attributes, Visit visit) {
        this.accounts = accounts;
        this.attributes = attributes;
        this.visit = visit;
    }

    @GET
    @Produces(CSV)
    public Response all() {
        visit.team();
        var kinds = attributes.kinds();
        StreamingOutput file = out -> write(kinds, out);
        return Response.ok(file, CSV)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"accounts.csv\"")
                .build();
    }

    /** A chunk at a time, so that neither memory nor a connection is held by whoever reads slowly. */
    private void write(Map<String, AttributeKind> kinds, OutputStream out) throws IOException {
        try (var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(header(kinds));
            var after = 0L;
            for (var chunk = accounts.after(after, CHUNK); !chunk.isEmpty(); chunk = accounts.after(after, CHUNK)) {
                chunk.forEach(account -> csv.writeRecord(row(account, kinds)));
                after = chunk.get(chunk.size() - 1).id();
            }
        }
    }

    private static List<String> header(Map<String, AttributeKind> kinds) {
        var header = new ArrayList<>(List.of("key", "name", "plan", "revenue", "currency", "domains"));
        kinds.forEach((name, kind) -> header.add(Columns.ATTRIBUTE + name + ":" + kind.slug()));
        return header;
    }

    private static List<String> row(Account account, Map<String, AttributeKind> kinds) {
        var row = new ArrayList<>(List.of(
                Formulas.safe(account.key()),
                Formulas.safe(account.name()),
                Formulas.safe(account.plan().orElse("")),
                account.revenue().map(revenue -> revenue.typed()).orElse(""),
                account.revenue().map(revenue -> revenue.currency()).orElse(""),
                String.join(" ", account.domains())));
        kinds.keySet().forEach(name -> row.add(typed(account.attributes().getOrDefault(name, JsonValue.NULL))));
        return row;
    }

    private static String typed(JsonValue value) {
        var typed = AttributeKind.typed(value);
        return value instanceof JsonString ? Formulas.safe(typed) : typed;
    }
}

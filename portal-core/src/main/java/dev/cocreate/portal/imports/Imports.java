package dev.cocreate.portal.imports;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.cocreate.portal.accounts.AccountDraft;
import dev.cocreate.portal.accounts.Accounts;
import dev.cocreate.portal.accounts.Accounts.Comparison;
import dev.cocreate.portal.accounts.Attributes;
import dev.cocreate.portal.accounts.MembershipDraft;
import dev.cocreate.portal.accounts.Memberships;
import dev.cocreate.portal.accounts.PortalCurrency;
import dev.cocreate.portal.accounts.Source;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.PlainText;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** Files that were read, and the only way to take one. */
@ApplicationScoped
@Transactional
class Imports {
    static final int MOST_ROWS = 200_000;

    private static final int MOST_FAULTS = 50;
    private static final int CHUNK = 5_000;
    private static final int LONGEST_LINE = 64 * 1024;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Jdbi jdbi;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Attributes attributes;
    private final PortalCurrency currency;

    @Inject
    Imports(Jdbi jdbi, Accounts accounts, Memberships memberships, Attributes attributes, PortalCurrency currency) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.memberships = memberships;
        this.attributes = attributes;
        this.currency = currency;
    }

    /** Reads a file and keeps it until somebody says that it is to be taken; {@link FaultyFile} when it cannot be. */
    String read(InputStream file, String name, Visitor by) {
        jdbi.useHandle(handle -> handle.execute("delete from import where made_at < now() - interval '1 day'"));
        var in = new BufferedReader(new StrictUtf8(file), LONGEST_LINE);
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(in))
                .commentStrategy(CommentStrategy.NONE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(in)) {
            return read(csv, name, by);
        } catch (UncheckedIOException failure) {
            throw encoding(Objects.requireNonNull(failure.getCause()));
        } catch (IOException failure) {
            throw encoding(failure);
        } catch (CsvParseException broken) {
            throw broken(broken);
        }
    }

    private static FaultyFile encoding(IOException failure) {
        if (failure instanceof StrictUtf8.OtherEncoding other) {
            return fault(other.line(), "", FieldError.of("file", "not-utf-8"));
        }
        throw new UncheckedIOException(failure);
    }

    private static FaultyFile broken(CsvParseException broken) {
        if (broken.getCause() instanceof IOException failure) {
            return encoding(failure);
        }
        var found = LINE.matcher(String.valueOf(broken.getMessage()));
        return fault(found.find() ? Long.parseLong(found.group(1)) : 1, "", FieldError.of("file", "no-csv"));
    }

    /** Spreadsheets of half the world write semicolons, because a comma stands in their numbers. */
    private static char separator(BufferedReader in) throws IOException {
        in.mark(LONGEST_LINE);
        var commas = 0;
        var semicolons = 0;
        for (var i = 0; i < LONGEST_LINE - 1; i++) {
            var c = in.read();
            if (c < 0 || c == '\n' || c == '\r') {
                break;
            }
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
        }
        in.reset();
        return semicolons > commas ? ';' : ',';
    }

    private String read(CsvReader<CsvRecord> csv, String name, Visitor by) {
        var records = csv.iterator();
        if (!records.hasNext()) {
            throw fault(1, "", FieldError.of("file", "empty-file"));
        }
        var columns = Columns.read(records.next().getFields(), attributes.kinds());
        var id = make(columns.ofPeople(), name, by);
        var reading = new Reading(id, columns);
        while (records.hasNext() && reading.faults.size() < MOST_FAULTS) {
            reading.take(records.next());
        }
        reading.flush();
        if (!reading.faults.isEmpty()) {
            throw new FaultyFile(reading.faults);
        }
        if (reading.rows == 0) {
            throw fault(1, "", FieldError.of("file", "empty-file"));
        }
        return id.toString();
    }

    private UUID make(boolean ofPeople, String name, Visitor by) {
        return jdbi.withHandle(
                handle -> handle.createQuery("insert into import (kind, file, made_by) values (?, ?, ?) returning id")
                        .bind(0, ofPeople ? "PEOPLE" : "ACCOUNTS")
                        .bind(1, PlainText.shorten(PlainText.line(name), 120))
                        .bind(2, by.id().value())
                        .mapTo(UUID.class)
                        .one());
    }

    private static FaultyFile fault(long line, String column, FieldError error) {
        return new FaultyFile(List.of(new RowFault(line, column, error)));
    }

    /** One file, row after row. */
    private final class Reading {
        private final UUID id;
        private final Columns columns;
        private final Currency portals = currency.now();
        private final List<RowFault> faults = new ArrayList<>();
        private final Map<String, Long> places = new HashMap<>();
        private final Map<Long, String> keys = new HashMap<>();
        private final List<Row> waiting = new ArrayList<>();
        private int rows;

        private Reading(UUID id, Columns columns) {
            this.id = id;
            this.columns = columns;
        }

        private void take(CsvRecord row) {
            var line = row.getStartingLineNumber();
            rows++;
            if (rows > MOST_ROWS) {
                throw fault(line, "", new FieldError("file", "too-many-rows", Map.of("count", MOST_ROWS)));
            }
            if (row.getFieldCount() != columns.count()) {
                faults.add(new RowFault(
                        line,
                        "",
                        new FieldError(
                                "file", "row-width", Map.of("count", columns.count(), "actual", row.getFieldCount()))));
                return;
            }
            if (columns.ofPeople()) {
                var draft = columns.person(line, row.getFields(), faults);
                once(line, "email", draft.key() + " " + draft.email());
                keys.put(line, draft.key());
                keep(line, draft.kept());
            } else {
                var draft = columns.account(line, row.getFields(), portals, faults);
                once(line, "key", draft.key());
                keep(line, draft.kept());
            }
        }

        private void once(long line, String column, String what) {
            var first = places.putIfAbsent(what, line);
            if (first != null) {
                faults.add(new RowFault(line, column, new FieldError(column, "row-twice", Map.of("line", first))));
            }
        }

        private void keep(long line, JsonObject draft) {
            if (faults.isEmpty()) {
                waiting.add(new Row(line, draft));
            }
            if (waiting.size() == CHUNK) {
                flush();
            }
        }

        private void flush() {
            if (faults.isEmpty() && !keys.isEmpty()) {
                requireAccounts();
            }
            if (faults.isEmpty() && !waiting.isEmpty()) {
                jdbi.useHandle(handle -> handle.createUpdate(
                                "insert into import_row (import_id, line, draft)"
                                        + " select :id, l, cast(d as jsonb) from unnest(:lines, cast(:drafts as text[])) t (l, d)")
                        .bind("id", id)
                        .bind("lines", waiting.stream().mapToLong(Row::line).toArray())
                        .bind(
                                "drafts",
                                waiting.stream()
                                        .map(row -> row.draft().toString())
                                        .toArray(String[]::new))
                        .execute());
            }
            waiting.clear();
            keys.clear();
        }

        private void requireAccounts() {
            var unknown = new HashSet<>(memberships.unknown(new HashSet<>(keys.values())));
            keys.entrySet().stream()
                    .filter(key -> unknown.contains(key.getValue()))
                    .sorted(Map.Entry.comparingByKey())
                    .limit(MOST_FAULTS)
                    .forEach(key -> faults.add(new RowFault(
                            key.getKey(),
                            "key",
                            new FieldError("key", "no-account", Map.of("typed", key.getValue())))));
        }
    }

    /** What waits, and what would come of it. */
    @Transactional(TxType.SUPPORTS)
    WaitingImport view(String id) {
        var waiting = find(id, "");
        return waiting.comparing(
                chunks(waiting, drafts -> accounts.compare(drafts), drafts -> memberships.compare(drafts)));
    }

    /** Takes all of it at once; whoever says so at the same moment finds nothing any more. */
    Comparison take(String id, Language hint, Visitor by) {
        var waiting = find(id, " for update");
        var taken = chunks(
                waiting,
                drafts -> accounts.put(drafts, by),
                drafts -> memberships.put(drafts, Source.IMPORT, hint, by));
        jdbi.useHandle(handle -> handle.execute("delete from import where id = ?", parse(id)));
        return taken;
    }

    private WaitingImport find(String id, String held) {
        return jdbi.withHandle(handle -> handle.createQuery("select kind, file from import where id = ?" + held)
                        .bind(0, parse(id))
                        .map((row, context) -> new WaitingImport(
                                id, row.getString("kind").equals("PEOPLE"), row.getString("file"), Comparison.NOTHING))
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("import", id));
    }

    private Comparison chunks(
            WaitingImport waiting,
            Function<List<AccountDraft>, Comparison> ofAccounts,
            Function<List<MembershipDraft>, Comparison> ofPeople) {
        var sum = Comparison.NOTHING;
        var after = 0L;
        for (var rows = rows(waiting, after); !rows.isEmpty(); rows = rows(waiting, after)) {
            var drafts = rows.stream().map(Row::draft);
            sum = sum.plus(
                    waiting.ofPeople()
                            ? ofPeople.apply(drafts.map(MembershipDraft::kept).toList())
                            : ofAccounts.apply(drafts.map(AccountDraft::kept).toList()));
            after = rows.get(rows.size() - 1).line();
        }
        return sum;
    }

    private List<Row> rows(WaitingImport waiting, long after) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select line, draft from import_row where import_id = ? and line > ? order by line limit ?")
                .bind(0, parse(waiting.id()))
                .bind(1, after)
                .bind(2, CHUNK)
                .map((row, context) -> new Row(row.getLong("line"), Json.object(row.getString("draft"))))
                .list());
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundProblem("import", id);
        }
    }

    private record Row(long line, JsonObject draft) {}
}

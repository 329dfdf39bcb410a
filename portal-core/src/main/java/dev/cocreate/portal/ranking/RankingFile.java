package dev.cocreate.portal.ranking;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.cocreate.portal.exports.Formulas;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.scores.Scorer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ranking as a file, in full. Numbers are written for programs, and no text is a formula for a spreadsheet. */
@ApplicationScoped
class RankingFile {
    private static final int CHUNK = 1000;

    private final Ranking ranking;
    private final Rankings rankings;

    @Inject
    RankingFile(Ranking ranking, Rankings rankings) {
        this.ranking = ranking;
        this.rankings = rankings;
    }

    StreamingOutput of(RankingFilter asked) {
        var scorer = rankings.scorer(asked).orElseThrow(() -> new NotFoundProblem("scorer", asked.scorer()));
        return out -> write(asked.by(scorer.id()), scorer, out);
    }

    /** A chunk at a time, so that neither memory nor a connection is held by whoever reads slowly. */
    private void write(RankingFilter filter, Scorer scorer, OutputStream out) throws IOException {
        try (var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(header(scorer));
            var standing = ranking.standing(filter);
            var chunk = ranking.ideas(filter, Optional.empty(), CHUNK);
            while (!chunk.isEmpty()) {
                chunk.forEach(idea -> csv.writeRecord(row(idea, scorer, standing)));
                chunk = ranking.ideas(
                        filter, Optional.of(chunk.get(chunk.size() - 1).place()), CHUNK);
            }
        }
    }

    private static List<String> header(Scorer scorer) {
        var header = new ArrayList<>(
                List.of("rank", "best", "worst", "fragile", "idea", "title", "board", "status", "score"));
        scorer.inputs().forEach(input -> header.add(input.id()));
        header.addAll(List.of("old", "assessed by", "assessed at", "note"));
        return header;
    }

    private static List<String> row(RankedIdea ranked, Scorer scorer, Standing standing) {
        var idea = ranked.idea();
        var score = ranked.score();
        var sensitivity = standing.sensitivity(score);
        var row = new ArrayList<>(List.of(
                Integer.toString(sensitivity.rank()),
                Integer.toString(sensitivity.best()),
                Integer.toString(sensitivity.worst()),
                sensitivity.fragile() ? "yes" : "no",
                idea.id().toString(),
                Formulas.safe(idea.title()),
                Formulas.safe(idea.board().name()),
                idea.status().slug(),
                number(score.value().orElse(0))));
        var given = score.assessment().inputs();
        scorer.inputs()
                .forEach(input -> row.add(Optional.ofNullable(given.get(input.id()))
                        .map(one -> number(one.value()))
                        .orElse("")));
        row.add(score.isOld(scorer) ? "yes" : "no");
        row.add(Formulas.safe(score.assessment().author().orElse("")));
        row.add(score.assessment().at().toString());
        row.add(Formulas.safe(score.assessment().note()));
        return row;
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}

package dev.cocreate.portal.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far a rank depends on single inputs.
 *
 * @param best the best rank that one input, a fifth or a step otherwise, would lead to
 * @param worst the worst one
 * @param fragile whether one of them is far from the rank
 * @param moved what each would lead to
 */
public record Sensitivity(int rank, int best, int worst, boolean fragile, List<MovedRank> moved) {
    static Sensitivity of(int rank, List<MovedRank> moved, int bearable) {
        var best = IntStream.concat(IntStream.of(rank), moved.stream().mapToInt(MovedRank::rank))
                .min()
                .orElse(rank);
        var worst = IntStream.concat(IntStream.of(rank), moved.stream().mapToInt(MovedRank::rank))
                .max()
                .orElse(rank);
        return new Sensitivity(rank, best, worst, Math.max(worst - rank, rank - best) > bearable, moved);
    }

    /** Whether nothing moves it. */
    public boolean isFixed() {
        return best == worst;
    }

    /** What would move it furthest; down rather than up. */
    public Optional<MovedRank> furthest() {
        return moved.stream()
                .filter(move -> move.rank() != rank)
                .max(Comparator.<MovedRank>comparingInt(move -> Math.abs(move.rank() - rank))
                        .thenComparingInt(MovedRank::rank));
    }

    /** What one input leads to. */
    public List<MovedRank> of(String input) {
        return moved.stream().filter(move -> move.input().equals(input)).toList();
    }

    /** A rank with one input otherwise. */
    public record MovedRank(String input, double at, int rank) {}
}

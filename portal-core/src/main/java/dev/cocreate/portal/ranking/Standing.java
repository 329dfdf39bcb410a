package dev.cocreate.portal.ranking;

import dev.cocreate.portal.scores.IdeaScore;
import dev.cocreate.portal.scores.Move;
import java.util.List;

/**
 * Where scores stand among all of the same filter.
 *
 * @param precedences of all that have a score, the first first
 * @param merits of the same ones, in the same order
 * @param unscored how many were assessed and could not be reckoned
 */
record Standing(short[] precedences, double[] merits, int unscored) {
    /** More than so much of the list makes a rank fragile. */
    private static final int PARTS = 10;

    int size() {
        return merits.length;
    }

    /** One more than how many are better; who is equally good shares a rank. */
    int rank(int precedence, double merit) {
        return 1 + better(precedence, merit);
    }

    private int better(int precedence, double merit) {
        var from = 0;
        var to = size();
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (isBefore(middle, precedence, merit)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private boolean isBefore(int place, int precedence, double merit) {
        return precedences[place] > precedence || precedences[place] == precedence && merits[place] > merit;
    }

    /** Where an idea would stand with another score, while all others keep theirs. */
    int rank(IdeaScore score, Move move) {
        var itself = score.merit() > move.merit() ? 1 : 0;
        return 1 + better(score.precedence(), move.merit()) - itself;
    }

    /** How far a rank depends on single inputs. */
    Sensitivity sensitivity(IdeaScore score) {
        var rank = rank(score.precedence(), score.merit());
        var moved = score.moves().stream()
                .map(move -> new Sensitivity.MovedRank(move.input(), move.at(), rank(score, move)))
                .toList();
        return Sensitivity.of(rank, moved, Math.max(1, size() / PARTS));
    }

    static Standing of(List<Short> precedences, List<Double> merits, int unscored) {
        var first = new short[precedences.size()];
        for (var i = 0; i < first.length; i++) {
            first[i] = precedences.get(i);
        }
        return new Standing(first, merits.stream().mapToDouble(merit -> merit).toArray(), unscored);
    }
}

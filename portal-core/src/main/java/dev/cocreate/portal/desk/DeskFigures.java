package dev.cocreate.portal.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the desk stands.
 *
 * @param waiting ideas without an answer
 * @param unassigned those of them that nobody looks after
 * @param overdue those of them that have waited for more than a week
 * @param ages those of them by age, the youngest first
 * @param month of the ideas that were first answered in the last 30 days
 * @param quarter in the last 90 days
 */
public record DeskFigures(
        int waiting, int unassigned, int overdue, List<Age> ages, FirstAnswers month, FirstAnswers quarter) {

    /**
     * Ideas that have waited so long.
     *
     * @param from days
     * @param until less than so many days; 0 for without end
     */
    public record Age(int from, int until, int ideas) {
        /** For the key of its name, such as {@code 3-7}. */
        public String slug() {
            return until == 0 ? from + "-" : from + "-" + (until - 1);
        }
    }

    /**
     * Time from proposal to the first comment or answer by somebody of the team other than the author.
     *
     * @param days how far back, by when the answer came
     * @param ideas how many there were
     * @param ninetieth nine of ten were answered sooner
     */
    public record FirstAnswers(int days, int ideas, Optional<Duration> median, Optional<Duration> ninetieth) {}
}

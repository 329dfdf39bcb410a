package dev.cocreate.portal.pages;

import dev.cocreate.portal.demand.Question;
import dev.cocreate.portal.platform.text.Words;
import dev.cocreate.portal.votes.Stake;
import java.util.List;
import java.util.Optional;

/**
 * The votes that somebody is asked about: do they still need this?
 *
 * @param address where the answers go
 * @param rows what is not answered yet
 * @param answered what was answered just now, when there is more to say about it
 * @param said key of a sentence about what was done just now
 */
public record StillPage(String address, List<Row> rows, Optional<Row> answered, Optional<String> said) {
    /** What the reader reads about what they did; empty for what is no such thing. */
    public Optional<String> said(Words words) {
        return said.map(answer -> "demand.said." + answer).filter(words::knows).map(words::say);
    }

    /**
     * A question with its answers, or what was answered.
     *
     * @param answer {@code yes}, {@code no} or {@code later}; empty while there is none
     * @param stake what the vote meant that was taken back, so that undoing it loses nothing
     */
    public record Row(String address, Question question, String answer, Stake stake) {
        static Row open(String address, Question question) {
            return new Row(address, question, "", Stake.none());
        }

        static Row answered(String address, Question question, String answer) {
            return new Row(address, question, answer, Stake.none());
        }

        public String elementId() {
            return "still-" + question.idea();
        }

        public boolean isOpen() {
            return answer.isEmpty();
        }

        /** It can be undone. */
        public boolean isTakenBack() {
            return answer.equals("no");
        }
    }
}

package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.SimilarIdea;
import dev.cocreate.portal.platform.text.PlainText;
import java.util.List;

/**
 * Ideas like the one that is being proposed.
 *
 * @param isShown whether they were looked for, so that nobody is asked again before it is kept
 */
public record SimilarList(List<Card> cards, boolean isShown) {
    static final SimilarList NOT_YET = new SimilarList(List.of(), false);

    public boolean isEmpty() {
        return cards.isEmpty();
    }

    /** One of them; {@code isMine} when this reader voted for it already. */
    public record Card(SimilarIdea similar, boolean isMine) {
        private static final int LONGEST_ANSWER = 140;

        public IdeaView idea() {
            return similar.idea();
        }

        /** What the team decided, as much of it as there is room for. */
        public String answer() {
            return similar.answer()
                    .map(text -> PlainText.shorten(PlainText.line(text), LONGEST_ANSWER))
                    .orElse("");
        }
    }
}

package dev.cocreate.portal.widget;

import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Sort;
import dev.cocreate.portal.pages.VoteButton;
import dev.cocreate.portal.platform.text.PlainText;
import java.util.List;
import java.util.Optional;

/**
 * The list of ideas in a frame.
 *
 * @param words what was typed into the search
 * @param sort the order; of a search it is the best match when none was chosen
 * @param next where the page after this one begins
 * @param proposed the idea that was just proposed here
 * @param waits whether one was that the team looks at first
 */
public record FramedList(
        Frame frame,
        String words,
        Optional<Sort> sort,
        List<Card> cards,
        Optional<String> next,
        Optional<IdeaView> proposed,
        boolean waits) {
    /** Whether the list is sorted so. */
    public boolean isSorted(Sort by) {
        return sort.map(by::equals).orElse(words.isEmpty() && by == Sort.RISING);
    }

    public String sortedBy(Sort by) {
        return frame.address("ideas", "q", words, "sort", by.slug());
    }

    /** The address of this page. */
    public String here() {
        return frame.address("ideas", "q", words, "sort", sort.map(Sort::slug).orElse(""));
    }

    public String more() {
        return frame.address("ideas", "q", words, "sort", sort.map(Sort::slug).orElse(""), "after", next.orElse(""));
    }

    /** An idea of the list, and how it stands for this reader. */
    public record Card(IdeaView idea, VoteButton vote) {
        private static final int LONGEST_NEED = 120;

        /** The need, as much of it as a frame has room for. */
        public String need() {
            return PlainText.shorten(idea.need(), LONGEST_NEED);
        }
    }
}

package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Kind;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wish someone typed in, and the need behind it.
 *
 * <p>It begins in an open status and moves along the workflow; each move carries an answer that everybody may read. Shipped,
 * declined and retired are final: it leaves the lists and takes no more votes, yet the team may take it up again. Once
 * shipped it can only be retired. Its counters are not here: they change with every vote, by SQL of their own.
 */
@Entity
@Table(name = "idea")
class Idea {
    private static final Duration NEW = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String title = "";
    private String text = "";
    private String need = "";
    private String language = "en";

    @Column(name = "board_id")
    private long board;

    @Column(name = "status_id")
    private long status;

    @Column(name = "final")
    private boolean isFinal;

    @Column(name = "author_id")
    private @Nullable Long author;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Confidence confidence;

    private @Nullable LocalDate due;
    private @Nullable LocalDate promised;

    private @Nullable Double place;

    @Column(name = "look_again_at")
    private @Nullable LocalDate lookAgain;

    @Column(name = "look_again_due")
    private boolean isDueAgain;

    /** Merging is a matter of many rows, and not done here. */
    @Column(name = "merged_into", insertable = false, updatable = false)
    private @Nullable Long mergedInto;

    @Version
    private int version;

    /** For JPA. */
    protected Idea() {}

    static Idea propose(IdeaDraft draft, String language, Board board, Status first, long author, Instant now) {
        var idea = new Idea();
        idea.author = author;
        idea.createdAt = now;
        idea.status = first.id();
        idea.write(draft, language, board);
        return idea;
    }

    void edit(IdeaDraft draft, String language, Board board, Instant now) {
        write(draft, language, board);
        editedAt = now;
    }

    private void write(IdeaDraft draft, String language, Board board) {
        title = draft.title();
        text = draft.text();
        need = draft.need();
        this.language = language;
        this.board = board.id();
    }

    /** Moves along the workflow; the answer itself is kept beside the idea. */
    void answer(Status from, Status to, Instant now) {
        requireMove(from, to);
        if (from.kind() != to.kind()) {
            place = null;
        }
        status = to.id();
        isFinal = to.kind().isFinal();
        answeredAt = now;
        if (!to.kind().isAhead()) {
            expect(Outlook.NONE);
        }
    }

    /** What is shipped is there, and can only be retired. */
    static boolean mayMove(Status from, Status to) {
        return from.kind() != Kind.SHIPPED || to.kind() == Kind.SHIPPED || to.kind() == Kind.RETIRED;
    }

    /** 409 for a move that may not be made. */
    static void requireMove(Status from, Status to) {
        if (!mayMove(from, to)) {
            throw new ConflictProblem("idea-already-shipped", "A shipped idea can only be retired.");
        }
    }

    /** Says what may be expected, and when. The first date is the one that the team's word is measured by, wherever it moves. */
    void expect(Outlook outlook) {
        confidence = outlook.confidence().orElse(null);
        due = outlook.due().orElse(null);
        promised = promised == null ? due : promised;
    }

    /** Says until when a no stands, if the team wants to look again; whatever it said of that before is over. */
    void end(Ending ending) {
        lookAgain = ending.lookAgain().orElse(null);
        isDueAgain = false;
    }

    Optional<LocalDate> lookAgain() {
        return Optional.ofNullable(lookAgain);
    }

    boolean isDueAgain() {
        return isDueAgain;
    }

    Outlook outlook() {
        return new Outlook(Optional.ofNullable(confidence), Optional.ofNullable(due));
    }

    Optional<LocalDate> promised() {
        return Optional.ofNullable(promised);
    }

    /** Its author may change the words while they are new, and longer while nobody has answered to them. */
    boolean isOpenToItsAuthor(boolean othersTookPart, Instant now) {
        return !othersTookPart || now.isBefore(createdAt.plus(NEW));
    }

    /** Whether it goes on in another one. */
    boolean isMerged() {
        return mergedInto != null;
    }

    boolean isBy(long person) {
        return author != null && author == person;
    }

    IdeaId id() {
        if (id == null) {
            throw new IllegalStateException("An idea has no identity before it is kept.");
        }
        return new IdeaId(id);
    }

    IdeaDraft draft(Board board, List<String> tags) {
        return new IdeaDraft(title, text, need, Optional.of(board.slug()), tags);
    }

    long status() {
        return status;
    }

    long board() {
        return board;
    }
}

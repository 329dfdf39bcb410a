package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.boards.Tags;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.MovedProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.search.Analysis;
import dev.cocreate.portal.search.TextLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Every idea of the portal, and the only way to write one. Drafts arrive here checked and guarded, by {@link Proposals}. */
@ApplicationScoped
@Transactional
public class Ideas {
    private final EntityManager entities;
    private final Jdbi jdbi;
    private final Boards boards;
    private final Statuses statuses;
    private final Tags tags;
    private final Analysis analysis;
    private final Events events;
    private final Clock clock;

    @Inject
    Ideas(
            EntityManager entities,
            Jdbi jdbi,
            Boards boards,
            Statuses statuses,
            Tags tags,
            Analysis analysis,
            Events events,
            Clock clock) {
        this.entities = entities;
        this.jdbi = jdbi;
        this.boards = boards;
        this.statuses = statuses;
        this.tags = tags;
        this.analysis = analysis;
        this.events = events;
        this.clock = clock;
    }

    /** The idea as it is read; 404 when there is none, or none that may be seen. */
    @Transactional(TxType.SUPPORTS)
    public IdeaView view(IdeaId id, Sight sight) {
        return find(id, sight).orElseThrow(() -> elsewhere(id, sight));
    }

    /** The idea for a reader. */
    @Transactional(TxType.SUPPORTS)
    public IdeaView view(IdeaId id, Optional<Visitor> reader) {
        return view(id, boards.sightOf(reader));
    }

    /** The idea for a reader: on a board that they may see, or their own. */
    @Transactional(TxType.SUPPORTS)
    public IdeaView viewOrOwn(IdeaId id, Optional<Visitor> reader) {
        return view(id, boards.sightOf(reader).withOwn(reader));
    }

    /** The idea for a reader or, when it was merged, the one that it goes on in. */
    @Transactional(TxType.SUPPORTS)
    public IdeaView viewGoingOn(IdeaId id, Optional<Visitor> reader) {
        var sight = boards.sightOf(reader);
        return find(id, sight)
                .or(() -> goesOnIn(id, sight).flatMap(other -> find(other, sight)))
                .orElseThrow(() -> new NotFoundProblem("idea", id));
    }

    /** The idea that another one was merged into, at the end of the way; empty for one that was not, or that may not be seen. */
    @Transactional(TxType.SUPPORTS)
    public Optional<IdeaId> goesOnIn(IdeaId id, Sight sight) {
        return jdbi.withHandle(handle -> handle.createQuery("select i.id from idea i where i.id = ("
                        + "select merged_root(i.id) from idea i where i.id = ? and i.merged_into is not null"
                        + sight.condition() + ")" + sight.condition())
                .bind(0, id.value())
                .mapTo(Long.class)
                .findOne()
                .map(IdeaId::new));
    }

    /** The merged idea as it was written; empty for one that was not merged, or that may not be seen. */
    @Transactional(TxType.SUPPORTS)
    public Optional<IdeaView> findMerged(IdeaId id, Sight sight) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + IdeaRows.COLUMNS + " from idea i"
                        + IdeaRows.joinsOfMerged(sight) + " where i.id = ? and i.merged_into is not null")
                .bind(0, id.value())
                .map((row, context) -> IdeaRows.view(row))
                .findOne());
    }

    /** Why an idea cannot be had: it goes on elsewhere, or is not there. */
    @Transactional(TxType.SUPPORTS)
    public Problem elsewhere(IdeaId id) {
        return elsewhere(id, Sight.everything());
    }

    private Problem elsewhere(IdeaId id, Sight sight) {
        return goesOnIn(id, sight)
                .<Problem>map(other -> new MovedProblem(
                        "idea-merged",
                        "This idea was merged into idea %1$s and goes on there: /ideas/%1$s".formatted(other),
                        "/ideas/" + id,
                        "/ideas/" + other,
                        "merged=" + id))
                .orElseGet(() -> new NotFoundProblem("idea", id));
    }

    /** 404 unless the visitor may take part in the idea. Costs nothing while all boards are open. */
    @Transactional(TxType.SUPPORTS)
    public void requireSeen(IdeaId id, Visitor visitor) {
        var sight = boards.sightOf(visitor);
        if (!sight.isEverything() && !isSeen(id, sight)) {
            throw new NotFoundProblem("idea", id);
        }
    }

    /** Whether there is such an idea and it may be seen. */
    @Transactional(TxType.SUPPORTS)
    public boolean isSeen(IdeaId id, Sight sight) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from idea i where i.id = ?" + sight.condition() + ")")
                .bind(0, id.value())
                .mapTo(Boolean.class)
                .one());
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<IdeaView> find(IdeaId id, Sight sight) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + IdeaRows.COLUMNS + " from idea i" + IdeaRows.joins(sight) + " where i.id = ?")
                .bind(0, id.value())
                .map((row, context) -> IdeaRows.view(row))
                .findOne());
    }

    IdeaView add(IdeaDraft draft, Visitor author, Language hint) {
        var board = boards.choose(draft.board(), boards.sightOf(author));
        var language = languageOf(draft, hint);
        var idea = Idea.propose(
                draft, language.code(), board, statuses.first(), author.id().value(), clock.instant());
        entities.persist(idea);
        entities.flush();
        keepBeside(idea.id(), draft, language);
        events.append(new IdeaProposed(idea.id(), author, board.id()));
        return view(idea.id(), Sight.everything());
    }

    /** {@code seen} marks the words that were there to be changed; blank when nobody asks. */
    IdeaView edit(IdeaId id, IdeaDraft draft, String seen, Visitor editor, Language hint) {
        requireSeen(id, editor);
        var idea = lock(id);
        checkMayEdit(idea, editor);
        refuseUnlessSeen(id, draft, seen);
        Board board = boards.choose(draft.board(), boards.sightOf(editor));
        checkMayStand(idea, board);
        var language = languageOf(draft, hint);
        idea.edit(draft, language.code(), board, clock.instant());
        entities.flush();
        keepBeside(id, draft, language);
        events.append(new IdeaEdited(id, editor));
        return view(id, Sight.everything());
    }

    private void refuseUnlessSeen(IdeaId id, IdeaDraft draft, String seen) {
        var now = IdeaDraft.of(view(id, Sight.everything()));
        if (!seen.isEmpty() && !seen.equals(now.mark())) {
            throw new InvalidProblem(draft.against(now));
        }
    }

    /** What was merged into an idea is seen with it, by nobody who could not see it before. */
    private void checkMayStand(Idea idea, Board board) {
        if (board.id() != idea.board() && hidesFrom(idea.id(), board)) {
            throw new InvalidProblem(FieldError.of("board", "merged-hidden"));
        }
    }

    private boolean hidesFrom(IdeaId idea, Board board) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from merged_tree(?) t join idea m on m.id = t.idea_id"
                                + " where not board_seen_by_all_of(?, m.board_id))")
                .bind(0, idea.value())
                .bind(1, board.id())
                .mapTo(Boolean.class)
                .one());
    }

    /** The idea, with its row held until the transaction ends. */
    Idea lock(IdeaId id) {
        var idea = entities.find(Idea.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (idea == null || idea.isMerged()) {
            throw elsewhere(id);
        }
        return idea;
    }

    /** Its author takes it back, as long as nobody else took part: it is gone, with their own vote and comments. */
    public void withdraw(IdeaId id, Visitor author) {
        viewOrOwn(id, Optional.of(author));
        var idea = lock(id);
        checkMayWithdraw(idea, author);
        entities.remove(idea);
        entities.flush();
        events.append(new IdeaWithdrawn(id, author));
    }

    /** The idea for its author, who may withdraw it. */
    @Transactional(TxType.SUPPORTS)
    public IdeaView forWithdrawal(IdeaId id, Visitor author) {
        var idea = viewOrOwn(id, Optional.of(author));
        checkMayWithdraw(read(id), author);
        return idea;
    }

    @Transactional(TxType.SUPPORTS)
    public boolean mayWithdraw(IdeaId id, Visitor author) {
        var idea = read(id);
        return idea.isBy(author.id().value()) && !othersTookPart(idea);
    }

    private void checkMayWithdraw(Idea idea, Visitor author) {
        if (!idea.isBy(author.id().value())) {
            throw new ForbiddenProblem("not-yours", "Only its author can withdraw an idea.");
        }
        if (othersTookPart(idea)) {
            throw new ConflictProblem(
                    "others-took-part", "Others have taken part, so the idea can no longer be withdrawn.");
        }
    }

    /** The idea for whom may change it: its author for a while, and the team. */
    @Transactional(TxType.SUPPORTS)
    public IdeaView forEditing(IdeaId id, Visitor editor) {
        var idea = view(id, boards.sightOf(editor));
        checkMayEdit(read(id), editor);
        return idea;
    }

    @Transactional(TxType.SUPPORTS)
    public boolean mayEdit(IdeaId id, Visitor editor) {
        var idea = read(id);
        return editor.isTeam() || idea.isBy(editor.id().value()) && isOpenToItsAuthor(idea);
    }

    private Idea read(IdeaId id) {
        var idea = entities.find(Idea.class, id.value());
        if (idea == null) {
            throw new NotFoundProblem("idea", id);
        }
        return idea;
    }

    private void checkMayEdit(Idea idea, Visitor editor) {
        if (editor.isTeam()) {
            return;
        }
        if (!idea.isBy(editor.id().value())) {
            throw new ForbiddenProblem("not-yours", "Only its author and the team can change an idea.");
        }
        if (!isOpenToItsAuthor(idea)) {
            throw new ConflictProblem(
                    "others-took-part", "Others have taken part, so the words of the idea stay as they are.");
        }
    }

    private boolean isOpenToItsAuthor(Idea idea) {
        return idea.isOpenToItsAuthor(othersTookPart(idea), clock.instant());
    }

    private boolean othersTookPart(Idea idea) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from vote v where v.idea_id = i.id and v.person_id is distinct from i.author_id)"
                                + " or exists (select 1 from comment c where c.idea_id = i.id and c.gone_at is null"
                                + "   and c.author_id is distinct from i.author_id)"
                                + " or exists (select 1 from answer a where a.idea_id = i.id)"
                                + " or exists (select 1 from idea m where m.merged_into = i.id) from idea i where i.id = ?")
                .bind(0, idea.id().value())
                .mapTo(Boolean.class)
                .one());
    }

    private TextLanguage languageOf(IdeaDraft draft, Language hint) {
        return analysis.languageOf(
                String.join("\n", draft.title(), draft.need(), draft.text()), TextLanguage.of(hint.code()));
    }

    private void keepBeside(IdeaId id, IdeaDraft draft, TextLanguage language) {
        tags.put(id.value(), draft.tags());
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into idea_words (idea_id, words, title) values (:id, cast(:words as tsvector), lower(:title))"
                                + " on conflict (idea_id) do update set words = excluded.words, title = excluded.title")
                .bind("id", id.value())
                .bind("words", analysis.vector(draft.title(), draft.need(), draft.text(), language))
                .bind("title", draft.title())
                .execute());
    }
}

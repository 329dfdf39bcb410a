package dev.cocreate.portal.pages;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.exports.Asked;
import dev.cocreate.portal.exports.ExportedList;
import dev.cocreate.portal.exports.Rows;
import dev.cocreate.portal.ideas.Confidence;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaList;
import dev.cocreate.portal.ideas.IdeaQuery;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Involved;
import dev.cocreate.portal.ideas.Involvement;
import dev.cocreate.portal.ideas.Sort;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.segments.Backings;
import dev.cocreate.portal.segments.Segment;
import dev.cocreate.portal.segments.Segments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ideas to take along: those that the list shows when it is narrowed so, in the order in which they were proposed. */
@ApplicationScoped
class ExportedIdeas implements ExportedList {
    /** What the list understands; its order has no meaning here and is let pass. */
    private static final Set<String> QUESTIONS = Set.of("q", "status", "board", "tag", "of", "segment", "sort");

    private final IdeaList list;
    private final Boards boards;
    private final Segments segments;
    private final Backings backings;
    private final Operator operator;

    @Inject
    ExportedIdeas(IdeaList list, Boards boards, Segments segments, Backings backings, Operator operator) {
        this.list = list;
        this.boards = boards;
        this.segments = segments;
        this.backings = backings;
        this.operator = operator;
    }

    @Override
    public String name() {
        return "ideas";
    }

    @Override
    public Role reader() {
        return Role.TEAM;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "title",
                "text",
                "need",
                "language",
                "status",
                "kind",
                "board",
                "tags",
                "author",
                "votes",
                "staleVotes",
                "comments",
                "confidence",
                "due",
                "createdAt",
                "editedAt",
                "answeredAt",
                "url",
                "votesOfSegment");
    }

    @Override
    public Rows rows(Asked asked, Visitor reader) {
        asked.only(QUESTIONS);
        asked.given("sort").ifPresent(Sort::parse);
        var segment = asked.given("segment").map(segments::choose);
        var query = new IdeaQuery(
                Optional.of(Sort.NEW),
                asked.given("q"),
                asked.given("status"),
                asked.given("board"),
                asked.given("tag"),
                asked.given("of").map(Involvement::parse).map(how -> new Involved(reader.id(), how)),
                1,
                Optional.empty(),
                segment.map(Segment::id));
        var sight = boards.sightOf(reader);
        return Rows.<Line, IdeaId>byKey(
                list.count(query, sight),
                (last, many) -> lines(list.following(query, sight, last, many), segment),
                line -> line.idea().id(),
                this::cells);
    }

    private List<Line> lines(List<IdeaView> ideas, Optional<Segment> segment) {
        var theirs = segment.map(
                one -> backings.votes(one, ideas.stream().map(IdeaView::id).toList()));
        return ideas.stream()
                .map(idea -> new Line(idea, theirs.map(votes -> votes.getOrDefault(idea.id(), 0))))
                .toList();
    }

    private List<@Nullable Object> cells(Line line) {
        var idea = line.idea();
        return Rows.cells(
                idea.id().toString(),
                idea.title(),
                idea.text(),
                idea.need(),
                idea.language(),
                idea.status().slug(),
                idea.status().kind().slug(),
                idea.board().slug(),
                idea.tags(),
                idea.author(),
                idea.votes(),
                idea.staleVotes(),
                idea.comments(),
                idea.outlook().confidence().map(Confidence::slug),
                idea.outlook().due().map(Object::toString),
                idea.createdAt(),
                idea.editedAt(),
                idea.answeredAt(),
                operator.baseUrl() + idea.path(),
                line.theirs());
    }

    /** An idea, and how many of the votes are of the segment that the list is cut by. */
    private record Line(IdeaView idea, Optional<Integer> theirs) {}
}

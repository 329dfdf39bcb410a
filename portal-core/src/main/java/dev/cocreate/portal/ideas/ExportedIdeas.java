package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.exports.Asked;
import dev.cocreate.portal.exports.ExportedList;
import dev.cocreate.portal.exports.Rows;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ideas to take along: those that the list shows when it is narrowed so, in the order in which they were proposed. */
@ApplicationScoped
class ExportedIdeas implements ExportedList {
    /** What the list understands; its order has no meaning here and is let pass. */
    private static final Set<String> QUESTIONS = Set.of("q", "status", "board", "tag", "of", "sort");

    private final IdeaList list;
    private final Boards boards;
    private final Operator operator;

    @Inject
    ExportedIdeas(IdeaList list, Boards boards, Operator operator) {
        this.list = list;
        this.boards = boards;
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
                "url");
    }

    @Override
    public Rows rows(Asked asked, Visitor reader) {
        asked.only(QUESTIONS);
        asked.given("sort").ifPresent(Sort::parse);
        var query = new IdeaQuery(
                Optional.of(Sort.NEW),
                asked.given("q"),
                asked.given("status"),
                asked.given("board"),
                asked.given("tag"),
                asked.given("of").map(Involvement::parse).map(how -> new Involved(reader.id(), how)),
                1,
                Optional.empty());
        var sight = boards.sightOf(reader);
        return Rows.<IdeaView, IdeaId>byKey(
                list.count(query, sight),
                (last, many) -> list.following(query, sight, last, many),
                IdeaView::id,
                idea -> Rows.cells(
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
                        operator.baseUrl() + idea.path()));
    }
}

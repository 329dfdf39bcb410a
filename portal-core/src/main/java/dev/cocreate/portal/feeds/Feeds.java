package dev.cocreate.portal.feeds;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.changelog.Changelog;
import dev.cocreate.portal.changelog.EntryView;
import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaList;
import dev.cocreate.portal.ideas.IdeaQuery;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.ideas.Sort;
import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.text.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** What stands in each feed. */
@ApplicationScoped
class Feeds {
    private static final int ENTRIES = 30;

    private final Boards boards;
    private final IdeaList list;
    private final Ideas ideas;
    private final Talk talk;
    private final Changelog changelog;
    private final Markdown markdown;

    @Inject
    Feeds(Boards boards, IdeaList list, Ideas ideas, Talk talk, Changelog changelog, Markdown markdown) {
        this.boards = boards;
        this.list = list;
        this.ideas = ideas;
        this.talk = talk;
        this.changelog = changelog;
        this.markdown = markdown;
    }

    /** A feed is read by a program for whoever asks it: what everybody may see. */
    Sight sight() {
        return boards.sightOf(Optional.empty());
    }

    Feed ideas(Words words) {
        return ideas(words.say("feeds.ideas"), "/feeds/ideas.atom", "/ideas", Optional.empty(), words);
    }

    Feed ideas(Board board, Words words) {
        return ideas(
                words.say("feeds.board", "board", board.name()),
                "/feeds/boards/" + board.slug() + ".atom",
                "/ideas?board=" + board.slug(),
                Optional.of(board.slug()),
                words);
    }

    private Feed ideas(String title, String self, String page, Optional<String> board, Words words) {
        var query = new IdeaQuery(
                Optional.of(Sort.NEW),
                Optional.empty(),
                Optional.of("any"),
                board,
                Optional.empty(),
                Optional.empty(),
                ENTRIES,
                Optional.empty());
        return new Feed(
                title,
                self,
                page,
                Instant.EPOCH,
                list.page(query, sight()).items().stream()
                        .map(idea -> entry(idea, words))
                        .toList());
    }

    private Feed.Entry entry(IdeaView idea, Words words) {
        var need = idea.need().isEmpty() ? "" : "<h2>" + words.say("ideas.need") + "</h2>" + markdown.html(idea.need());
        return new Feed.Entry(
                "idea:" + idea.id(),
                idea.title(),
                idea.path(),
                idea.author().orElse(words.say("common.somebody")),
                idea.createdAt(),
                idea.editedAt().orElse(idea.createdAt()),
                new Html(markdown.html(idea.text()) + need));
    }

    Feed talk(IdeaId id, Words words) {
        var idea = ideas.view(id, sight());
        return new Feed(
                words.say("feeds.idea", "title", idea.title()),
                "/feeds/ideas/" + id + ".atom",
                idea.path(),
                idea.createdAt(),
                talk.about(id, ENTRIES).stream()
                        .map(said -> entry(idea, said, words))
                        .toList());
    }

    private Feed.Entry entry(IdeaView idea, Talk.Said said, Words words) {
        var name = said.author().orElse(words.say("common.somebody"));
        var answer = said.status().map(status -> words.say("feeds.answer", "status", status.label(words)));
        return new Feed.Entry(
                (answer.isPresent() ? "answer:" : "comment:") + said.id(),
                answer.orElseGet(() -> words.say("feeds.comment", "name", name)),
                answer.isPresent() ? idea.path() + "#answered" : CommentView.path(idea.id(), said.id()),
                name,
                said.at(),
                said.at(),
                said.text().html(markdown, words.say("common.somebody")));
    }

    Feed changelog(Words words) {
        return new Feed(
                words.say("changelog.title"),
                "/feeds/changelog.atom",
                "/changelog",
                Instant.EPOCH,
                changelog.published(Optional.empty(), ENTRIES, sight()).items().stream()
                        .map(entry -> entry(entry, words))
                        .toList());
    }

    private Feed.Entry entry(EntryView entry, Words words) {
        var published = entry.publishedAt().orElse(entry.editedAt());
        return new Feed.Entry(
                "changelog:" + entry.id(),
                entry.title(),
                entry.path(),
                entry.author().orElse(words.say("common.somebody")),
                published,
                entry.updatedAt(),
                markdown.html(entry.text()));
    }
}

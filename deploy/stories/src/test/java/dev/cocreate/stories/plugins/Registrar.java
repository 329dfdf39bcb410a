package dev.cocreate.stories.plugins;

import dev.cocreate.plugin.Problem;
import dev.cocreate.plugin.accounts.Accounts;
import dev.cocreate.plugin.comments.CommentChanges;
import dev.cocreate.plugin.comments.Comments;
import dev.cocreate.plugin.events.Event;
import dev.cocreate.plugin.events.EventListener;
import dev.cocreate.plugin.events.OwnEvents;
import dev.cocreate.plugin.ideas.IdeaChanges;
import dev.cocreate.plugin.ideas.IdeaDraft;
import dev.cocreate.plugin.ideas.IdeaSearch;
import dev.cocreate.plugin.ideas.Ideas;
import dev.cocreate.plugin.mail.Mail;
import dev.cocreate.plugin.needs.Needs;
import dev.cocreate.plugin.people.People;
import dev.cocreate.plugin.votes.VoteChanges;
import dev.cocreate.plugin.votes.Votes;
import dev.cocreate.plugin.web.WebResource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pf4j.Extension;

/** Does with the portal's services what it is told, a word and its arguments on a line, and says what came of it. */
@Extension
@Path("do")
public class Registrar implements WebResource, EventListener {
    private final Ideas ideas;
    private final IdeaChanges changes;
    private final Votes votes;
    private final VoteChanges voting;
    private final Comments comments;
    private final CommentChanges commenting;
    private final Needs needs;
    private final People people;
    private final Accounts accounts;
    private final Mail mail;
    private final OwnEvents events;

    Registrar(
            Ideas ideas,
            IdeaChanges changes,
            Votes votes,
            VoteChanges voting,
            Comments comments,
            CommentChanges commenting,
            Needs needs,
            People people,
            Accounts accounts,
            Mail mail,
            OwnEvents events) {
        this.ideas = ideas;
        this.changes = changes;
        this.votes = votes;
        this.voting = voting;
        this.comments = comments;
        this.commenting = commenting;
        this.needs = needs;
        this.people = people;
        this.accounts = accounts;
        this.mail = mail;
        this.events = events;
    }

    @POST
    @Consumes("text/plain")
    @Produces("text/plain")
    public String done(String line) {
        var words = List.of(line.split("\\|", -1));
        try {
            return done(words.get(0), words.subList(1, words.size()));
        } catch (Problem problem) {
            return "refused: " + problem.slug() + " " + problem.field().orElse("-") + " " + problem.getMessage();
        }
    }

    private String done(String what, List<String> with) {
        return switch (what) {
            case "person" -> people.withEmail(with.get(0)).orElseThrow().toString();
            case "propose" ->
                changes.propose(IdeaDraft.titled(with.get(1)), with.get(0)).id();
            case "answer" ->
                changes.answer(with.get(0), with.get(1), with.get(2)).status();
            case "tag" ->
                changes.tag(with.get(0), List.of(with.get(1)), List.of()).tags().toString();
            case "find" -> pages(IdeaSearch.ALL.tagged(with.get(0)));
            case "vote" -> String.valueOf(voting.cast(with.get(0), with.get(1)));
            case "unvote" -> String.valueOf(voting.withdraw(with.get(0), with.get(1)));
            case "votes" -> votes.of(with.get(0), "", 10).items().toString();
            case "comment" ->
                commenting.write(with.get(0), with.get(1)).author().orElse("nobody");
            case "comments" -> comments.of(with.get(0), "", 10).items().toString();
            case "need" -> needs.ofIdea(with.get(0)).toString();
            case "account" -> accounts.ofPerson(with.get(0)).toString();
            case "mail" -> String.valueOf(mail.send(with.get(0), with.get(1), with.get(2)));
            case "event" -> {
                events.append(with.get(0), with.get(1), Map.of("price", 12, "currency", "EUR"));
                yield "appended";
            }
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** One at a time, to see that a page goes on where the one before ended. */
    private String pages(IdeaSearch search) {
        var titles = new StringBuilder();
        var page = ideas.list(search, "", 1);
        while (true) {
            page.items().forEach(idea -> titles.append(idea.title()).append('\n'));
            if (page.next().isEmpty()) {
                return titles.toString();
            }
            page = ideas.list(search, page.next().get(), 1);
        }
    }

    @Override
    public Set<String> types() {
        return Set.of("registrar.PriceChanged");
    }

    @Override
    public void on(Event event) {
        // Said in public, because another node than the one that is asked may be told.
        commenting.write(
                event.idea().orElseThrow(),
                "Heard of " + event.type() + " in " + event.fact("currency").orElse("-"));
    }
}

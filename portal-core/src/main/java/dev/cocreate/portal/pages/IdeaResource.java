package dev.cocreate.portal.pages;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Kind;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.changelog.Changelog;
import dev.cocreate.portal.changes.Changes;
import dev.cocreate.portal.changes.Meanwhile;
import dev.cocreate.portal.changes.MeanwhileProblem;
import dev.cocreate.portal.comments.CommentDraft;
import dev.cocreate.portal.comments.Comments;
import dev.cocreate.portal.follows.Follows;
import dev.cocreate.portal.ideas.AnswerDraft;
import dev.cocreate.portal.ideas.Answers;
import dev.cocreate.portal.ideas.BetDraft;
import dev.cocreate.portal.ideas.EndingDraft;
import dev.cocreate.portal.ideas.IdeaDraft;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.ideas.PluginIdeas;
import dev.cocreate.portal.ideas.Proposals;
import dev.cocreate.portal.ideas.Stances;
import dev.cocreate.portal.notices.AnswerPreviews;
import dev.cocreate.portal.notices.Notices;
import dev.cocreate.portal.people.Pending;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.platform.web.LocalAddress;
import dev.cocreate.portal.platform.web.Paced;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.platform.web.YesOrNo;
import dev.cocreate.portal.plugins.Plugins;
import dev.cocreate.portal.votes.BudgetProblem;
import dev.cocreate.portal.votes.Tally;
import dev.cocreate.portal.votes.Votes;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** {@code /ideas/<id>}: reading one idea, wanting it, talking about it, answering it. Words such as {@code new} are no id. */
@Path("/ideas/{id: [0-9][^/]*}")
public class IdeaResource {
    private final Ideas ideas;
    private final Proposals proposals;
    private final Plugins plugins;
    private final PluginIdeas pluginIdeas;
    private final Answers answers;
    private final Stances stances;
    private final Changes changes;
    private final AnswerPreviews previews;
    private final Votes votes;
    private final Follows follows;
    private final Notices notices;
    private final Comments comments;
    private final SaidComments saidComments;
    private final Changelog changelog;
    private final Boards boards;
    private final Statuses statuses;
    private final ReaderParts readerParts;
    private final DecidingParts decidingParts;
    private final Pending pending;
    private final KeptWords keptWords;
    private final Markdown markdown;
    private final Pages pages;
    private final Visit visit;
    private final Clock clock;

    @Inject
    IdeaResource(
            Ideas ideas,
            Proposals proposals,
            Plugins plugins,
            PluginIdeas pluginIdeas,
            Answers answers,
            Stances stances,
            Changes changes,
            AnswerPreviews previews,
            Votes votes,
            Follows follows,
            Notices notices,
            Comments comments,
            SaidComments saidComments,
            Changelog changelog,
            Boards boards,
            Statuses statuses,
            ReaderParts readerParts,
            DecidingParts decidingParts,
            Pending pending,
            KeptWords keptWords,
            Markdown markdown,
            Pages pages,
            Visit visit,
            Clock clock) {
        this.ideas = ideas;
        this.proposals = proposals;
        this.plugins = plugins;
        this.pluginIdeas = pluginIdeas;
        this.answers = answers;
        this.stances = stances;
        this.changes = changes;
        this.previews = previews;
        this.votes = votes;
        this.follows = follows;
        this.notices = notices;
        this.comments = comments;
        this.saidComments = saidComments;
        this.changelog = changelog;
        this.boards = boards;
        this.statuses = statuses;
        this.readerParts = readerParts;
        this.decidingParts = decidingParts;
        this.pending = pending;
        this.keptWords = keptWords;
        this.markdown = markdown;
        this.pages = pages;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    public Response show(
            @PathParam("id") String id,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("merged") @DefaultValue("") String merged,
            @QueryParam("kept") @DefaultValue("") String kept,
            @QueryParam("to") @DefaultValue("") String to) {
        var idea = IdeaId.parse(id);
        visit.visitor().ifPresent(visitor -> read(idea, visitor));
        return page(
                200, idea, after, cameFrom(merged, idea), keptWords.commentForm(kept), IdeaDetails.AnswerForm.to(to));
    }

    /** Whoever opens an idea has seen what was to be told of it. */
    private void read(IdeaId idea, Visitor visitor) {
        if (visit.unread() > 0) {
            visit.waiting(visit.unread() - notices.read(visitor.id(), idea));
        }
    }

    @POST
    @Path("vote")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response vote(
            @PathParam("id") String id,
            @FormParam("wanted") @DefaultValue("true") String wanted,
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("asks") @DefaultValue("false") boolean asks,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        var idea = ideas.viewGoingOn(IdeaId.parse(id), visit.visitor());
        if (visit.visitor().isEmpty()) {
            return pending.keep(PendingVote.KIND, PendingVote.json(idea.id()), htmx != null);
        }
        var visitor = visit.signedIn();
        Tally tally;
        try {
            tally = YesOrNo.parse("wanted", wanted)
                    ? votes.cast(idea.id(), visitor)
                    : votes.withdraw(idea.id(), visitor);
        } catch (BudgetProblem used) {
            return htmx != null && asks
                    ? pages.show(
                            422,
                            "votes/_reply.jte",
                            reply(idea, tally(idea), true, to).instead(used.spent()))
                    : pages.show(409, "votes/spent.jte", new SpentPage(idea, used.spent()));
        }
        return htmx != null
                ? Response.fromResponse(pages.show("votes/_reply.jte", reply(idea, tally, asks, to)))
                        .header("HX-Trigger", "voted")
                        .build()
                : Response.seeOther(to.isEmpty() ? URI.create(idea.path()) : LocalAddress.of(to))
                        .build();
    }

    private VoteReply reply(IdeaView idea, Tally tally, boolean asks, String to) {
        var question = asks ? readerParts.question(idea, visit.signedIn()) : Optional.<ReasonForm>empty();
        return new VoteReply(VoteButton.of(idea, tally), to, asks, question, Optional.empty());
    }

    @POST
    @Path("comments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Paced(value = "comments", aMinute = 30, anHour = 200)
    public Response comment(
            @PathParam("id") String id,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("parent") @DefaultValue("") String parent,
            @FormParam("mentioned") List<String> mentioned) {
        var idea = ideas.viewGoingOn(IdeaId.parse(id), visit.visitor()).id();
        // What is no number is no comment either, and is refused as one that is not there.
        var replyTo = parent.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(parent.matches("\\d{1,18}") ? Long.parseLong(parent) : 0);
        try {
            if (visit.visitor().isEmpty()) {
                var kept = PendingComment.json(idea, replyTo, comments.checked(idea, replyTo, text));
                return pending.keep(PendingComment.KIND, kept, false);
            }
            var written = comments.write(idea, replyTo, CommentDraft.of(text, mentioned), visit.signedIn());
            return Response.seeOther(URI.create(saidComments.address(idea, written.id())))
                    .build();
        } catch (InvalidProblem invalid) {
            // A reply to what is gone has no form of its own any more; its words are shown in the one below all
            // threads.
            var gone = invalid.errors().stream().anyMatch(error -> error.field().equals("parent"));
            var form = new IdeaDetails.CommentForm(text, gone ? OptionalLong.empty() : replyTo, invalid.errors());
            return page(422, idea, 0, Optional.empty(), form, IdeaDetails.AnswerForm.empty());
        }
    }

    @POST
    @Path("status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("id") String id,
            @FormParam("status") @DefaultValue("") String status,
            @FormParam("answer") @DefaultValue("") String answer,
            @FormParam("confidence") @Nullable String confidence,
            @FormParam("due") @Nullable String due,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("lookAgain") @DefaultValue("") String lookAgain,
            @FormParam("sunset") @DefaultValue("") String sunset,
            @FormParam("beyond") @DefaultValue("") String beyond,
            @FormParam("then") @DefaultValue("") String then,
            @FormParam("seen") @DefaultValue("") String seen) {
        var team = visit.team();
        var asked = IdeaId.parse(id);
        var idea = ideas.viewGoingOn(asked, visit.visitor()).id();
        var draft = new AnswerDraft(
                status,
                answer,
                Optional.ofNullable(confidence),
                Optional.ofNullable(due),
                new EndingDraft(reason, lookAgain, sunset),
                beyond);
        if (then.equals(IdeaForm.CHANGE)) {
            return answerForm(200, idea, draft, List.of());
        }
        if (!idea.equals(asked)) {
            return answerForm(422, idea, draft, List.of(FieldError.of("seen", "goes-on-here")));
        }
        try {
            if (then.equals(IdeaForm.PREVIEW)) {
                return pages.show("ideas/answering.jte", previews.of(idea, draft, seen, team, visit.language()));
            }
            return Response.seeOther(URI.create(changes.answer(idea, draft, Meanwhile.parse(seen), team)
                            .path()))
                    .build();
        } catch (MeanwhileProblem changed) {
            return answerForm(422, idea, draft, changed.in(pages.shell().words()));
        } catch (InvalidProblem invalid) {
            return answerForm(422, idea, draft, invalid.errors());
        }
    }

    private Response answerForm(int status, IdeaId idea, AnswerDraft draft, List<FieldError> errors) {
        var form = new IdeaDetails.AnswerForm(draft, errors);
        return page(status, idea, 0, Optional.empty(), IdeaDetails.CommentForm.empty(), form);
    }

    @GET
    @Path("edit")
    public Response form(@PathParam("id") String id) {
        var idea = ideas.forEditing(IdeaId.parse(id), visit.signedIn());
        var hypothesis = idea.stance().hypothesis();
        var bet = bet(idea.id(), new BetDraft(hypothesis.isPresent(), hypothesis.orElse("")));
        return pages.show("ideas/edit.jte", form(IdeaDraft.of(idea), List.of(), idea, bet));
    }

    @POST
    @Path("edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(
            @PathParam("id") String id,
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("need") @DefaultValue("") String need,
            @FormParam("board") @DefaultValue("") String board,
            @FormParam("tags") @DefaultValue("") String tags,
            @FormParam("bet") @DefaultValue("false") boolean bet,
            @FormParam("hypothesis") @DefaultValue("") String hypothesis,
            @FormParam("seen") @DefaultValue("") String seen,
            @FormParam("then") @DefaultValue("") String then) {
        var editor = visit.signedIn();
        var draft = IdeaForm.draft(title, text, need, board, tags);
        var idea = ideas.forEditing(IdeaId.parse(id), editor);
        var betting = bet(idea.id(), new BetDraft(bet, hypothesis));
        if (then.equals(IdeaForm.PREVIEW)) {
            return pages.show(
                    "ideas/edit.jte",
                    form(draft, List.of(), idea, betting).seen(seen).with(Preview.of(text, markdown)));
        }
        try {
            var edited = betting.isPresent()
                    ? proposals.edit(idea.id(), draft, seen, betting.get(), editor, visit.language())
                    : proposals.edit(idea.id(), draft, seen, editor, visit.language());
            return Response.seeOther(URI.create(edited.path())).build();
        } catch (InvalidProblem invalid) {
            var form = form(draft, invalid.errors(), ideas.forEditing(idea.id(), editor), betting);
            return pages.show(422, "ideas/edit.jte", form.isChangedMeanwhile() ? form : form.seen(seen));
        }
    }

    private ProposePage form(IdeaDraft draft, List<FieldError> errors, IdeaView idea, Optional<BetDraft> bet) {
        var shown = boards.all(boards.sightOf(visit.visitor()));
        return new ProposePage(draft, shown, errors, Optional.of(idea.id()), bet)
                .seen(IdeaDraft.of(idea).mark());
    }

    /** Only the team bets, and only on what it proposed. */
    private Optional<BetDraft> bet(IdeaId idea, BetDraft bet) {
        if (bet.isBet()) {
            visit.team();
        }
        return visit.visitor()
                .filter(Visitor::isTeam)
                .filter(team -> bet.isBet() || stances.isOfTheTeam(idea))
                .map(team -> bet);
    }

    /** The idea whose address led here, if it does, for whoever may know of it. */
    private Optional<IdeaView> cameFrom(String merged, IdeaId here) {
        if (!merged.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        var sight = boards.sightOf(visit.visitor());
        var from = IdeaId.parse(merged);
        return ideas.goesOnIn(from, sight).filter(here::equals).flatMap(there -> ideas.findMerged(from, sight));
    }

    private Response page(
            int status,
            IdeaId id,
            long after,
            Optional<IdeaView> cameFrom,
            IdeaDetails.CommentForm form,
            IdeaDetails.AnswerForm answerForm) {
        var idea = ideas.viewOrOwn(id, visit.visitor());
        if (!boards.sightOf(visit.visitor()).sees(idea.board())) {
            return pages.show("ideas/own.jte", own(idea));
        }
        var talk = saidComments.page(id, after);
        var team = visit.visitor().filter(visitor -> visitor.isTeam()).isPresent();
        var model = new IdeaDetails(
                idea,
                cameFrom,
                markdown.html(idea.text()),
                markdown.html(idea.need()),
                VoteButton.of(idea, tally(idea)),
                new FollowButton(id, isFollowing(id)),
                steps(idea.status()),
                said(id),
                idea.status().kind() == Kind.SHIPPED ? changelog.shipping(id) : List.of(),
                talk.comments(),
                after > 0,
                talk.next(),
                visit.visitor().filter(visitor -> ideas.mayEdit(id, visitor)).isPresent(),
                idea.outlook()
                        .due()
                        .filter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)::isAfter)
                        .isPresent(),
                readerParts.of(idea, visit.visitor()),
                team ? statuses.all() : List.of(),
                plugins.panels(pluginIdeas.told(idea), visit.visitor(), visit.language()),
                form,
                answerForm,
                decidingParts.of(idea, visit.visitor()));
        return pages.show(status, "ideas/show.jte", model);
    }

    private OwnIdea own(IdeaView idea) {
        return new OwnIdea(
                idea,
                markdown.html(idea.text()),
                markdown.html(idea.need()),
                said(idea.id()),
                ideas.mayWithdraw(idea.id(), visit.signedIn()));
    }

    private boolean isFollowing(IdeaId id) {
        return visit.visitor()
                .filter(visitor -> follows.isFollowing(id, visitor))
                .isPresent();
    }

    private Tally tally(IdeaView idea) {
        var mine = votes.tallies(List.of(idea.id()), visit.visitor()).get(idea.id());
        return mine == null ? new Tally(idea.votes(), false) : mine;
    }

    private List<IdeaDetails.Said> said(IdeaId id) {
        return answers.of(id).stream()
                .map(answer -> new IdeaDetails.Said(
                        answer.status(),
                        markdown.html(answer.text()),
                        answer.author(),
                        answer.givenAt(),
                        answer.ending()))
                .toList();
    }

    /** From open to shipped; an idea that was declined or retired has left the way. */
    private List<IdeaDetails.Step> steps(Status now) {
        if (now.kind() == Kind.DECLINED || now.kind() == Kind.RETIRED) {
            return List.of();
        }
        var way = statuses.all().stream()
                .filter(status -> status.kind() != Kind.DECLINED && status.kind() != Kind.RETIRED)
                .toList();
        var here = way.indexOf(now);
        return way.stream()
                .map(status -> new IdeaDetails.Step(
                        status, way.indexOf(status) < here ? "past" : way.indexOf(status) == here ? "now" : "next"))
                .toList();
    }
}

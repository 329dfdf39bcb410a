package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.plugins.Plugins;
import dev.cocreate.portal.trust.Held;
import dev.cocreate.portal.trust.Mutes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The way from a draft to an idea: checked, then guarded, then kept. Outside of any transaction until the last step. */
@ApplicationScoped
public class Proposals {
    private final Ideas ideas;
    private final Stances stances;
    private final Plugins plugins;
    private final Boards boards;
    private final Mutes mutes;
    private final Held held;

    @Inject
    Proposals(Ideas ideas, Stances stances, Plugins plugins, Boards boards, Mutes mutes, Held held) {
        this.ideas = ideas;
        this.stances = stances;
        this.plugins = plugins;
        this.boards = boards;
        this.mutes = mutes;
        this.held = held;
    }

    /** The draft as it was meant, or every field at fault; no plugin has seen it yet. */
    public IdeaDraft fit(IdeaDraft draft, Sight sight) {
        return fit(draft, BetDraft.NONE, sight);
    }

    /** The same of what may be a bet. */
    public IdeaDraft fit(IdeaDraft draft, BetDraft bet, Sight sight) {
        var checked = draft.checked(bet);
        boards.choose(checked.board(), sight);
        return checked;
    }

    /** What a draft will be once it is kept; for somebody who has yet to sign in. */
    public IdeaDraft checked(IdeaDraft draft, Language language) {
        return guarded(fit(draft, boards.sightOf(Optional.empty())), Optional.empty(), language);
    }

    /** Keeps a draft that was {@link #checked} when it was submitted, now that its author is known. */
    public IdeaView proposeChecked(IdeaDraft draft, Visitor author, Language hint) {
        return weighed(draft.checked(), author, hint);
    }

    /** Keeps a new idea, or names every field at fault. {@code hint} is its language when the words do not tell. */
    public IdeaView propose(IdeaDraft draft, Visitor author, Language hint) {
        return weighed(guarded(fit(draft, boards.sightOf(author)), Optional.of(author), hint), author, hint);
    }

    /** What somebody new proposes may have to wait for the team. */
    private IdeaView weighed(IdeaDraft draft, Visitor author, Language hint) {
        mutes.requireMaySpeak(author);
        held.weighIdea(draft.json(), author, hint.code());
        return ideas.add(draft, author, hint);
    }

    /** Keeps what waited for the team, now that it has looked at it. */
    public IdeaView publish(IdeaDraft draft, Visitor author, Language hint) {
        var sight = boards.sightOf(author);
        var fit = draft.board().flatMap(slug -> boards.find(slug, sight)).isPresent()
                ? draft
                : new IdeaDraft(draft.title(), draft.text(), draft.need(), Optional.empty(), draft.tags());
        return ideas.add(fit.checked(), author, hint);
    }

    /** Keeps a new idea of the team, which may be a bet. */
    public IdeaView propose(IdeaDraft draft, BetDraft bet, Visitor team, Language hint) {
        var fit = fit(draft, bet, boards.sightOf(team));
        return stances.add(guarded(fit, Optional.of(team), hint), bet.clean(), team, hint);
    }

    /** Changes the words of an idea. Sending them as they are changes nothing, so that nobody reads "edited" for it. */
    public IdeaView edit(IdeaId id, IdeaDraft draft, Visitor editor, Language hint) {
        return edit(id, draft, "", editor, hint);
    }

    /** The same by a form; {@code seen} marks the words that it was filled with, so that nobody overwrites what they do not know. */
    public IdeaView edit(IdeaId id, IdeaDraft draft, String seen, Visitor editor, Language hint) {
        mutes.requireMaySpeak(editor);
        var checked = draft.checked();
        var now = ideas.forEditing(id, editor);
        return checked.saysSameAs(now) ? now : ideas.edit(id, checked, seen, editor, hint);
    }

    /** Changes the words of an idea of the team, and whether it is a bet. */
    public IdeaView edit(IdeaId id, IdeaDraft draft, String seen, BetDraft bet, Visitor team, Language hint) {
        var checked = draft.checked(bet);
        var now = ideas.forEditing(id, team);
        var words = checked.saysSameAs(now) ? Optional.<IdeaDraft>empty() : Optional.of(checked);
        return stances.edit(id, words, seen, bet.clean(), team, hint);
    }

    /** What plugins make of a draft; whatever they change must be fit to keep as well. */
    private IdeaDraft guarded(IdeaDraft draft, Optional<Visitor> author, Language language) {
        var asked = PluginIdeas.draft(draft);
        var allowed = plugins.guard(asked, author, language);
        return allowed.equals(asked) ? draft : PluginIdeas.draft(allowed).checked();
    }
}

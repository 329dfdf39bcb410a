package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.plugins.Plugins;
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

    @Inject
    Proposals(Ideas ideas, Stances stances, Plugins plugins, Boards boards) {
        this.ideas = ideas;
        this.stances = stances;
        this.plugins = plugins;
        this.boards = boards;
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
        return ideas.add(draft.checked(), author, hint);
    }

    /** Keeps a new idea, or names every field at fault. {@code hint} is its language when the words do not tell. */
    public IdeaView propose(IdeaDraft draft, Visitor author, Language hint) {
        return ideas.add(guarded(fit(draft, boards.sightOf(author)), Optional.of(author), hint), author, hint);
    }

    /** Keeps a new idea of the team, which may be a bet. */
    public IdeaView propose(IdeaDraft draft, BetDraft bet, Visitor team, Language hint) {
        var fit = fit(draft, bet, boards.sightOf(team));
        return stances.add(guarded(fit, Optional.of(team), hint), bet.clean(), team, hint);
    }

    /** Changes the words of an idea. Sending them as they are changes nothing, so that nobody reads "edited" for it. */
    public IdeaView edit(IdeaId id, IdeaDraft draft, Visitor editor, Language hint) {
        var checked = draft.checked();
        var now = ideas.forEditing(id, editor);
        return checked.saysSameAs(now) ? now : ideas.edit(id, checked, editor, hint);
    }

    /** Changes the words of an idea of the team, and whether it is a bet. */
    public IdeaView edit(IdeaId id, IdeaDraft draft, BetDraft bet, Visitor team, Language hint) {
        var checked = draft.checked(bet);
        var now = ideas.forEditing(id, team);
        var words = checked.saysSameAs(now) ? Optional.<IdeaDraft>empty() : Optional.of(checked);
        return stances.edit(id, words, bet.clean(), team, hint);
    }

    /** What plugins make of a draft; whatever they change must be fit to keep as well. */
    private IdeaDraft guarded(IdeaDraft draft, Optional<Visitor> author, Language language) {
        var asked = PluginIdeas.draft(draft);
        var allowed = plugins.guard(asked, author, language);
        return allowed.equals(asked) ? draft : PluginIdeas.draft(allowed).checked();
    }
}

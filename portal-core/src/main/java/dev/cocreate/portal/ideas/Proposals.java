package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The way from a draft to an idea: checked, then guarded, then kept. Outside of any transaction until the last step. */
@ApplicationScoped
public class Proposals {
    private final Ideas ideas;
    private final Boards boards;

    @Inject
    Proposals(Ideas ideas, Boards boards) {
        this.ideas = ideas;
        this.boards = boards;
    }

    /** What a draft will be once it is kept; for somebody who has yet to sign in. */
    public IdeaDraft checked(IdeaDraft draft) {
        var checked = draft.checked();
        boards.choose(checked.board());
        return checked;
    }

    /** Keeps a new idea, or names every field at fault. {@code hint} is its language when the words do not tell. */
    public IdeaView propose(IdeaDraft draft, Visitor author, Language hint) {
        return ideas.add(draft.checked(), author, hint);
    }

    /** Changes the words of an idea. */
    public IdeaView edit(IdeaId id, IdeaDraft draft, Visitor editor, Language hint) {
        return ideas.edit(id, draft.checked(), editor, hint);
    }
}

package dev.cocreate.portal.behalf;

import dev.cocreate.portal.accounts.AccountRole;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.ideas.IdeaDraft;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.platform.problems.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * The form for what is said on behalf of a customer, as typed so far.
 *
 * @param idea the one that they want; empty when they propose one
 * @param boards where it could be proposed
 */
public record BehalfPage(
        Optional<IdeaView> idea,
        IdeaDraft draft,
        CustomerDraft who,
        EvidenceDraft evidence,
        List<Board> boards,
        List<FieldError> errors) {
    private static final IdeaDraft NO_IDEA = new IdeaDraft("", "", "", Optional.empty(), List.of());

    static BehalfPage empty(Optional<IdeaView> idea, List<Board> boards) {
        var evidence = new EvidenceDraft(EvidenceKind.CALL.slug(), "", "");
        return new BehalfPage(idea, NO_IDEA, CustomerDraft.empty(), evidence, boards, List.of());
    }

    static BehalfPage of(IdeaView idea, CustomerDraft who, EvidenceDraft evidence, List<FieldError> errors) {
        return new BehalfPage(Optional.of(idea), NO_IDEA, who, evidence, List.of(), errors);
    }

    public String action() {
        return idea.map(one -> one.path() + "/on-behalf").orElse("/ideas/on-behalf");
    }

    public String back() {
        return idea.map(IdeaView::path).orElse("/ideas");
    }

    public List<EvidenceKind> kinds() {
        return List.of(EvidenceKind.values());
    }

    public List<AccountRole> roles() {
        return List.of(AccountRole.values());
    }
}

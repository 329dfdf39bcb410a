package dev.cocreate.portal.comments;

import dev.cocreate.plugin.comments.CommentChanges;
import dev.cocreate.plugin.comments.CommentView;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.plugins.Acting;
import dev.cocreate.portal.plugins.AskingPlugin;
import dev.cocreate.portal.plugins.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/** Plugins that comment. */
@ApplicationScoped
class PluginCommentChanges implements Offered<CommentChanges> {
    private final Jdbi jdbi;
    private final Comments comments;
    private final Acting acting;

    @Inject
    PluginCommentChanges(Jdbi jdbi, Comments comments, Acting acting) {
        this.jdbi = jdbi;
        this.comments = comments;
        this.acting = acting;
    }

    @Override
    public Class<CommentChanges> type() {
        return CommentChanges.class;
    }

    @Override
    public CommentChanges of(AskingPlugin plugin) {
        return new CommentChanges() {
            @Override
            public CommentView write(String idea, String text) {
                return acting.asked(() -> said(idea, text, acting.as(plugin)));
            }

            @Override
            public CommentView write(String idea, String text, String author) {
                return acting.asked(() -> said(idea, text, acting.as(plugin, author)));
            }
        };
    }

    private CommentView said(String idea, String text, Visitor author) {
        var written = comments.write(IdeaId.parse(idea), OptionalLong.empty(), CommentDraft.of(text), author);
        return jdbi.withHandle(handle -> handle.createQuery(PluginComments.SELECT + " where c.id = ?")
                .bind(0, written.id())
                .map((row, context) -> PluginComments.told(row))
                .one());
    }
}

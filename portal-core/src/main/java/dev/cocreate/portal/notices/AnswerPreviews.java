package dev.cocreate.portal.notices;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.ideas.AnswerDraft;
import dev.cocreate.portal.ideas.Answers;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.mentions.Saying;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Shows answers before they are given. Nothing is kept and nobody is told. */
@ApplicationScoped
public class AnswerPreviews {
    private final Ideas ideas;
    private final Answers answers;
    private final Audiences audiences;
    private final NoticeLetters letters;

    @Inject
    AnswerPreviews(Ideas ideas, Answers answers, Audiences audiences, NoticeLetters letters) {
        this.ideas = ideas;
        this.answers = answers;
        this.audiences = audiences;
        this.letters = letters;
    }

    /** What would happen if the draft were given now, or every field at fault. */
    public AnswerPreview of(IdeaId id, AnswerDraft draft, String seen, Visitor team, Language own) {
        var idea = ideas.view(id, Sight.everything());
        var news = news(idea, answers.foresee(idea, draft, team), team);
        var audience = audiences.of(idea, team.id());
        var languages = audience.byLanguage().isEmpty()
                ? List.of(own)
                : List.copyOf(audience.byLanguage().keySet());
        var written = languages.stream()
                .map(language ->
                        new AnswerPreview.Written(language, letters.of(news, new Reader(team.id(), "", language))))
                .toList();
        return new AnswerPreview(idea, draft, seen, audience, written);
    }

    private static News news(IdeaView idea, Answers.Foreseen answer, Visitor team) {
        return new News(
                idea.id(),
                idea.title(),
                idea.board(),
                OptionalLong.empty(),
                OptionalLong.of(0),
                OptionalLong.empty(),
                Optional.of(answer.to()),
                new Saying(answer.words(), Map.of()),
                OptionalLong.of(team.id().value()),
                Optional.empty(),
                OptionalLong.empty(),
                answer.ending(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }
}

package dev.cocreate.portal.notices;

import dev.cocreate.portal.demand.Asked;
import dev.cocreate.portal.demand.Question;
import dev.cocreate.portal.mail.Letter;
import dev.cocreate.portal.mail.LetterDraft;
import dev.cocreate.portal.mail.Stationery;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.settings.PortalName;
import dev.cocreate.portal.platform.text.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Writes to people who are asked whether they still need what they voted for. */
@ApplicationScoped
class QuestionLetters {
    private static final int TOLD = 20;

    private final Stationery stationery;
    private final NoticeLetters letters;
    private final StillLinks links;
    private final PortalName portal;
    private final Operator operator;

    @Inject
    QuestionLetters(
            Stationery stationery, NoticeLetters letters, StillLinks links, PortalName portal, Operator operator) {
        this.stationery = stationery;
        this.letters = letters;
        this.links = links;
        this.portal = portal;
        this.operator = operator;
    }

    /** A letter with nothing else in it. */
    Letter of(Asked asked, Reader reader) {
        var words = letters.words(reader.language());
        var draft = stationery.sheet(reader.language());
        put(asked, reader, draft, words);
        return letters.ended(
                draft,
                reader,
                words,
                words.say("demand.mail.subject", "count", asked.questions().size(), "portal", portal.text()));
    }

    /** The same below what else a letter tells; nothing when nothing was asked. */
    void put(Asked asked, Reader reader, LetterDraft draft, Words words) {
        if (asked.isNothing()) {
            return;
        }
        draft.say(words.say("demand.mail", "count", asked.questions().size(), "portal", portal.text()));
        shown(asked.questions())
                .forEach(question ->
                        draft.title(question.title(), words.say("demand.since", "date", words.date(question.since()))));
        var more = asked.questions().size() - TOLD;
        if (more > 0) {
            draft.say(words.say("demand.mail.more", "count", more));
        }
        draft.link(words.say("demand.mail.link"), operator.baseUrl() + links.path(reader.id(), asked.at()))
                .aside(words.say("demand.mail.what"));
    }

    private static List<Question> shown(List<Question> questions) {
        return questions.subList(0, Math.min(questions.size(), TOLD));
    }
}

package dev.cocreate.portal.notices;

import dev.cocreate.portal.mail.Letter;
import dev.cocreate.portal.mail.LetterDraft;
import dev.cocreate.portal.mail.Stationery;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.settings.PortalName;
import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.text.Messages;
import dev.cocreate.portal.platform.text.PlainText;
import dev.cocreate.portal.platform.text.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Writes letters, each in the language of its reader and with a way to get no more of them. */
@ApplicationScoped
class NoticeLetters {
    private static final int LONGEST_SUBJECT = 150;

    private final Stationery stationery;
    private final Messages messages;
    private final Markdown markdown;
    private final Operator operator;
    private final PortalName portal;
    private final StopLinks links;
    private final Clock clock;

    @Inject
    NoticeLetters(
            Stationery stationery,
            Messages messages,
            Markdown markdown,
            Operator operator,
            PortalName portal,
            StopLinks links,
            Clock clock) {
        this.stationery = stationery;
        this.messages = messages;
        this.markdown = markdown;
        this.operator = operator;
        this.portal = portal;
        this.links = links;
        this.clock = clock;
    }

    Letter of(News news, Reader reader) {
        return of(news, List.of(reader)).get(0);
    }

    /** One to each; what was written is made into a quotation once for all readers of a language. */
    List<Letter> of(News news, List<Reader> readers) {
        var quotations = new EnumMap<Language, Quotation>(Language.class);
        return readers.stream()
                .map(reader ->
                        of(news, reader, quotations.computeIfAbsent(reader.language(), in -> quotation(news, in))))
                .toList();
    }

    private Letter of(News news, Reader reader, Quotation quotation) {
        if (news.answer().isPresent()) {
            return answer(news, reader, quotation);
        }
        if (news.isRemoval()) {
            return removal(news, reader);
        }
        var key = news.mentions(reader.id()) ? "notices.mail.mention" : "notices.mail.reply";
        return comment(news, reader, key, quotation);
    }

    /** What somebody wrote, as text and as it is shown. */
    private record Quotation(String text, Html html) {}

    private Quotation quotation(News news, Language language) {
        var nobody = words(language).say("common.somebody");
        return new Quotation(news.text().text(markdown, nobody), news.text().html(markdown, nobody));
    }

    private Letter answer(News news, Reader reader, Quotation quotation) {
        var words = words(reader.language());
        var status = news.status().orElseThrow().label(words);
        var draft = stationery
                .sheet(reader.language())
                .say(words.say("notices.mail.answer", "portal", portal.text()))
                .title(news.title(), status);
        news.ending().lines(words).forEach(draft::say);
        return ended(
                said(draft, news, quotation, words),
                reader,
                words,
                words.say("notices.mail.answer.subject", "status", status, "title", news.title()));
    }

    /** {@code key} is the text that says why this reader gets it; its subject has a key below it. */
    private Letter comment(News news, Reader reader, String key, Quotation quotation) {
        var words = words(reader.language());
        var name = news.name().orElseGet(() -> words.say("common.somebody"));
        var draft = stationery
                .sheet(reader.language())
                .say(words.say(key, "name", name, "portal", portal.text()))
                .title(news.title(), name);
        return ended(
                said(draft, news, quotation, words),
                reader,
                words,
                words.say(key + ".subject", "name", name, "title", news.title()));
    }

    private Letter removal(News news, Reader reader) {
        var words = words(reader.language());
        var draft = stationery
                .sheet(reader.language())
                .say(words.say("notices.mail.removed", "portal", portal.text()))
                .title(news.title(), words.say("notices.removed"))
                .say(words.say(
                        "notices.mail.removed.reason", "reason", news.text().kept()))
                .link(words.say("notices.mail.link"), operator.baseUrl() + news.path());
        return ended(draft, reader, words, words.say("notices.mail.removed.subject", "title", news.title()));
    }

    /** That what this reader asked for is in the changelog. */
    Letter entry(EntryTeller.EntryNews news, Reader reader) {
        var words = words(reader.language());
        var draft = stationery
                .sheet(reader.language())
                .say(words.say("notices.mail.entry", "portal", portal.text()))
                .title(news.title(), words.say("notices.entry.changelog"))
                .quote(markdown.plain(news.text()), markdown.html(news.text()))
                .link(words.say("notices.mail.link"), operator.baseUrl() + news.path());
        return ended(draft, reader, words, words.say("notices.mail.entry.subject", "title", news.title()));
    }

    private LetterDraft said(LetterDraft draft, News news, Quotation quotation, Words words) {
        return draft.quote(quotation.text(), quotation.html())
                .link(words.say("notices.mail.link"), operator.baseUrl() + news.path());
    }

    /** The letter of a week; {@code more} happened than it tells of, and {@code besides} puts what else is in it. */
    Letter digest(List<NoticeView> told, int more, BiConsumer<LetterDraft, Words> besides, Reader reader) {
        var words = words(reader.language());
        var draft = stationery.sheet(reader.language()).say(words.say("notices.digest", "portal", portal.text()));
        var ideas =
                told.stream().collect(Collectors.groupingBy(NoticeView::idea, LinkedHashMap::new, Collectors.toList()));
        ideas.values().forEach(notices -> tell(draft, notices, words));
        if (more > 0) {
            draft.say(words.say("notices.digest.more", "count", more));
        }
        draft.link(words.say("notices.digest.link"), operator.baseUrl() + NoticesResource.PATH);
        besides.accept(draft, words);
        return ended(
                draft,
                reader,
                words,
                words.say("notices.digest.subject", "count", told.size() + more, "portal", portal.text()));
    }

    private void tell(LetterDraft draft, List<NoticeView> notices, Words words) {
        var latest = notices.get(notices.size() - 1);
        draft.title(latest.title(), operator.baseUrl() + "/ideas/" + latest.idea());
        notices.forEach(notice -> draft.say(inDigest(notice, words)));
    }

    private static String inDigest(NoticeView notice, Words words) {
        if (notice.status().isPresent()) {
            var status = notice.status().get().label(words);
            return words.say("notices.digest.answer", "status", status, "words", notice.words());
        }
        if (notice.entry().isPresent()) {
            return words.say("notices.digest.entry", "words", notice.words());
        }
        if (notice.removal()) {
            return words.say("notices.digest.removed", "reason", notice.words());
        }
        if (notice.merged()) {
            return words.say("notices.digest.merged", "title", notice.words());
        }
        var name = notice.name().orElseGet(() -> words.say("common.somebody"));
        return words.say("notices.digest.comment", "name", name, "words", notice.words());
    }

    Letter ended(LetterDraft draft, Reader reader, Words words, String subject) {
        var stop = URI.create(operator.baseUrl() + links.path(reader.id()));
        return draft.aside(words.say("notices.mail.why"))
                .aside(words.say("notices.mail.choose"), operator.baseUrl() + NoticesResource.CHOICE)
                .aside(words.say("notices.mail.stop"), stop.toString())
                .to(reader.email(), PlainText.shorten(subject, LONGEST_SUBJECT))
                .stoppedAt(stop);
    }

    Words words(Language language) {
        return messages.in(language, ZoneId.of("UTC"), clock.instant());
    }
}

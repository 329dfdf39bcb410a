package dev.cocreate.portal.notices;

import dev.cocreate.plugin.Problem;
import dev.cocreate.plugin.mail.Mail;
import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.mail.Stationery;
import dev.cocreate.portal.people.Person;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.plugins.Acting;
import dev.cocreate.portal.plugins.AskingPlugin;
import dev.cocreate.portal.plugins.Offered;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Letters of plugins, to those who want letters. */
@ApplicationScoped
public class PluginMail implements Offered<Mail> {
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST = 10_000;
    private static final int MOST = 1_000;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Acting acting;
    private final Channels channels;
    private final Stationery stationery;
    private final NoticeLetters letters;
    private final Markdown markdown;
    private final Outbox outbox;

    @Inject
    PluginMail(
            Acting acting,
            Channels channels,
            Stationery stationery,
            NoticeLetters letters,
            Markdown markdown,
            Outbox outbox) {
        this.acting = acting;
        this.channels = channels;
        this.stationery = stationery;
        this.letters = letters;
        this.markdown = markdown;
        this.outbox = outbox;
    }

    @Override
    public Class<Mail> type() {
        return Mail.class;
    }

    @Override
    public Mail of(AskingPlugin plugin) {
        var letters = bucket();
        return (person, subject, text) -> acting.asked(() -> send(person, subject, text, letters));
    }

    private boolean send(String person, String subject, String text, Bucket allowed) {
        var found = acting.find(person).orElseThrow(() -> new NotFoundProblem("person", person));
        var fields = new Fields();
        var line = fields.line("subject", subject, 1, LONGEST_SUBJECT);
        var words = fields.block("text", text, 1, LONGEST);
        fields.done();
        if (!channels.of(found.id()).isByMail() || found.email().endsWith(".invalid")) {
            return false;
        }
        count(allowed);
        post(found, line, words);
        return true;
    }

    /** So that a plugin that goes round in circles does not write to everybody for ever. Counted on each node. */
    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(MOST).refillGreedy(MOST, HOUR))
                .build();
    }

    private static void count(Bucket letters) {
        if (!letters.tryConsume(1)) {
            throw new Problem("too-many", "", "The plugin has posted %,d letters within the hour.".formatted(MOST));
        }
    }

    private void post(Person person, String subject, String text) {
        var language = Language.of(person.language()).orElse(Language.EN);
        var draft = stationery.sheet(language).quote(markdown.plain(text), markdown.html(text));
        outbox.post(letters.ended(
                draft, new Reader(person.id(), person.email(), language), letters.words(language), subject));
    }
}

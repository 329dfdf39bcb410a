package dev.cocreate.portal.moderation;

import dev.cocreate.portal.mail.LetterDraft;
import dev.cocreate.portal.notices.PersonalLetters;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.settings.PortalName;
import dev.cocreate.portal.platform.text.Words;
import dev.cocreate.portal.trust.Held;
import dev.cocreate.portal.trust.HeldWords;
import dev.cocreate.portal.trust.Mute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells people what the team decided about what they wrote, or about them. */
@ApplicationScoped
class ModerationLetters {
    private final PersonalLetters letters;
    private final Operator operator;
    private final PortalName portal;

    @Inject
    ModerationLetters(PersonalLetters letters, Operator operator, PortalName portal) {
        this.letters = letters;
        this.operator = operator;
        this.portal = portal;
    }

    void approved(HeldWords held, String place) {
        var key = "moderation.mail.approved." + kind(held);
        letters.post(held.person(), (draft, words) -> {
            draft.say(say(words, key)).link(words.say("notices.mail.link"), operator.baseUrl() + place);
            return say(words, key);
        });
    }

    void declined(HeldWords held, String why) {
        var key = "moderation.mail.declined." + kind(held);
        letters.post(held.person(), (draft, words) -> {
            link(draft.say(say(words, key)).say(words.say("moderation.mail.reason", "reason", why)), words);
            return say(words, key);
        });
    }

    private static String kind(HeldWords held) {
        return held.isComment() ? "comment" : "idea";
    }

    void muted(Mute mute) {
        letters.post(mute.person(), (draft, words) -> {
            draft.say(say(words, "moderation.mail.muted"))
                    .say(words.say("moderation.mail.reason", "reason", mute.reason()))
                    .say(mute.until()
                            .map(until -> words.say("moderation.until", "date", words.date(until)))
                            .orElseGet(() -> words.say("moderation.until.lifted")))
                    .say(words.say("moderation.mail.appeal"));
            link(draft, words);
            return say(words, "moderation.mail.muted");
        });
    }

    void lifted(Mute mute) {
        answered(mute, "moderation.mail.lifted");
    }

    void leftAsItIs(Mute mute) {
        answered(mute, "moderation.mail.appeal-declined");
    }

    private void answered(Mute mute, String key) {
        letters.post(mute.person(), (draft, words) -> {
            draft.say(say(words, key));
            if (!mute.answer().isEmpty()) {
                draft.say(words.say("moderation.mail.answer", "answer", mute.answer()));
            }
            link(draft, words);
            return say(words, key);
        });
    }

    private String say(Words words, String key) {
        return words.say(key, "portal", portal.text());
    }

    private void link(LetterDraft draft, Words words) {
        draft.link(words.say("notices.mail.link"), operator.baseUrl() + Held.PLACE);
    }
}

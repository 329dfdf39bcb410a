package dev.cocreate.portal.notices;

import dev.cocreate.portal.platform.text.Language;
import java.util.Map;

/**
 * Who will be told of something, each person once.
 *
 * @param byChannel how many in each way; those who want to be told nothing are not among them
 * @param byLanguage how many in each language of letters and pages
 */
public record Audience(Map<Channel, Integer> byChannel, Map<Language, Integer> byLanguage) {
    public int people() {
        return byChannel.values().stream().mapToInt(many -> many).sum();
    }
}

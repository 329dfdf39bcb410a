package dev.cocreate.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.ideas.Involvement;
import dev.cocreate.portal.ideas.Sort;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    private static final Filter ALL = Filter.none();

    @Test
    void nothingChosenIsThePlainAddress() {
        assertThat(ALL.address()).isEqualTo("/ideas");
        assertThat(ALL.isNarrowed()).isFalse();
    }

    @Test
    void everyChoiceStandsInTheAddress() {
        var filter = Filter.of("new", "invoice", "planned", "billing", "export", "voted", "abc_-");

        assertThat(filter.address())
                .isEqualTo("/ideas?sort=new&q=invoice&status=planned&board=billing&tag=export&of=voted&after=abc_-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&b=c", "100 %", "%41", "{q}", "发票 导出", "\"><script>", "a+b", "#top", "فاتورة"})
    void whateverIsSearchedForComesBackFromTheAddressAsItWas(String words) {
        var query =
                URI.create(Filter.of("", words, "", "", "", "", "").address()).getRawQuery();

        assertThat(query).matches("q=[A-Za-z0-9._~%+*'()!$,;:@/?-]*");
        assertThat(URLDecoder.decode(query.substring(2), StandardCharsets.UTF_8))
                .isEqualTo(words);
    }

    @Test
    void anotherChoiceBeginsAtTheFirstPageAndKeepsTheRest() {
        var second = Filter.of("top", "invoice", "", "billing", "", "", "abc");

        assertThat(second.sortedBy(Sort.NEW)).isEqualTo("/ideas?sort=new&q=invoice&board=billing");
        assertThat(second.onBoard(Optional.empty())).isEqualTo("/ideas?sort=top&q=invoice");
        assertThat(second.inStatus(Optional.of("any"))).isEqualTo("/ideas?sort=top&q=invoice&status=any&board=billing");
        assertThat(second.tagged(Optional.of("csv"))).isEqualTo("/ideas?sort=top&q=invoice&board=billing&tag=csv");
        assertThat(second.fromStart()).isEqualTo("/ideas?sort=top&q=invoice&board=billing");
    }

    @Test
    void whatWasNotFoundCanBeProposed() {
        assertThat(Filter.of("", "50 % & more", "", "", "", "", "").proposal())
                .isEqualTo("/ideas/new?title=50+%25+%26+more");
    }

    @Test
    void aTagLeadsToItsIdeas() {
        assertThat(Filter.ofTag("Month end")).isEqualTo("/ideas?tag=month-end");
    }

    @Test
    void aReaderExpectsWhatRisesAndASearcherTheBestMatch() {
        assertThat(ALL.query(Optional.empty(), Optional.empty()).sort()).contains(Sort.RISING);
        assertThat(ALL.isSorted(Sort.RISING)).isTrue();

        var search = Filter.of("", "invoice", "", "", "", "", "");
        assertThat(search.query(Optional.empty(), Optional.empty()).sort()).isEmpty();
        assertThat(search.isSorted(Sort.RISING)).isFalse();
    }

    @Test
    void onesOwnIdeasAreShownWithTheDecidedOnes() {
        assertThat(ALL.involving(Optional.of(Involvement.VOTED))).isEqualTo("/ideas?status=any&of=voted");
        assertThat(Filter.of("", "", "planned", "", "", "voted", "").involving(Optional.of(Involvement.MINE)))
                .isEqualTo("/ideas?status=planned&of=mine");
    }

    @Test
    void blankChoicesAreNone() {
        assertThat(Filter.of(" ", "\t", "", " ", "", "", "")).isEqualTo(ALL);
    }
}

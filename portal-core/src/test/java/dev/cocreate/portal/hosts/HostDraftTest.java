package dev.cocreate.portal.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.InvalidProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostDraftTest {
    @ParameterizedTest
    @CsvSource({
        "https://app.example.com, https://app.example.com",
        "HTTPS://App.Example.com/, https://app.example.com",
        "https://app.example.com:443, https://app.example.com",
        "https://app.example.com:8443, https://app.example.com:8443",
        "http://localhost:3000, http://localhost:3000",
        "http://127.0.0.1, http://127.0.0.1"
    })
    void aSiteIsKeptAsABrowserNamesIt(String typed, String origin) {
        assertThat(HostDraft.origin(typed)).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example.com",
                "https://*.example.com",
                "https://app.example.com/path",
                "https://app.example.com?a",
                "https://app.example.com#a",
                "https://user@app.example.com",
                "https://app.example.com:99999",
                "https://app.example.com;script-src",
                "https://",
                "//app.example.com",
                "app.example.com",
                "null"
            })
    void whatIsMoreOrLessThanASiteIsNone(String typed) {
        assertThat(HostDraft.origin(typed)).isEmpty();
    }

    @Test
    void sitesStandOnLinesOrBesideEachOtherAndCountOnce() {
        var draft = new HostDraft("a", "A", "https://a.example\nhttps://b.example, https://A.example", true, false);

        assertThat(draft.checked(true).sites()).containsExactly("https://a.example", "https://b.example");
    }

    @Test
    void everyFieldAtFaultIsNamedAtOnce() {
        assertThatThrownBy(() -> new HostDraft("No Slug", "", "", true, false).checked(true))
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.field())
                                .containsExactly("name", "slug", "origins"));
    }
}

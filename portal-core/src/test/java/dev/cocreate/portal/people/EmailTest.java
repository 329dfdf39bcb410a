package dev.cocreate.portal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"ben@kunde.example", "ben@localhost", "ben+portal@mail.kunde.example", "o'neil_1@kunde.example"})
    void anAddressThatMailCanBeSentToIsTaken(String typed) {
        assertThat(Email.parse("email", typed).text()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "max@müller.de, max@xn--mller-kva.de",
        "Max@MÜLLER.de, max@xn--mller-kva.de",
        "li@例子.中国, li@xn--fsqu00a.xn--fiqs8s",
        "li@例子。中国, li@xn--fsqu00a.xn--fiqs8s",
    })
    void aDomainMayBeInAnyScript(String typed, String kept) {
        assertThat(Email.parse("email", typed).text()).isEqualTo(kept);
        assertThat(Addressee.address(typed)).contains(new Addressee(kept));
        assertThat(Addressee.domain(typed.replaceAll(".*@", "@"))).contains(new Addressee(kept.replaceAll(".*@", "")));
    }

    @Test
    void caseAndSpaceAroundItMakeNoOtherPerson() {
        assertThat(Email.parse("email", "  Ben@Kunde.Example\n")).isEqualTo(new Email("ben@kunde.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ben",
                "ben@",
                "@kunde.example",
                "ben@kunde.example, chen@kunde.example",
                "ben@kunde.example\r\nBcc: everybody@kunde.example",
                "Ben <ben@kunde.example>",
                "ben kunde@example",
                "ben..b@kunde.example",
                ".ben@kunde.example",
                "ben.@kunde.example",
                "a@b",
                "ben@kunde",
                "ben@-kunde.example",
                "ben@müller",
                "ben@-ü.de",
                "ben@ü..de",
                "ben@kunde.example.",
                "bén@kunde.example",
                "ben@kunde@example"
            })
    void whatMailCannotBeSentToIsNoAddress(String typed) {
        assertFault(typed, "not-an-address");
    }

    @Test
    void anEndlessAddressIsNone() {
        assertFault("b".repeat(65) + "@kunde.example", "not-an-address");
        assertFault("ben@" + "k".repeat(250), "not-an-address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void noAddressIsMissing(String typed) {
        assertFault(typed, "missing");
    }

    @ParameterizedTest
    @CsvSource({
        "ben@kunde.example, Ben",
        "ben.van-der_berg@kunde.example, Ben Van Der Berg",
        "ben+portal@kunde.example, Ben",
        "_@kunde.example, _",
    })
    void aNameIsGuessedFromTheWordsBeforeTheAtSign(String email, String name) {
        assertThat(new Email(email).nameGuess()).isEqualTo(name);
    }

    private static void assertFault(String typed, String key) {
        assertThatThrownBy(() -> Email.parse("to", typed))
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        problem -> assertThat(problem.errors()).containsExactly(FieldError.of("to", key)));
    }
}

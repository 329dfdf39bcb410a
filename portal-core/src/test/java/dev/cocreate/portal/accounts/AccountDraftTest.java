package dev.cocreate.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountDraftTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({"1200.5, EUR, 120050", "1200, EUR, 120000", "1200, JPY, 1200", "1.234, KWD, 1234", "0, USD, 0"})
    void moneyIsKeptInTheSmallestUnit(String typed, String currency, long minor) {
        assertThat(Money.parse(typed, Currency.getInstance(currency))).contains(new Money(minor, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,200.50", "-1", "1.234", "1e5", "€5", "99999999999999999", "", "١٢"})
    void whatIsNoAmountIsNotGuessedAt(String typed) {
        assertThat(Money.parse(typed, EUR)).isEmpty();
    }

    @Test
    void anAmountIsTypedAsItWasKept() {
        assertThat(new Money(120050, "EUR").typed()).isEqualTo("1200.50");
        assertThat(new Money(120000, "EUR").typed()).isEqualTo("1200");
        assertThat(new Money(1200, "JPY").typed()).isEqualTo("1200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "GMX.de", "qq.com", "mailinator.com"})
    void whereAnybodyGetsAnAddressIsNoCompany(String domain) {
        var fields = new Fields();
        AccountDraft.of("1", "", fields).domains("acme.example " + domain);

        assertThat(faults(fields)).extracting(FieldError::key).containsExactly("free-mail");
    }

    @Test
    void whatAProgramSendsIsCheckedAndNamedByItsPlace() {
        var fields = new Fields();
        var sent = Json.object(
                "{\"name\": \" \", \"plan\": 7, \"revenue\": 1.5, \"currency\": \"EURO\","
                        + " \"attributes\": {\"seats\": [], \"no name\": \"x\", \"huge\": 1e999999999}, \"domains\": \"acme.example\"}");
        AccountReading.part("two words", sent, "accounts[3].", EUR, fields);

        assertThat(faults(fields))
                .extracting(FieldError::field)
                .contains(
                        "accounts[3].key",
                        "accounts[3].name",
                        "accounts[3].plan",
                        "accounts[3].revenue",
                        "accounts[3].attributes.seats",
                        "accounts[3].attributes",
                        "accounts[3].attributes.huge",
                        "accounts[3].domains");
    }

    @Test
    void whatIsNotToldIsNotInTheDraft() {
        var fields = new Fields();
        var draft = AccountReading.part("1", Json.object("{\"plan\": null}"), "", EUR, fields);

        assertThat(faults(fields)).isEmpty();
        assertThat(draft.told().toString()).isEqualTo("{\"plan\":null}");
        assertThat(AccountDraft.kept(draft.kept())).isEqualTo(draft);
    }

    private static List<FieldError> faults(Fields fields) {
        try {
            fields.done();
            return List.of();
        } catch (InvalidProblem invalid) {
            return invalid.errors();
        }
    }
}

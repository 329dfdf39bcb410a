package dev.cocreate.plugin.host.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.plugin.host.jar.PluginProblem;
import dev.cocreate.plugin.settings.Setting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsRecordTest {

    enum Size3 {
        SMALL,
        LARGE
    }

    record Prices(
            @Setting(label = "Currency", help = "Three letters", initially = "EUR")
            @NotBlank
            @Size(min = 3, max = 3)
            @Pattern(regexp = "[A-Z]*")
            String currency,

            @Setting(initially = "10") @Min(1) @Max(99) int budget,
            double rate,
            boolean shown,
            Size3 size,
            @Setting(label = "Key", secret = true) String key) {

        Prices {
            if (budget == 13) {
                throw new IllegalArgumentException("Thirteen brings bad luck.");
            }
        }
    }

    private final SettingsRecord<Prices> prices = new SettingsRecord<>(Prices.class, Map.of());

    @Test
    void theRecordIsTheForm() {
        var fields = prices.form().fields();

        assertThat(fields)
                .extracting(SettingsField::name)
                .containsExactly("currency", "budget", "rate", "shown", "size", "key");
        assertThat(fields.get(0))
                .isEqualTo(new SettingsField(
                        "currency",
                        "Currency",
                        "Three letters",
                        SettingsField.Kind.TEXT,
                        "EUR",
                        true,
                        Optional.of(3L),
                        Optional.of(3L),
                        Optional.of("[A-Z]*"),
                        List.of(),
                        1));
        assertThat(fields.get(1))
                .returns("budget", SettingsField::label)
                .returns(SettingsField.Kind.WHOLE_NUMBER, SettingsField::kind)
                .returns(Optional.of(1L), SettingsField::min)
                .returns(Optional.of(99L), SettingsField::max);
        assertThat(fields.get(4).choices()).containsExactly("SMALL", "LARGE");
        assertThat(fields.get(5).isSecret()).isTrue();
    }

    @Test
    void initialValuesHoldUntilOthersAreSet() {
        assertThat(prices.now()).isEqualTo(new Prices("EUR", 10, 0, false, Size3.SMALL, ""));

        prices.set(Map.of("currency", "CHF", "rate", "1.5", "shown", "true", "size", "LARGE", "key", "k"));

        assertThat(prices.now()).isEqualTo(new Prices("CHF", 10, 1.5, true, Size3.LARGE, "k"));
    }

    @Test
    void keptValuesThatNoLongerFitFallBack() {
        prices.set(Map.of("currency", "Euro", "budget", "many", "size", "HUGE"));

        assertThat(prices.now()).isEqualTo(new Prices("EUR", 10, 0, false, Size3.SMALL, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "currency, '', This is needed.",
        "currency, EU, 'At least 3 characters, please.'",
        "currency, EURO, 'At most 3 characters, please.'",
        "currency, eur, This must look like [A-Z]*.",
        "budget, x, Type a whole number.",
        "budget, 0, '1 or more, please.'",
        "budget, 100, '99 or less, please.'",
        "rate, NaN, Type a number.",
        "shown, maybe, Choose yes or no.",
        "size, HUGE, Choose one of the list.",
    })
    void whatDoesNotFitIsSaidAtItsField(String field, String value, String error) {
        assertThat(prices.check(Map.of(field, value)).byField()).containsExactly(Map.entry(field, error));
    }

    @Test
    void whatTheRecordRefusesIsSaidAboveTheForm() {
        assertThat(prices.check(Map.of("budget", "13")).byField())
                .containsExactly(Map.entry("", "Thirteen brings bad luck."));
        assertThat(prices.check(Map.of("budget", "14")).isEmpty()).isTrue();
    }

    record Unknown(StringBuilder text) {}

    @Test
    void aTypeWithoutAFieldIsRefused() {
        assertThatThrownBy(() -> new SettingsRecord<>(Unknown.class, Map.of()))
                .isInstanceOf(PluginProblem.class)
                .hasMessageContaining("text")
                .hasMessageContaining("StringBuilder");
    }
}

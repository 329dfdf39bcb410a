package dev.cocreate.portal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TermsTest {
    private static final Addressee CHEN = new Addressee("chen@kehu.example");

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INVITED")
    void anybodyMayComeInUnlessThePortalIsPrivate(Readers readers) {
        assertThat(new Terms(readers, List.of()).admit(CHEN, () -> false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kehu.example, false, true",
        "other.example, true, true",
        "other.example, false, false",
        "example, false, false",
        "sub.kehu.example, false, false"
    })
    void aPrivatePortalIsForItsDomainsAndForWhomItKnows(String domain, boolean isKnown, boolean comesIn) {
        assertThat(new Terms(Readers.INVITED, List.of(domain)).admit(CHEN, () -> isKnown))
                .isEqualTo(comesIn);
    }

    @Test
    void aDomainBelowAnAllowedOneIsAnother() {
        var terms = new Terms(Readers.INVITED, List.of("kehu.example"));

        assertThat(terms.admit(new Addressee("eve@evil.kehu.example"), () -> false))
                .isFalse();
        assertThat(terms.admit(new Addressee("eve@notkehu.example"), () -> false))
                .isFalse();
    }
}

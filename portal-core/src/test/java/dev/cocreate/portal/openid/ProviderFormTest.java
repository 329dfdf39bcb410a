package dev.cocreate.portal.openid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderFormTest {
    @ParameterizedTest
    @CsvSource({
        "Google, google",
        "Fernhill ID, fernhill-id",
        "Schöne Reise & Co., schone-reise-co",
        "企业微信, sign-in",
        "A name that is far longer than an address, a-name-that-is-far-longer-than"
    })
    void aNameBecomesAPartOfAnAddress(String name, String slug) {
        var empty = ProviderForm.empty();
        var form = new ProviderForm(name, "", "", "", "", empty.scopes(), false, "", true);

        assertThat(form.withSlug().slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "https://accounts.google.com, true",
        "https://tenant.auth0.example/, true",
        "https://house.example:8443/realms/a, true",
        "http://house.example, false",
        "https://house.example?a=b, false",
        "https://house.example#a, false",
        "https://ada:secret@house.example, false",
        "house.example, false",
        "https://, false",
        "javascript:alert(1), false"
    })
    void anIssuerIsAnAddressWithHttps(String text, boolean good) {
        assertThat(ProviderForm.isIssuer(text, false)).isEqualTo(good);
    }
}

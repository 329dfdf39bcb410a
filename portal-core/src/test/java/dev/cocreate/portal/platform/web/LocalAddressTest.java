package dev.cocreate.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/ideas?sort=new&q=%E5%8F%91%E7%A5%A8", "/ideas/42#comment-7"})
    void aLinkLeadsBackIntoThePortal(String to) {
        assertThat(LocalAddress.of(to)).hasToString(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "javascript:alert(1)",
                "/\t/elsewhere.example",
                "/ideas\r\nSet-Cookie: session=x",
                "ideas",
                ""
            })
    void andNeverElsewhere(String to) {
        assertThat(LocalAddress.of(to)).hasToString("/");
    }
}

package dev.cocreate.portal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenTest {
    @Test
    void everyTokenIsAnother() {
        assertThat(Stream.generate(Token::random).limit(1000)).doesNotHaveDuplicates();
    }

    @Test
    void itIsThirtyTwoBytesThatNeedNoEscapingInAnAddress() {
        assertThat(Token.random().text()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void theFormsTokenTellsNothingOfTheSessions() {
        var session = Token.random();

        assertThat(session.csrf())
                .isEqualTo(new Token(session.text()).csrf())
                .isNotEqualTo(Token.random().csrf());
        assertThat(session.text()).doesNotContain(session.csrf());
    }

    @Test
    void aLogThatPrintsItPrintsNoSecret() {
        var token = Token.random();

        assertThat(token.toString()).doesNotContain(token.text());
    }
}

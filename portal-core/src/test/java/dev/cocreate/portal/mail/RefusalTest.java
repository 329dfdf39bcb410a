package dev.cocreate.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.1.1 No such user",
                "550-5.1.1 No such\n550 user",
                "554 Spam",
                "553",
                "552 5.2.2 Mailbox full\r\n"
            })
    void fiveHundredsAreForGood(String reply) {
        assertThat(Refusal.isFinal(ofRecipient(reply))).isTrue();
        assertThat(Refusal.words(ofRecipient(reply))).isEqualTo(reply.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "450 4.2.0 Greylisted",
                "421 Too busy",
                "452 Too many",
                "530 5.7.0 Sign in first",
                "535 5.7.8 Wrong password",
                "[EOF]",
                "5500 letters wait",
                ""
            })
    void anythingElseIsForNow(String reply) {
        assertThat(Refusal.isFinal(ofRecipient(reply))).isFalse();
    }

    @Test
    void aServerThatIsNotThereRefusesNothing() {
        var gone = new MessagingException("Couldn't connect to host", new ConnectException("refused"));
        assertThat(Refusal.isFinal(gone)).isFalse();
        assertThat(Refusal.words(gone)).contains("Couldn't connect to host");
    }

    @Test
    void whatIsNoAddressWillBeNone() {
        assertThat(Refusal.isFinal(new AddressException("Missing final '@domain'")))
                .isTrue();
    }

    /** As Angus Mail tells it: the server's answer is in the exception behind. */
    private static MessagingException ofRecipient(String reply) {
        var none = new Address[0];
        return new SendFailedException("Invalid Addresses", new SendFailedException(reply), none, none, none);
    }
}

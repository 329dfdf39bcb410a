package dev.cocreate.portal.mail;

import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.settings.PortalName;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.UUID;

/** Tries the mail server at once and past the outbox, so that an administrator learns what it says. */
@ApplicationScoped
public class MailTrial {
    private final Operator operator;
    private final PortalName portal;
    private final Outbox outbox;

    @Inject
    MailTrial(Operator operator, PortalName portal, Outbox outbox) {
        this.operator = operator;
        this.portal = portal;
        this.outbox = outbox;
    }

    /** Sends a letter. Gives back what the server, or the way to it, said against it; empty when it took the letter. */
    public Optional<String> send(Letter letter, Visitor administrator) {
        var server = operator.mailServer()
                .orElseThrow(() -> new ConflictProblem(
                        "no-mail-server", "There is no mail server to test; start the portal with SMTP_URL."));
        var refusal = refusal(letter, new MailServer(server, operator, portal));
        outbox.tested(new MailTested(administrator, refusal.isEmpty()));
        return refusal;
    }

    private Optional<String> refusal(Letter letter, MailServer server) {
        var id = "<" + UUID.randomUUID() + "@" + operator.baseUrl().getHost() + ">";
        try (var line = server.connect()) {
            line.send(new Postman.Due(0, id, letter));
            return Optional.empty();
        } catch (MessagingException refused) {
            return Optional.of(said(refused));
        }
    }

    /** The whole chain, for the reason often stands at its end. */
    private static String said(MessagingException refused) {
        var said = new StringBuilder();
        Exception next = refused;
        while (next != null) {
            said.append(said.isEmpty() ? "" : "\n")
                    .append(
                            next.getMessage() == null
                                    ? next.getClass().getSimpleName()
                                    : next.getMessage().strip());
            next = next instanceof MessagingException mail ? mail.getNextException() : null;
        }
        return said.toString();
    }
}

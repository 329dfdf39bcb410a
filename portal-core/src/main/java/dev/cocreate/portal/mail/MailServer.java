package dev.cocreate.portal.mail;

import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.settings.PortalName;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operator's mail server, from {@code SMTP_URL}. {@code smtp} uses STARTTLS where offered, {@code smtps} TLS at once. */
class MailServer {
    private static final Logger log = LoggerFactory.getLogger(MailServer.class);
    private static final String PATIENCE_MILLIS = "15000";

    private final Session session;
    private final String from;
    private final PortalName portal;

    MailServer(URI server, Operator operator, PortalName portal) {
        var tls = "smtps".equals(server.getScheme());
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", server.getHost());
        properties.setProperty(
                "mail.smtp.port", String.valueOf(server.getPort() > 0 ? server.getPort() : tls ? 465 : 587));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        var login = server.getRawUserInfo();
        if (login == null) {
            session = Session.getInstance(properties);
        } else {
            properties.setProperty("mail.smtp.auth", "true");
            session = Session.getInstance(properties, new Login(login));
        }
        this.portal = portal;
        from = operator.text("MAIL_FROM")
                .orElse("cocreate@" + operator.baseUrl().getHost());
    }

    /** Connects; whoever has many letters sends them all over one line. */
    Line connect() throws MessagingException {
        var transport = session.getTransport();
        transport.connect();
        return new Line(transport);
    }

    private MimeMessage message(Postman.Due due) throws MessagingException {
        var letter = due.letter();
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", due.messageId());
            }
        };
        message.setFrom(sender());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
        return message;
    }

    /** The portal by its name, unless the operator set one beside the address. */
    private InternetAddress sender() throws MessagingException {
        var sender = new InternetAddress(from);
        if (sender.getPersonal() == null) {
            try {
                sender.setPersonal(portal.text(), StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return sender;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    /** A connection to the server. */
    class Line implements AutoCloseable {
        private final Transport transport;

        private Line(Transport transport) {
            this.transport = transport;
        }

        void send(Postman.Due due) throws MessagingException {
            var message = message(due);
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        }

        boolean isOpen() {
            return transport.isConnected();
        }

        /** Whatever was sent is sent, even when the server no longer says goodbye. */
        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException gone) {
                log.debug("The mail server hung up first. {}", gone.getMessage());
            }
        }
    }

    private static class Login extends Authenticator {
        private final PasswordAuthentication login;

        Login(String userInfo) {
            var parts = userInfo.split(":", 2);
            login = new PasswordAuthentication(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }

        private static String decoded(String part) {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return login;
        }
    }
}

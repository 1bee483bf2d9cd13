package dev.carport.engine.notices;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;

/** Hands letters in at a server. */
final class Mail {
    private static final String SILENCE_MILLIS = "20000";

    private final MailServer server;
    private final InstantSource clock;

    Mail(MailServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * Hands a letter in.
     *
     * @throws MessagingException when the server did not take it
     */
    void send(String to, Letter letter) throws MessagingException {
        Session session = Session.getInstance(properties());
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        try (Transport transport = session.getTransport(protocol())) {
            transport.connect(
                    server.host(),
                    server.port(),
                    server.user(),
                    server.password() == null ? null : server.password().reveal());
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private String protocol() {
        return server.tls() ? "smtps" : "smtp";
    }

    private Properties properties() {
        String prefix = "mail." + protocol() + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", SILENCE_MILLIS);
        properties.setProperty(prefix + "timeout", SILENCE_MILLIS);
        properties.setProperty(prefix + "writetimeout", SILENCE_MILLIS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (server.user() != null) {
            properties.setProperty(prefix + "auth", "true");
        }
        if (!server.tls()) {
            properties.setProperty(prefix + "starttls.enable", "true");
            // a password never goes in the clear
            properties.setProperty(prefix + "starttls.required", String.valueOf(server.user() != null));
        }
        return properties;
    }
}

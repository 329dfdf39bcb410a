package dev.cocreate.portal.platform.web;

import dev.cocreate.portal.platform.problems.MalformedProblem;
import dev.cocreate.portal.platform.problems.TooLargeProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses forms and addresses whose bytes are no text, before anything reads them: a decoder that replaces what it cannot read
 * would keep a text that nobody wrote.
 */
@Provider
@Priority(200)
public class FormFilter implements ContainerRequestFilter {
    private static final String FIELDS = FormFilter.class.getName();

    /** Stands for bytes that are no text: each form refuses it, names the field, and keeps what else was typed. */
    private static final String UNREADABLE = "\0";

    private static final int LARGEST = 256 * 1024;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var query = request.getUriInfo().getRequestUri().getRawQuery();
        if (query != null
                && text(query).filter(decoded -> decoded.indexOf('\0') < 0).isEmpty()) {
            throw new MalformedProblem("unreadable-address", "The address holds bytes that are no text.");
        }
        if (request.getMediaType() == null && request.getMethod().equals("POST") && !request.hasEntity()) {
            // A form without a field, such as a button's, has no body at all in some clients.
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
        }
        var type = request.getMediaType();
        if (type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            request.setProperty(FIELDS, read(request));
        }
    }

    /** A field of the form that came with a request. */
    static Optional<String> field(ContainerRequestContext request, String name) {
        return Optional.ofNullable(fields(request).get(name));
    }

    /** Those of the form that came with a request, in its order; the first of those that have the same name. */
    @SuppressWarnings("unchecked") // only this class sets the property
    static Map<String, String> fields(ContainerRequestContext request) {
        return request.getProperty(FIELDS) instanceof Map<?, ?> fields ? (Map<String, String>) fields : Map.of();
    }

    private static Map<String, String> read(ContainerRequestContext request) throws IOException {
        var body = request.getEntityStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new TooLargeProblem("form-too-large", "This form holds more than is taken.");
        }
        var fields = new LinkedHashMap<String, String>();
        var readable = new StringBuilder();
        for (var pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            var parts = pair.split("=", 2);
            var name = text(parts[0]).orElse("?");
            var typed = parts.length > 1 ? parts[1] : "";
            fields.putIfAbsent(name, text(typed).orElse(UNREADABLE));
            readable.append(readable.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .append('=')
                    .append(text(typed).isPresent() ? typed : URLEncoder.encode(UNREADABLE, StandardCharsets.UTF_8));
        }
        request.setEntityStream(new ByteArrayInputStream(readable.toString().getBytes(StandardCharsets.ISO_8859_1)));
        return fields;
    }

    /** What percent-encoded bytes say; empty when they are not UTF-8 or not percent-encoded rightly. */
    private static Optional<String> text(String encoded) {
        try {
            var bytes = URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}

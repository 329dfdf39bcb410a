package dev.cocreate.stories.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Cast.Person;
import java.io.ByteArrayOutputStream;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.FormElement;

/**
 * A browser with scripts off: it keeps cookies, sends forms with what they hold, and says where a request comes from. It
 * does not follow redirects by itself, so that a story can see them.
 */
public final class Web {
    private static int browsers;

    private final Portal portal;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Answer last = Answer.none();

    private Web(Portal portal) {
        this.portal = portal;
        headers.put("Accept", "text/html,*/*;q=0.8");
        headers.put("X-Forwarded-For", addressOfItsOwn());
    }

    private static synchronized String addressOfItsOwn() {
        browsers++;
        return "198.51." + browsers / 250 + "." + (1 + browsers % 250);
    }

    public static Web ofSomebody() {
        return new Web(Portal.first());
    }

    /** A browser in which somebody signed in. */
    public static Web of(Person person) {
        return ofSomebody().signIn(person);
    }

    public static Web at(Portal node) {
        return new Web(node);
    }

    /** With a header that this browser sends from now on. */
    public Web sending(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Signs in by a link from a mail: nobody else asks for one meanwhile, so that it is the newest. */
    public Web signIn(Person person) {
        synchronized (Web.class) {
            open("/sign-in");
            send("/sign-in", "email", person.email());
            return confirm(person);
        }
    }

    /** Opens the newest link that was mailed to somebody, and presses the button. */
    public Web confirm(Person person) {
        var link = Postbox.newestLinkTo(person, portal);
        open(link);
        send(link);
        assertThat(last.status()).isEqualTo(303);
        return this;
    }

    /** The answer to what the page asks of somebody new. */
    private String sum() {
        var question = last.page().select("label[for=answer]").text();
        var sum = Pattern.compile("\\p{Nd}+")
                .matcher(question)
                .results()
                .mapToInt(digits -> Integer.parseInt(digits.group()))
                .sum();
        return Integer.toString(sum);
    }

    public Answer open(String path) {
        return keep(request(path).GET());
    }

    /** Where the last answer led to. */
    public Answer follow() {
        assertThat(last.header("Location")).as("status " + last.status()).isNotEmpty();
        return open(URI.create(last.header("Location")).getRawPath()
                + (URI.create(last.header("Location")).getRawQuery() == null
                        ? ""
                        : "?" + URI.create(last.header("Location")).getRawQuery()));
    }

    /** Fills the form of the page that was opened last, and sends it. */
    public Answer send(String action, String... namesAndValues) {
        var form = last.page().selectFirst("form[method=post][action=\"" + action + "\"]");
        if (!(form instanceof FormElement filled)) {
            throw new AssertionError("no form for " + action + " in\n" + last.text());
        }
        var fields = new LinkedHashMap<String, String>();
        filled.formData().forEach(field -> fields.put(field.key(), field.value()));
        // A browser sends the name of the button that was pressed: the first, unless a story says otherwise.
        filled.select("button").stream()
                .skip(1)
                .map(button -> button.attr("name"))
                .forEach(fields::remove);
        fields.computeIfPresent("answer", (field, empty) -> sum());
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return post(action, encoded(fields));
    }

    /** Sends what a form could send, whatever the page has. */
    public Answer post(String path, String body) {
        return keep(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", portal.address().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a file as a script of the page does. */
    public Answer upload(String path, byte[] file) {
        return keep(request(path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/octet-stream")
                .header("Origin", portal.address().toString())
                .header("X-CSRF-Token", csrf())
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** Sends a form with a file and some words, as a browser does. */
    public Answer attach(String path, String field, byte[] file, String name, String words) {
        var body = new ByteArrayOutputStream();
        var part = "--boundary\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
        body.writeBytes(part.formatted(field, "; filename=\"file\"\r\nContent-Type: application/octet-stream")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(
                ("\r\n" + part.formatted(name, "") + words + "\r\n--boundary--\r\n").getBytes(StandardCharsets.UTF_8));
        return keep(request(path)
                .header("Content-Type", "multipart/form-data; boundary=boundary")
                .header("Origin", portal.address().toString())
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Chooses a file in a form of the page that was opened last, and sends it as a browser without scripts does. */
    public Answer attach(String action, String field, String name, byte[] file) {
        var form = last.page().selectFirst("form[enctype=multipart/form-data][action^=\"" + action + "\"]");
        if (form == null) {
            throw new AssertionError("no form for a file to " + action + " in\n" + last.text());
        }
        var head = "--a-file\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return keep(request(form.attr("action"))
                .header("Content-Type", "multipart/form-data; boundary=a-file")
                .header("Origin", portal.address().toString())
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--a-file--\r\n"))));
    }

    /** What the forms of this browser must carry. */
    public String csrf() {
        return last.page().select("input[name=csrf]").attr("value");
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public Answer last() {
        return last;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(portal.address() + path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer keep(HttpRequest.Builder request) {
        last = Api.send(request.build());
        for (var line : last.headers().allValues("Set-Cookie")) {
            var cookie = HttpCookie.parse(line).get(0);
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        return last;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

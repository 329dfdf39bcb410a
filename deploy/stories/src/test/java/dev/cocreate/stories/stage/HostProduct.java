package dev.cocreate.stories.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cocreate.stories.stage.Cast.Person;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** A product on another site that shows the portal in its pages, and says who its users are. */
public final class HostProduct implements AutoCloseable {
    private final String slug;
    private final Portal portal;
    private final Web dalia;
    private final HttpServer server;
    private Signer signer = Signer.hs256("none", new byte[32]);
    private String tag = "";
    private String person = "";

    private HostProduct(String slug, Portal portal, Web dalia) {
        this.slug = slug;
        this.portal = portal;
        this.dalia = dalia;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> answer(exchange, "text/html;charset=UTF-8", page()));
        server.createContext("/token", exchange -> answer(exchange, "text/plain", token(person)));
        server.start();
    }

    /** One that an administrator added, with a key; its addresses are believed or not. */
    public static HostProduct added(String slug, boolean trusted) {
        return added(slug, trusted, Portal.first(), Web.of(Cast.dalia()));
    }

    /** The same in another portal, where she is signed in. */
    public static HostProduct added(String slug, boolean trusted, Portal portal, Web dalia) {
        var product = new HostProduct(slug, portal, dalia);
        dalia.open("/admin/widget");
        dalia.send(
                "/admin/widget",
                "name",
                "Product " + slug,
                "slug",
                slug,
                "origins",
                product.origin(),
                "trusted",
                trusted ? "yes" : "no");
        assertThat(dalia.last().status()).as(dalia.last().text()).isEqualTo(303);
        product.signer = product.addKey();
        return product;
    }

    /** Gives it another secret. */
    public Signer addKey() {
        var made = administer("/keys", "kind", "HS256");
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        var secret = made.page().select("code.secret").text();
        return Signer.hs256(newestKid(), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Pastes the public part of a new pair of keys. */
    public Signer addKey(String algorithm) {
        var keys = Signer.keys(algorithm);
        var made = administer("/keys", "kind", algorithm, "key", Signer.pem(keys));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return Signer.of(algorithm, newestKid(), keys);
    }

    private String newestKid() {
        return portal.one(
                String.class,
                "select k.kid from host_key k join host h on h.id = k.host_id where h.slug = ?"
                        + " order by k.id desc limit 1",
                slug);
    }

    /** An administrator opens its page and sends one of the forms there. */
    public Answer administer(String form, String... namesAndValues) {
        dalia.open("/admin/widget/" + slug);
        return dalia.send("/admin/widget/" + slug + form, namesAndValues);
    }

    public String slug() {
        return slug;
    }

    public Signer signer() {
        return signer;
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The same server as another site: a browser knows no more than the name. */
    public String otherOrigin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What a token says of somebody, to be changed before it is signed. */
    public JsonObjectBuilder claims(String subject, String email, String name) {
        var now = Instant.now().getEpochSecond();
        return Json.createObjectBuilder()
                .add("iss", slug)
                .add("aud", portal.address().toString())
                .add("sub", subject)
                .add("email", email)
                .add("name", name)
                .add("iat", now)
                .add("exp", now + 300)
                .add("jti", UUID.randomUUID().toString());
    }

    /** A token for somebody of the cast, or of the crowd. */
    public String token(Person person) {
        return signer.sign(claims(person.email(), person.email(), person.name()).build());
    }

    private String token(String name) {
        return token(Cast.stranger(name));
    }

    /** What the portal answers to a token from one of the product's frames. */
    public Answer enterFrame(String token) {
        return Api.withoutKey()
                .at(portal)
                .with("Accept", "application/json")
                .send(
                        "POST",
                        "/widget/" + slug + "/session",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("token=" + Web.encoded(token)));
    }

    /** Its page holds the widget, with these attributes. */
    public HostProduct showing(String attributes) {
        tag = attributes;
        return this;
    }

    /** Somebody is signed in in the product. */
    public HostProduct knowing(String name) {
        person = name;
        return this;
    }

    private String page() {
        var identify = person.isEmpty()
                ? ""
                : "<script>Cocreate.identify(() => fetch(\"/token\").then((answer) => answer.text()))</script>";
        return "<!doctype html><html lang=en><meta name=viewport content=\"width=device-width\"><title>Product</title>"
                + "<main><h1>Product</h1><p><button id=before>Before</button></p></main><script src=\""
                + Portal.first().address()
                + "/widget.js\" data-host=\"" + slug + "\" " + tag + "></script>" + identify + "</html>";
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

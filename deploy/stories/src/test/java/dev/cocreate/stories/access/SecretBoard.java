package dev.cocreate.stories.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.HostProduct;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import jakarta.json.Json;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A board for some, with everything on it that a board can hold. All of its words have {@link #SECRET} among them; what is asked for
 * has {@link #NEEDLE}, which pages repeat to whoever asks.
 */
final class SecretBoard {
    static final String SECRET = "xylophone";
    static final String NEEDLE = "zinnober";
    static final String NAME = "Balafon players";
    static final String SLUG = "lab";

    /** So far away that no other number on a page can be taken for an idea of this board. */
    static final long FIRST_IDEA = 770_001;

    final Person nadia = Cast.stranger("Nadia");
    final Map<String, String> ideas = new HashMap<>();
    final String picture;
    final String comment;
    final String entry;
    final HostProduct product;

    /** Nadia is its member and fills it, with the team. */
    SecretBoard() {
        portal().change("alter table idea alter column id restart with " + FIRST_IDEA);
        portal().change("alter table comment alter column id restart with 880001");
        portal().change("alter table changelog_entry alter column id restart with 990001");
        ok(
                201,
                operator()
                        .post("/api/v1/boards", "{\"name\":\"" + NAME + "\",\"slug\":\"lab\",\"access\":\"members\"}"));
        list(nadia);
        product = HostProduct.added("band", true, portal(), Web.at(portal()).signIn(Cast.dalia()));
        var browser = Web.at(portal()).signIn(nadia);
        browser.open("/ideas/new");
        picture = browser.upload("/pictures", drawing()).json().getString("address");
        for (var status : List.of("open", "planned", "doing", "shipped", "declined")) {
            ideas.put(status, idea(nadia, status));
        }
        comment = comment(nadia, idea("open"), "A xylophone comment.");
        ok(
                200,
                as(nadia)
                        .put(
                                path("open") + "/vote",
                                "{\"importance\":\"critical\",\"reason\":\"A xylophone reason.\"}"));
        for (var status : List.of("planned", "doing", "shipped", "declined")) {
            answer(idea(status), status);
        }
        entry = ok(
                        201,
                        operator()
                                .post(
                                        "/api/v1/changelog",
                                        "{\"title\":\"What is new\",\"text\":\"Something.\",\"published\":true,\"ideas\":[\""
                                                + idea("shipped") + "\"]}"))
                .json()
                .getString("id");
    }

    static Portal portal() {
        return Portal.apart();
    }

    static Api operator() {
        return Api.asOperator().at(portal());
    }

    static Api as(Person person) {
        return Api.as(person).at(portal());
    }

    static Answer ok(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer;
    }

    static void list(Person person) {
        ok(200, operator().post("/api/v1/boards/lab/members", "{\"who\":\"" + person.email() + "\"}"));
    }

    static void listNoLonger(Person person) {
        var id = portal().one(Long.class, "select id from board_member where who = ?", person.email());
        ok(204, operator().delete("/api/v1/boards/lab/members/" + id));
    }

    /** The idea that has this status. */
    String idea(String status) {
        return Objects.requireNonNull(ideas.get(status));
    }

    /** An idea on the board; its words tell the secret. */
    String idea(Person author, String status) {
        return propose(author, "Zinnober xylophone " + status, "Looks so: ![](" + picture + ") xylophone");
    }

    static String propose(Person author, String title, String text) {
        var draft = Json.createObjectBuilder()
                .add("title", title)
                .add("text", text)
                .add("need", text)
                .add("board", SLUG)
                .add("tags", Json.createArrayBuilder().add("Zinnober"))
                .build();
        return ok(201, as(author).post("/api/v1/ideas", draft.toString()))
                .json()
                .getString("id");
    }

    static String comment(Person author, String idea, String text) {
        var body = Json.createObjectBuilder().add("text", text).build().toString();
        return ok(201, as(author).post("/api/v1/ideas/" + idea + "/comments", body))
                .json()
                .getString("id");
    }

    static void answer(String idea, String status) {
        ok(
                200,
                as(Cast.ada())
                        .put(
                                "/api/v1/ideas/" + idea + "/status",
                                "{\"status\":\"" + status
                                        + "\",\"answer\":\"The xylophone answer.\",\"reason\":\"other\"}"));
    }

    String path(String status) {
        return "/api/v1/ideas/" + idea(status);
    }

    /** Everything that can be asked of the portal by an address, with the names of what is on the board. */
    List<String> addresses() {
        var ids = List.of(idea("open"), idea("shipped"), comment, entry);
        return Addresses.with(Map.ofEntries(
                Map.entry("id", ids),
                Map.entry("slug", List.of(SLUG)),
                Map.entry("host", List.of(product.slug())),
                Map.entry("proposed", List.of(idea("open"))),
                Map.entry("name", List.of(picture.substring("/pictures/".length()), "app.css")),
                Map.entry("part", List.of("0", "77")),
                Map.entry("q", List.of(NEEDLE)),
                Map.entry("title", List.of(NEEDLE + "+open")),
                Map.entry("status", List.of("any", "shipped")),
                Map.entry("board", List.of(SLUG)),
                Map.entry("tag", List.of(NEEDLE)),
                Map.entry("kind", List.of("shipped", "declined", "waiting")),
                Map.entry("of", List.of("mine", "voted")),
                Map.entry("sort", List.of("new"))));
    }

    /** Asks from a frame of a product that knows somebody. */
    Api inFrame(Person person) {
        var session = ok(200, product.enterFrame(product.token(person))).json().getString("session");
        return Api.withoutKey().at(portal()).with("Widget-Session", session).with("Accept", "text/html");
    }

    /** What a page tells of the board. Whose own idea is there knows the board's name, and ids of what they took part in. */
    List<String> secretsIn(Answer answer, String address, boolean wasThere) {
        var text = answer.text().toLowerCase(Locale.ROOT);
        var secrets = new ArrayList<String>(List.of(SECRET));
        if (!wasThere) {
            secrets.add(NAME.toLowerCase(Locale.ROOT));
        }
        if (!wasThere || !address.endsWith(".json")) {
            ideas.values().stream().filter(id -> !address.contains(id)).forEach(secrets::add);
        }
        return secrets.stream().filter(text::contains).toList();
    }

    private static byte[] drawing() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    static Stream<String> links(Answer answer) {
        return answer.header("Content-Type").startsWith("text/html")
                ? answer.page().select("a[href^=/], link[href^=/feeds]").stream()
                        .map(link -> link.attr("href").replaceFirst("#.*", ""))
                        .filter(link -> !link.startsWith("//"))
                : Stream.of();
    }
}

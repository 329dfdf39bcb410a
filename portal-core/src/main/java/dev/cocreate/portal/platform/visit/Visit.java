package dev.cocreate.portal.platform.visit;

import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.problems.UnknownVisitorProblem;
import dev.cocreate.portal.platform.text.Language;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The request being served: who asks, from where, in which language. Filled by the filters before a resource is called. */
@RequestScoped
public class Visit {
    private Optional<Visitor> visitor = Optional.empty();
    private Language language = Language.EN;
    private String csrf = "";
    private String requestId = "";
    private String address = "/";
    private String client = "";
    private int unread;
    private boolean inside = true;
    private int reported;

    /** A request begins; {@code address} is its path with its query, {@code client} where it comes from. */
    public void begin(String requestId, String client, String address, Language language) {
        this.client = client;
        this.requestId = requestId;
        this.address = address;
        this.language = language;
    }

    /** The visitor proved who they are; {@code csrf} is what their forms must carry, empty for a key of the API. */
    public void signIn(Visitor visitor, String csrf) {
        this.visitor = Optional.of(visitor);
        this.csrf = csrf;
    }

    /** What is said to this visitor is said in another language than their browser asks for. */
    public void speak(Language other) {
        language = other;
    }

    /** So many notices wait for the visitor. */
    public void waiting(int unread) {
        this.unread = unread;
    }

    /** So many things are reported to the visitor's team. */
    public void reported(int things) {
        this.reported = things;
    }

    /** The visitor may not read what is here: pages offer them nothing but the way in. */
    public void stayOutside() {
        inside = false;
    }

    public boolean isInside() {
        return inside;
    }

    public Optional<Visitor> visitor() {
        return visitor;
    }

    public int unread() {
        return unread;
    }

    public int reported() {
        return reported;
    }

    /** The visitor; a 401 when nobody signed in. */
    public Visitor signedIn() {
        return visitor.orElseThrow(
                () -> new UnknownVisitorProblem("sign-in-needed", "Please sign in, or send an API key, to do this."));
    }

    public Visitor team() {
        return atLeast(Role.TEAM);
    }

    public Visitor administrator() {
        return atLeast(Role.ADMINISTRATOR);
    }

    public Language language() {
        return language;
    }

    public String csrf() {
        return csrf;
    }

    public String requestId() {
        return requestId;
    }

    public String address() {
        return address;
    }

    /** The client's network address. */
    public String client() {
        return client;
    }

    private Visitor atLeast(Role role) {
        var known = signedIn();
        if (!known.role().atLeast(role)) {
            throw new ForbiddenProblem("role-needed", "This needs the role " + role.slug() + ".");
        }
        return known;
    }
}

package dev.cocreate.portal.notices;

import dev.cocreate.portal.platform.web.Outside;
import dev.cocreate.portal.platform.web.OwnSecret;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /unsubscribe/<token>}, from a letter: no more of them, without signing in. */
@Outside
@Path(StopResource.PATH + "/{token}")
public class StopResource {
    static final String PATH = "/unsubscribe";

    private final StopLinks links;
    private final Channels channels;
    private final Pages pages;

    @Inject
    StopResource(StopLinks links, Channels channels, Pages pages) {
        this.links = links;
        this.channels = channels;
        this.pages = pages;
    }

    /** Mail scanners open links: this shows a button and changes nothing. */
    @GET
    public Response ask(@PathParam("token") String token) {
        links.reader(token);
        return pages.show("notices/stop.jte", new StopPage(PATH + "/" + token, false));
    }

    /** The button, or a mail program in its reader's name (RFC 8058), whatever its body looks like. */
    @POST
    @OwnSecret
    public Response stop(@PathParam("token") String token) {
        channels.stopLetters(links.reader(token));
        return pages.show("notices/stop.jte", new StopPage(PATH + "/" + token, true));
    }

    /** Asks whether letters should stop, or says that they have. */
    public record StopPage(String address, boolean stopped) {}
}

package dev.cocreate.portal.hosts;

import dev.cocreate.portal.platform.web.LocalAddress;
import dev.cocreate.portal.platform.web.Outside;
import dev.cocreate.portal.platform.web.OwnOrigin;
import dev.cocreate.portal.platform.web.OwnSecret;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/**
 * {@code /sign-in/token}: signing in to the portal with what a host signed. Opening the address only shows a button. A form uses the
 * token up when one of the host's own sites sends it, or when the button was pressed; from anywhere else it shows the button.
 */
@Path("/sign-in/token")
@Outside
public class TokenResource {
    private static final String SURE = "yes";

    private final Guests guests;
    private final OwnOrigin ownOrigin;
    private final Pages pages;

    @Inject
    TokenResource(Guests guests, OwnOrigin ownOrigin, Pages pages) {
        this.guests = guests;
        this.ownOrigin = ownOrigin;
        this.pages = pages;
    }

    /** Without a token it stands behind a hash in the address, where no server sees it; a script of the page sends it on. */
    @GET
    public Response open(
            @QueryParam("token") @DefaultValue("") String token, @QueryParam("to") @DefaultValue("/") String to) {
        return token.isEmpty()
                ? pages.show(
                        "hosts/arrival.jte", new ArrivalPage(LocalAddress.of(to).toString()))
                : confirm(token, to);
    }

    @POST
    @OwnSecret
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response use(
            @FormParam("token") @DefaultValue("") String token,
            @FormParam("to") @DefaultValue("/") String to,
            @FormParam("sure") @DefaultValue("") String sure,
            @HeaderParam("Origin") @Nullable String origin,
            @HeaderParam("Sec-Fetch-Site") @Nullable String site,
            @Context UriInfo uri) {
        try {
            var told = guests.look(token);
            // A browser that hides where it comes from does not come from the button.
            var isPressed =
                    sure.equals(SURE) && !"null".equals(origin) && ownOrigin.sent(origin, site, uri.getRequestUri());
            var isFromHost = origin != null && told.host().origins().contains(origin);
            if (!isPressed && !isFromHost) {
                return confirm(told, token, to);
            }
            return Response.seeOther(LocalAddress.of(to))
                    .cookie(guests.signIn(token))
                    .build();
        } catch (TokenProblem refused) {
            return refused(refused);
        }
    }

    private Response confirm(String token, String to) {
        try {
            return confirm(guests.look(token), token, to);
        } catch (TokenProblem refused) {
            return refused(refused);
        }
    }

    private Response confirm(HostToken told, String token, String to) {
        var page =
                new TokenPage(token, LocalAddress.of(to).toString(), told.host().name(), told.name(), told.email());
        return pages.show("hosts/token.jte", page);
    }

    private Response refused(TokenProblem refused) {
        return pages.show(
                refused.status(),
                "hosts/refused.jte",
                new RefusedPage(refused.refusal().slug()));
    }

    /** Somebody arrived with a token that only their browser knows. */
    public record ArrivalPage(String to) {}

    /**
     * The button.
     *
     * @param host who vouches
     * @param name of whom the token is for, as the host has it
     */
    public record TokenPage(String token, String to, String host, String name, String email) {}

    /** A token was not taken; {@code reason} is a key of messages. */
    public record RefusedPage(String reason) {}
}

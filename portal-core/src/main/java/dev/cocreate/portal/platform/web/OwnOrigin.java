package dev.cocreate.portal.platform.web;

import dev.cocreate.portal.platform.settings.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Whether a browser was made to send a request by one of the portal's own pages. */
@ApplicationScoped
public class OwnOrigin {
    private final Operator operator;

    @Inject
    OwnOrigin(Operator operator) {
        this.operator = operator;
    }

    /**
     * Whether it was.
     *
     * @param origin the header {@code Origin}
     * @param site the header {@code Sec-Fetch-Site}
     * @param address where the request went
     */
    public boolean sent(@Nullable String origin, @Nullable String site, URI address) {
        if (origin != null && !origin.equals("null")) {
            return origin.equals(origin(operator.baseUrl())) || origin.equals(origin(address));
        }
        // Programs send neither; they hold no cookie that another site could ride on.
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}

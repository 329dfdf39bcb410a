package dev.cocreate.portal.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cocreate.portal.platform.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.Supplier;

/** Pages that are the same for everybody who did not sign in: made once a second, however many read them. */
@ApplicationScoped
public class AnonymousPages {
    private final Pages pages;
    private final Visit visit;
    private final Cache<String, Rendered> kept = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(500)
            .build();

    @Inject
    AnonymousPages(Pages pages, Visit visit) {
        this.pages = pages;
        this.visit = visit;
    }

    /** The page of this address; {@code model} is only made when there is none yet, and anew for whoever signed in. */
    public Response show(String template, Supplier<? extends Object> model) {
        if (visit.visitor().isPresent()) {
            return pages.show(template, model.get());
        }
        var key = visit.language() + " " + template + " " + visit.address();
        return pages.answer(200, kept.get(key, missing -> pages.render(template, model.get())));
    }
}

package dev.cocreate.portal.pages;

import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Limits;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** {@code /ideas/similar}: what is alike the title that is being typed. A part of the form, not a page. */
@Path("/ideas/similar")
public class SimilarResource {
    /** A whole office may type at the same time, and nobody that quickly. */
    private static final int MOST = 600;

    private final SimilarLists similar;
    private final Limits limits;
    private final Pages pages;
    private final Visit visit;

    @Inject
    SimilarResource(SimilarLists similar, Limits limits, Pages pages, Visit visit) {
        this.similar = similar;
        this.limits = limits;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response similar(@QueryParam("title") @DefaultValue("") String title) {
        limits.spend("similar", visit.client(), MOST, Duration.ofMinutes(1));
        return pages.show("ideas/_similar.jte", similar.to(title));
    }
}

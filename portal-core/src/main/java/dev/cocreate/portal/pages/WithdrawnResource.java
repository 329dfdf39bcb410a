package dev.cocreate.portal.pages;

import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /ideas/withdrawn}: where its author is taken once an idea is gone. */
@Path("/ideas/withdrawn")
public class WithdrawnResource {
    private final Pages pages;

    @Inject
    WithdrawnResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    public Response show() {
        return pages.show("ideas/withdrawn.jte", "");
    }
}

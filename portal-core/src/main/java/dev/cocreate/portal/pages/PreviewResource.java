package dev.cocreate.portal.pages;

import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /preview}: how a text in Markdown will look. Nothing is kept. */
@Path("/preview")
public class PreviewResource {
    private final Markdown markdown;
    private final Pages pages;

    @Inject
    PreviewResource(Markdown markdown, Pages pages) {
        this.markdown = markdown;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(@FormParam("text") @DefaultValue("") String text) {
        return pages.show("forms/_preview.jte", Preview.of(text, markdown));
    }
}

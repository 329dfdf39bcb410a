package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.settings.SettingsForm;
import dev.cocreate.portal.platform.problems.RefusedProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /admin/plugins}: what is installed, and everything an administrator does with it. */
@Path("/admin/plugins")
public class PluginsResource {
    private static final URI HERE = URI.create("/admin/plugins");

    private final Plugins plugins;
    private final Uploads uploads;
    private final Pages pages;
    private final Visit visit;

    @Inject
    PluginsResource(Plugins plugins, Uploads uploads, Pages pages, Visit visit) {
        this.plugins = plugins;
        this.uploads = uploads;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response list() {
        visit.administrator();
        return pages.show("plugins/index.jte", new PluginsPage(plugins.all(), ""));
    }

    /** Takes a JAR, and shows what it asks for before anything of it is run. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@FormParam("jar") @Nullable EntityPart jar) throws IOException {
        var administrator = visit.administrator();
        try {
            var bytes = jar == null ? new byte[0] : LimitedBytes.read(jar.getContent());
            plugins.inspect(bytes);
            return Response.seeOther(URI.create(HERE + "/uploads/" + uploads.keep(bytes, administrator)))
                    .build();
        } catch (RefusedProblem refused) {
            return pages.show(422, "plugins/index.jte", new PluginsPage(plugins.all(), refused.sentence()));
        }
    }

    @GET
    @Path("uploads/{upload}")
    public Response review(@PathParam("upload") String upload) {
        visit.administrator();
        return pages.show("plugins/review.jte", review(upload, ""));
    }

    @POST
    @Path("uploads/{upload}")
    public Response install(
            @PathParam("upload") String upload, @FormParam("unsigned") @DefaultValue("") String unsigned) {
        var administrator = visit.administrator();
        try {
            var installed = plugins.install(uploads.jar(upload), unsigned.equals("allow"), administrator);
            uploads.forget(upload);
            return toPlugin(installed.plugin().plugin().id());
        } catch (RefusedProblem refused) {
            return pages.show(422, "plugins/review.jte", review(upload, refused.sentence()));
        }
    }

    private ReviewPage review(String upload, String error) {
        var asked = plugins.inspect(uploads.jar(upload));
        return ReviewPage.of(upload, asked, plugins.find(asked.id()), error);
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        visit.administrator();
        return page(200, id, "", Map.of(), SettingsForm.Errors.NONE);
    }

    @POST
    @Path("{id}/enabled")
    public Response enable(@PathParam("id") String id, @FormParam("on") @DefaultValue("false") boolean on) {
        var administrator = visit.administrator();
        try {
            var plugin = on ? plugins.start(id, administrator) : plugins.stop(id, administrator);
            return toPlugin(plugin.plugin().id());
        } catch (RefusedProblem refused) {
            return page(422, id, refused.sentence(), Map.of(), SettingsForm.Errors.NONE);
        }
    }

    @POST
    @Path("{id}/settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response configure(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        var administrator = visit.administrator();
        var typed = new HashMap<String, String>();
        form.forEach((name, values) -> {
            if (name.startsWith(SettingInput.PREFIX)) {
                typed.put(name.substring(SettingInput.PREFIX.length()), values.get(values.size() - 1));
            }
        });
        var errors = plugins.configure(id, typed, administrator);
        return errors.isEmpty() ? toPlugin(id) : page(422, id, "", typed, errors);
    }

    @POST
    @Path("{id}/removal")
    public Response remove(@PathParam("id") String id) {
        plugins.remove(id, visit.administrator());
        return Response.seeOther(HERE).build();
    }

    private static Response toPlugin(String id) {
        return Response.seeOther(URI.create(HERE + "/" + id)).build();
    }

    private Response page(int status, String id, String error, Map<String, String> typed, SettingsForm.Errors errors) {
        var view = plugins.view(id);
        var fields = view.form().fields().stream()
                .map(field -> SettingInput.of(field, view.plugin().settings(), typed, errors))
                .toList();
        var general = errors.byField().getOrDefault("", "");
        return pages.show(status, "plugins/show.jte", new PluginPage(view, fields, error.isEmpty() ? general : error));
    }

    /** All of them, and why the last upload was refused. */
    public record PluginsPage(List<PluginView> plugins, String error) {}

    /** One of them. */
    public record PluginPage(PluginView view, List<SettingInput> fields, String error) {}
}

package dev.cocreate.portal.api;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.plugins.LimitedBytes;
import dev.cocreate.portal.plugins.PluginView;
import dev.cocreate.portal.plugins.Plugins;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** {@code /api/v1/plugins}, for administrators. Sending a JAR is the consent to what it asks for. */
@Path("/api/v1/plugins")
@Produces("application/json")
public class PluginsApi {
    private final Plugins plugins;
    private final Visit visit;

    @Inject
    PluginsApi(Plugins plugins, Visit visit) {
        this.plugins = plugins;
        this.visit = visit;
    }

    @GET
    public Response list() {
        visit.administrator();
        var items = Json.createArrayBuilder();
        plugins.all().forEach(plugin -> items.add(json(plugin)));
        return Answering.ok(Json.createObjectBuilder().add("items", items).build());
    }

    /** Installs and starts, or upgrades. */
    @POST
    @Consumes("application/java-archive")
    public Response install(@QueryParam("unsigned") @DefaultValue("") String unsigned, InputStream in)
            throws IOException {
        var administrator = visit.administrator();
        boolean evenUnsigned = allows(unsigned);
        var installed = plugins.install(LimitedBytes.read(in), evenUnsigned, administrator);
        var here = URI.create("/api/v1/plugins/" + installed.plugin().plugin().id());
        return Answering.with(installed.isNew() ? Response.created(here) : Response.ok(), json(installed.plugin()));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        visit.administrator();
        return Answering.ok(json(plugins.view(id)));
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id) {
        plugins.remove(id, visit.administrator());
        return Response.noContent().build();
    }

    @PUT
    @Path("{id}/enabled")
    public Response start(@PathParam("id") String id) {
        return Answering.ok(json(plugins.start(id, visit.administrator())));
    }

    @DELETE
    @Path("{id}/enabled")
    public Response stop(@PathParam("id") String id) {
        return Answering.ok(json(plugins.stop(id, visit.administrator())));
    }

    private static boolean allows(String unsigned) {
        return switch (unsigned) {
            case "" -> false;
            case "allow" -> true;
            default -> throw new InvalidProblem(FieldError.of("unsigned", "unknown"));
        };
    }

    private static JsonObject json(PluginView view) {
        var plugin = view.plugin();
        var permissions = Json.createArrayBuilder();
        plugin.permissions()
                .forEach(request -> permissions.add(
                        Json.createObjectBuilder().add("name", request.name()).add("reason", request.reason())));
        var nodes = Json.createArrayBuilder();
        view.reports()
                .forEach(report -> nodes.add(Json.createObjectBuilder()
                        .add("node", report.node())
                        .add("version", report.version())
                        .add("state", report.slug())
                        .add("reason", report.reason())));
        return Json.createObjectBuilder()
                .add("id", plugin.id())
                .add("version", plugin.version())
                .add("name", plugin.name())
                .add("description", plugin.description())
                .add("provider", plugin.provider())
                .add("license", plugin.license())
                .add("permissions", permissions)
                .add("signed", plugin.signer().isPresent())
                .add("signer", plugin.signer().orElse(""))
                .add("sha256", plugin.sha256())
                .add("size", plugin.size())
                .add("enabled", plugin.enabled())
                .add("state", view.state())
                .add("reason", view.reason())
                .add("nodes", nodes)
                .add("installedAt", plugin.installedAt().toString())
                .build();
    }
}

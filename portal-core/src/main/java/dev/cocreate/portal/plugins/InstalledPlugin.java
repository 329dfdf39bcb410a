package dev.cocreate.portal.plugins;

import dev.cocreate.portal.platform.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plugin as the table has it, without its bytes.
 *
 * @param signer who signed it; empty when nobody did
 * @param enabled whether it should run
 * @param reason why the portal itself switched it off; empty otherwise
 * @param settings the values that were set, by field
 * @param secrets those of secret fields, encrypted
 */
public record InstalledPlugin(
        String id,
        String version,
        String name,
        String description,
        String provider,
        String license,
        List<AskedPermission> permissions,
        Optional<String> signer,
        String sha256,
        long size,
        boolean enabled,
        String reason,
        Map<String, String> settings,
        Map<String, String> secrets,
        long generation,
        Instant installedAt) {
    static final String COLUMNS =
            "id, version, name, description, provider, license, permissions, signer, sha256, size, enabled, reason,"
                    + " settings, secrets, generation, installed_at";

    static InstalledPlugin of(ResultSet row) throws SQLException {
        return new InstalledPlugin(
                row.getString("id"),
                row.getString("version"),
                row.getString("name"),
                row.getString("description"),
                row.getString("provider"),
                row.getString("license"),
                permissions(row.getString("permissions")),
                Optional.ofNullable(row.getString("signer")),
                row.getString("sha256"),
                row.getLong("size"),
                row.getBoolean("enabled"),
                row.getString("reason"),
                values(row.getString("settings")),
                values(row.getString("secrets")),
                row.getLong("generation"),
                row.getTimestamp("installed_at").toInstant());
    }

    static JsonArray json(List<AskedPermission> permissions) {
        var array = Json.createArrayBuilder();
        permissions.forEach(request ->
                array.add(Json.createObjectBuilder().add("name", request.name()).add("reason", request.reason())));
        return array.build();
    }

    static JsonObject json(Map<String, String> values) {
        var object = Json.createObjectBuilder();
        values.forEach(object::add);
        return object.build();
    }

    private static List<AskedPermission> permissions(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(request -> new AskedPermission(request.getString("name"), request.getString("reason")))
                    .toList();
        }
    }

    private static Map<String, String> values(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var values = new LinkedHashMap<String, String>();
            reader.readObject().forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
            return values;
        }
    }
}

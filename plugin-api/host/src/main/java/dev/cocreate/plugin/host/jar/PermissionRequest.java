package dev.cocreate.plugin.host.jar;

import dev.cocreate.plugin.Permission;

/**
 * A permission a plugin asks for.
 *
 * @param reason the author's own words, to be shown beside it
 */
public record PermissionRequest(Permission permission, String reason) {}

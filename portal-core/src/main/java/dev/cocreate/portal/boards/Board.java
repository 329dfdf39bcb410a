package dev.cocreate.portal.boards;

/**
 * A place for ideas about one part of the product.
 *
 * @param slug its name in addresses and in the API
 * @param access who may see it
 */
public record Board(long id, String slug, String name, Access access) {}

package dev.cocreate.portal.boards;

/** A word that ideas of any board can share. */
public record Tag(long id, String slug, String name) {}

package dev.cocreate.portal.boards;

/**
 * A board as administrators see it.
 *
 * @param version counts its changes
 * @param ideas how many ideas are on it, decided ones too
 * @param members how many people and mail domains are listed
 */
public record ArrangedBoard(Board board, int version, int ideas, int members) {}

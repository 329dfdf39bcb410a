package dev.cocreate.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PieceTest {
    @Test
    void linksStandApartFromTheWordsAroundThem() {
        assertThat(Piece.of("Here:\n\nhttps://portal.example/sign-in/abc\n\nIt works once."))
                .containsExactly(
                        new Piece("Here:\n\n", false),
                        new Piece("https://portal.example/sign-in/abc", true),
                        new Piece("\n\nIt works once.", false));
    }

    @Test
    void nothingButTheWebIsALink() {
        assertThat(Piece.of("javascript:alert(1) and mailto:ada@example.com")).noneMatch(Piece::link);
    }
}

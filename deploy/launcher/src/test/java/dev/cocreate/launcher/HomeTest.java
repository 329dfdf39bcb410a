package dev.cocreate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void aNewFolderIsClosedToOthers() throws IOException {
        try (var home = Home.open(folder.resolve("new/data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void onePortalHasItAtATime() {
        try (var home = Home.open(folder)) {
            assertThatThrownBy(() -> Home.open(home.folder()))
                    .isInstanceOf(LaunchProblem.class)
                    .hasMessageContaining("is in use by another portal (process "
                            + ProcessHandle.current().pid() + ")");
        }
        Home.open(folder).close();
    }

    @Test
    void theSecretIsMadeOnceAndForTheOwnerOnly() throws IOException {
        try (var home = Home.open(folder)) {
            var secret = home.secret();

            assertThat(secret).hasSize(64).isEqualTo(home.secret());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.file("secret"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFileInItsPlaceIsSaidInOneLine() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Home.open(file))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("set COCREATE_HOME to another folder")
                .hasMessageNotContaining("\n");
    }
}

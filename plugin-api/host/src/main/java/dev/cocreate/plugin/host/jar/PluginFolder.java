package dev.cocreate.plugin.host.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The JARs of this node, one file per content. A JVM that has a file mapped may crash when the file changes, so none does. */
public final class PluginFolder {

    private final Path folder;

    public PluginFolder(Path folder) {
        this.folder = folder;
    }

    /** Deletes what an earlier process left. */
    public void clear() {
        try {
            Files.createDirectories(folder);
            try (var files = Files.newDirectoryStream(folder, "*.{jar,part}")) {
                for (var file : files) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder for plugins cannot be used: " + folder, failed);
        }
    }

    /** The file with that content, written if it is not there yet. */
    public Path keep(PluginJar jar) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(jar.descriptor().fileName());
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), jar.bytes())) {
                return file;
            }
            var part = Files.createTempFile(folder, jar.descriptor().id() + "-", ".part");
            write(part, jar.bytes());
            // Only a damaged file is replaced here, and by a rename, which leaves whoever has it open alone.
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("The plugin cannot be written to " + folder, failed);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Deletes a file that nothing has loaded any more. */
    public void forget(PluginDescriptor descriptor) {
        try {
            Files.deleteIfExists(folder.resolve(descriptor.fileName()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

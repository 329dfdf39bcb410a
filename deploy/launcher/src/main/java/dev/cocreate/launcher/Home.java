package dev.cocreate.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The data folder of one node. Whoever holds its lock owns everything in it; the operating system gives the lock back when its
 * owner dies, however it dies.
 */
final class Home implements AutoCloseable {

    private final Path folder;
    private final FileChannel lockFile;

    private Home(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static Home open(Path folder) {
        return tryOpen(folder)
                .orElseThrow(() -> new LaunchProblem("The data folder " + folder + " is in use by another portal"
                        + owner(folder) + "; stop that one, or set COCREATE_HOME to a folder of its own."));
    }

    /** Empty when another process has it. */
    static Optional<Home> tryOpen(Path folder) {
        try {
            createPrivately(folder);
            var file = FileChannel.open(folder.resolve("lock"), CREATE, READ, WRITE);
            var lock = lock(file);
            if (lock == null) {
                file.close();
                return Optional.empty();
            }
            file.truncate(0);
            file.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
            return Optional.of(new Home(folder, file));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void createPrivately(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String owner(Path folder) {
        try {
            return " (process " + Files.readString(folder.resolve("lock")).strip() + ")";
        } catch (IOException e) {
            return "";
        }
    }

    Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** The key of what the portal encrypts: made once, then kept. */
    String secret() {
        return kept("secret", () -> random(32));
    }

    /** The content of a private file, which is made when it is not there. */
    String kept(String name, java.util.function.Supplier<String> made) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                writePrivately(file, made.get() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    static String random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** All or nothing: a crash leaves the old content or the new one, and at no time can anybody else read it. */
    static void writePrivately(Path file, String content) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static LaunchProblem unwritable(Path folder, IOException e) {
        return new LaunchProblem(
                "The data folder " + folder + " cannot be written ("
                        + e.getClass().getSimpleName() + ": " + e.getMessage()
                        + "); make it writable for this user, or set COCREATE_HOME to another folder.",
                e);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            // The lock goes with the process then.
        }
    }
}

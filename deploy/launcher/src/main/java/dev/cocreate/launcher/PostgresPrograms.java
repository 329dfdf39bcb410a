package dev.cocreate.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this system, unpacked from the distribution once. */
record PostgresPrograms(Path folder) {

    static PostgresPrograms unpacked(Path archives, Path into) {
        var archive = archive(archives);
        var name = archive.getFileName().toString().replace(".txz", "");
        var folder = into.resolve(name);
        if (!Files.isDirectory(folder)) {
            try {
                unpack(archive, folder);
            } catch (IOException e) {
                throw Home.unwritable(into, e);
            }
        }
        return new PostgresPrograms(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static Path archive(Path archives) {
        try (var files = Files.newDirectoryStream(archives, "postgres-*-" + system() + ".txz")) {
            for (var file : files) {
                return file;
            }
        } catch (IOException e) {
            // No folder, no archive.
        }
        throw new LaunchProblem(
                "This distribution brings no PostgreSQL for " + system() + "; set DATABASE_URL to a server of yours.");
    }

    private static String system() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").equals("aarch64");
        return (os.startsWith("mac") ? "darwin" : os) + (arm ? "-arm_64" : "-x86_64") + (musl() ? "-alpine_linux" : "");
    }

    private static boolean musl() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }

    /** Into a folder beside it first, so that what bears the name is whole. */
    private static void unpack(Path archive, Path folder) throws IOException {
        var fresh = folder.resolveSibling(folder.getFileName() + ".new");
        delete(fresh);
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, fresh.resolve(entry.getName()));
            }
        }
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0) {
            var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

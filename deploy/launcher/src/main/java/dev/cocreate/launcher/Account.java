package dev.cocreate.launcher;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs, for it refuses root. An ordinary user runs it himself. Root runs it as the owner of its data; where
 * that is root, inside a user namespace, in which it keeps root's files and none of his powers; and where those are not allowed
 * (most containers), as nobody, to whom the data is given.
 *
 * @param prefix the words before a command
 * @param isAnother whether it is not the user who started us
 */
record Account(List<String> prefix, boolean isAnother) {

    private static final int NOBODY = 65534;

    static Account owning(Path folder) {
        if (!Command.run(List.of("id", "-u")).output().equals("0")) {
            return new Account(List.of(), false);
        }
        if (attribute(folder, "unix:uid") != 0) {
            return become(attribute(folder, "unix:uid"), attribute(folder, "unix:gid"));
        }
        var namespace = new Account(List.of("unshare", "--user"), false);
        if (namespace.works()) {
            return namespace;
        }
        giveAway(folder);
        return become(NOBODY, NOBODY);
    }

    private static Account become(int uid, int gid) {
        var setpriv = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        var chroot = List.of("chroot", "--userspec=" + uid + ":" + gid, "/");
        return Stream.of(new Account(setpriv, true), new Account(chroot, true))
                .filter(Account::works)
                .findFirst()
                .orElseThrow(() ->
                        new LaunchProblem("PostgreSQL does not run as root, and this system has neither user namespaces"
                                + " nor setpriv; start Cocreate as an ordinary user, or set DATABASE_URL."));
    }

    private boolean works() {
        return run("true").succeeded();
    }

    Command run(String... words) {
        return run(List.of(words));
    }

    Command run(List<String> words) {
        var all = new ArrayList<>(prefix);
        all.addAll(words);
        return Command.run(all);
    }

    private static void giveAway(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", NOBODY, NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", NOBODY, NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw Home.unwritable(folder, e);
        }
    }

    private static int attribute(Path folder, String name) {
        try {
            return (Integer) Files.getAttribute(folder, name);
        } catch (IOException e) {
            throw Home.unwritable(folder, e);
        }
    }
}

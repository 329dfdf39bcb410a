package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.jar.JarLimits;
import dev.cocreate.portal.platform.problems.TooLargeProblem;
import java.io.IOException;
import java.io.InputStream;

/** Reads a JAR from a request, and not a byte more than a JAR may have. */
public final class LimitedBytes {
    private LimitedBytes() {}

    public static byte[] read(InputStream in) throws IOException {
        long most = JarLimits.USUAL.jarBytes();
        var bytes = in.readNBytes((int) most + 1);
        if (bytes.length > most) {
            throw new TooLargeProblem(
                    "jar-too-large", "The JAR is larger than the %d MB that are allowed.".formatted(most >> 20));
        }
        return bytes;
    }
}

package dev.cocreate.plugin.host.jar;

/**
 * How large a plugin may be.
 *
 * @param jarBytes of the JAR itself
 * @param unpackedBytes of all entries together
 * @param entries how many
 * @param expansion how many times larger than the JAR all entries may be, once they are over a megabyte
 */
public record JarLimits(long jarBytes, long unpackedBytes, int entries, int expansion) {

    public static final JarLimits USUAL = new JarLimits(50L << 20, 250L << 20, 20_000, 100);
}

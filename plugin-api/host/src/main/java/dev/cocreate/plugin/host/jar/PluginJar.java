package dev.cocreate.plugin.host.jar;

/** A JAR that passed inspection, and its bytes. */
public final class PluginJar {

    private final PluginDescriptor descriptor;
    private final byte[] bytes;

    PluginJar(PluginDescriptor descriptor, byte[] bytes) {
        this.descriptor = descriptor;
        this.bytes = bytes;
    }

    public PluginDescriptor descriptor() {
        return descriptor;
    }

    byte[] bytes() {
        return bytes;
    }
}

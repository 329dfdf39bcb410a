package dev.cocreate.plugin;

/** The version of this API, apart from the version of the portal: a plugin's {@code Plugin-Requires} is held against it. */
public final class PluginApi {

    /** A semantic version. */
    public static final String VERSION = "1.0.0";

    private PluginApi() {}
}

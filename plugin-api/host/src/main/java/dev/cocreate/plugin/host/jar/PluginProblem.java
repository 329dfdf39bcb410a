package dev.cocreate.plugin.host.jar;

import org.jspecify.annotations.Nullable;

/** Why something about a plugin cannot be done, in words for the administrator and with a name that does not change. */
public final class PluginProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String slug;

    public PluginProblem(String slug, String message) {
        this(slug, message, null);
    }

    public PluginProblem(String slug, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }

    /** The readable sentence. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

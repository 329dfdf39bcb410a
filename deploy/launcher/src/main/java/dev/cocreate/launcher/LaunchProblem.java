package dev.cocreate.launcher;

import org.jspecify.annotations.Nullable;

/** Something only the operator can put right. Its message is the one line he sees: what is wrong, and what to do. */
final class LaunchProblem extends RuntimeException {

    /** What sysexits.h calls EX_CONFIG: trying again without a change is of no use, and the service file says so. */
    static final int SETTINGS = 78;

    static final int CRASH = 1;

    private static final long serialVersionUID = 1L;

    private final int status;

    LaunchProblem(String message) {
        this(message, SETTINGS, null);
    }

    LaunchProblem(String message, Throwable cause) {
        this(message, SETTINGS, cause);
    }

    private LaunchProblem(String message, int status, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** Something that may be gone at the next try. */
    static LaunchProblem crash(String message) {
        return new LaunchProblem(message, CRASH, null);
    }

    int status() {
        return status;
    }
}

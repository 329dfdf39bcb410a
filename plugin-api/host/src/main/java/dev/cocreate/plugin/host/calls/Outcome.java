package dev.cocreate.plugin.host.calls;

/** How a call into a plugin ended, seen by whoever waited for it. */
public sealed interface Outcome<T> {

    /** It answered in time. */
    record Answered<T>(T value) implements Outcome<T> {}

    /** It threw. */
    record Threw<T>(Throwable thrown) implements Outcome<T> {}

    /** It took longer than allowed, and may be running still. */
    record Late<T>() implements Outcome<T> {}

    /** It was not called: too many calls are at work in the plugin. */
    record Busy<T>() implements Outcome<T> {}

    /** It was not called: it has failed too often lately. */
    record Paused<T>() implements Outcome<T> {}

    /** It was not called: this version is on its way out. */
    record Closed<T>() implements Outcome<T> {}
}

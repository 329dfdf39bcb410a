package dev.cocreate.plugin.host;

/** Whether a plugin has taken an event. */
public sealed interface Delivery {

    /** It has, or it does not want events of that type. */
    record Taken() implements Delivery {}

    /** It has not: bring it again later. */
    record Failed(String reason) implements Delivery {}

    /** It does not run here. */
    record NotRunning() implements Delivery {}
}

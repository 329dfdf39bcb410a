package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.jar.JarLimits;
import java.time.Duration;

/**
 * How long the host waits and how much it bears. The times of the extension points are promised in their Javadoc.
 *
 * @param jar how large a plugin may be
 * @param callsInFlight at once, per plugin
 * @param start constructors and {@code Lifecycle.start()} together
 * @param stop {@code Lifecycle.stop()} and each {@code close()}
 * @param drain how long the old version of an upgrade, or a plugin being stopped, may finish its calls
 * @param panels all panels of a page together
 * @param guard each
 * @param score all of one idea together
 * @param event each
 * @param request each
 * @param failuresAllowed in a row at one point before it is left alone for a while
 * @param pause how long
 * @param pausesAllowed in a row before the plugin is stopped
 */
public record HostLimits(
        JarLimits jar,
        int callsInFlight,
        Duration start,
        Duration stop,
        Duration drain,
        Duration panels,
        Duration guard,
        Duration score,
        Duration event,
        Duration request,
        int failuresAllowed,
        Duration pause,
        int pausesAllowed) {

    public static final HostLimits USUAL = new HostLimits(
            JarLimits.USUAL,
            32,
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofMillis(150),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            5,
            Duration.ofSeconds(30),
            5);
}

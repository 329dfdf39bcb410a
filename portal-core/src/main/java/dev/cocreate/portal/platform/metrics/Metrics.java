package dev.cocreate.portal.platform.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that is counted. Features that count something of their own do it in {@link #registry()}. */
@ApplicationScoped
public class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Counter statementsOfRequests = statements("requests");
    private final Counter statementsOfRounds = statements("rounds");
    private final ThreadLocal<Boolean> serves = ThreadLocal.withInitial(() -> false);
    private final Map<Route, Timer> requests = new ConcurrentHashMap<>();

    public Metrics() {
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    @PreDestroy
    void close() {
        collections.close();
        registry.close();
    }

    public MeterRegistry registry() {
        return registry;
    }

    private Counter statements(String of) {
        return Counter.builder("cocreate.sql.statements")
                .description("SQL statements of lists, counters and changes, without those of JPA")
                .tag("of", of)
                .register(registry);
    }

    /** The thread that says so serves requests and does nothing else as long as it lives; others do what the portal does by itself. */
    void serveRequests() {
        serves.set(true);
    }

    /** A statement was sent to the database. */
    public void statement() {
        (serves.get() ? statementsOfRequests : statementsOfRounds).increment();
    }

    /** A request was answered; {@code route} is the resource's address with its parameters unfilled. */
    public void request(String method, String route, int status, Duration took) {
        requests.computeIfAbsent(new Route(method, route, status), this::timer).record(took);
    }

    private Timer timer(Route route) {
        return Timer.builder("cocreate.requests")
                .description("Requests answered")
                .tag("method", route.method)
                .tag("route", route.route)
                .tag("status", Integer.toString(route.status))
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    /** All numbers in the text form of Prometheus. */
    public String text() {
        return registry.scrape();
    }

    private record Route(String method, String route, int status) {}
}

package dev.cocreate.portal.platform.outgoing;

import dev.cocreate.portal.platform.outgoing.CheckedNames.RefusedAddress;
import dev.cocreate.portal.platform.outgoing.OutgoingProblem.Why;
import dev.cocreate.portal.platform.settings.Operator;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Calls other servers, and never one that only this machine or its network can reach, unless the operator allows it. */
@ApplicationScoped
public class Outgoing {
    private static final Timeout CONNECTING = Timeout.ofSeconds(5);
    private static final int MOST_REDIRECTS = 3;
    private static final int MOST_CONNECTIONS = 50;
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 100;

    private final boolean privateAllowed;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "outgoing");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    public Outgoing(Operator operator) {
        this(SystemDefaultDnsResolver.INSTANCE, PublicAddresses::hold, operator.allowsPrivateAddresses());
    }

    Outgoing(DnsResolver names, Predicate<InetAddress> allowed, boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
        var resolver = privateAllowed ? names : new CheckedNames(names, allowed);
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_LINE)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECTING)
                                .build())
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS / 5)
                        .build())
                .setUserAgent("Cocreate")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                // An answer that is small on its way and large here would have to be counted twice.
                .disableContentCompression()
                .build();
    }

    /** Whether servers in this machine and its network may be called; they may be without a certificate, too. */
    public boolean allowsPrivateAddresses() {
        return privateAllowed;
    }

    /** Makes the call and answers what came back, whatever its status. A GET follows a few redirects. */
    public Reply send(Call call) throws OutgoingProblem {
        var deadline = System.nanoTime() + call.time().toNanos();
        var next = call;
        for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var answer = sendOnce(next, Duration.ofNanos(deadline - System.nanoTime()));
            if (answer.elsewhere().isEmpty()) {
                return answer.reply();
            }
            next = redirected(next, answer.elsewhere().get());
        }
        throw new OutgoingProblem(Why.TOO_MANY_REDIRECTS, call.address() + " leads from one address to the next.");
    }

    private static Call redirected(Call call, String location) throws OutgoingProblem {
        URI to;
        try {
            to = call.address().resolve(location);
        } catch (IllegalArgumentException notAnAddress) {
            throw new OutgoingProblem(Why.NO_ADDRESS, call.address() + " leads to what is no address.");
        }
        if ("https".equals(call.address().getScheme()) && !"https".equals(to.getScheme())) {
            throw new OutgoingProblem(Why.CERTIFICATE, call.address() + " leads to an address without encryption.");
        }
        if (!call.isForAnybody() && !origin(call.address()).equals(origin(to))) {
            throw new OutgoingProblem(Why.NO_ADDRESS, call.address() + " leads to another server.");
        }
        return call.to(to);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private Answer sendOnce(Call call, Duration left) throws OutgoingProblem {
        var address = callable(call.address());
        if (left.isNegative() || left.isZero()) {
            throw tooSlow(address);
        }
        var request = new HttpUriRequestBase(call.method(), address);
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(left))
                .setResponseTimeout(Timeout.of(left))
                .build());
        call.headers().forEach(request::setHeader);
        if (call.body().length > 0) {
            request.setEntity(new ByteArrayEntity(call.body(), null));
        }
        var late = new AtomicBoolean();
        // The client's own limits are for one read each; whoever sends a byte a second would never end.
        var alarm = clock.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                left.toNanos(),
                TimeUnit.NANOSECONDS);
        try {
            return client.execute(request, response -> read(response, call));
        } catch (TooLarge tooLarge) {
            throw new OutgoingProblem(Why.TOO_LARGE, address + " answers more than " + call.mostBytes() + " bytes.");
        } catch (RefusedAddress refused) {
            throw new OutgoingProblem(
                    Why.PRIVATE_ADDRESS, address + " leads to an address that is not on the public internet.");
        } catch (UnknownHostException unknown) {
            throw new OutgoingProblem(Why.UNKNOWN_HOST, "There is no " + address.getHost() + ".");
        } catch (SSLException mistrusted) {
            throw late.get()
                    ? tooSlow(address)
                    : new OutgoingProblem(
                            Why.CERTIFICATE, address + " does not prove who it is: " + mistrusted.getMessage());
        } catch (SocketTimeoutException slow) {
            throw tooSlow(address);
        } catch (IOException failure) {
            throw late.get()
                    ? tooSlow(address)
                    : new OutgoingProblem(Why.UNREACHABLE, address + " cannot be reached: " + failure.getMessage());
        } finally {
            alarm.cancel(false);
        }
    }

    private static OutgoingProblem tooSlow(URI address) {
        return new OutgoingProblem(Why.TOO_SLOW, address + " took too long to answer.");
    }

    private static URI callable(URI address) throws OutgoingProblem {
        if (!Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                || address.getHost() == null
                || address.getRawUserInfo() != null) {
            throw new OutgoingProblem(Why.NO_ADDRESS, "This is no address that can be called.");
        }
        return address;
    }

    private static Answer read(ClassicHttpResponse response, Call call) throws IOException {
        var entity = response.getEntity();
        var body = entity == null ? new byte[0] : entity.getContent().readNBytes(call.mostBytes() + 1);
        if (body.length > call.mostBytes()) {
            throw new TooLarge();
        }
        var location = response.getFirstHeader(HttpHeaders.LOCATION);
        var type = entity == null ? null : entity.getContentType();
        return new Answer(
                new Reply(response.getCode(), type == null ? "" : type, body),
                call.isGet() && response.getCode() / 100 == 3 && location != null
                        ? Optional.of(location.getValue())
                        : Optional.empty());
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
        client.close(CloseMode.GRACEFUL);
    }

    private record Answer(Reply reply, Optional<String> elsewhere) {}

    private static final class TooLarge extends IOException {}
}

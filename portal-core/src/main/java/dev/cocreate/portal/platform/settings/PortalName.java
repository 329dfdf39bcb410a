package dev.cocreate.portal.platform.settings;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** What the portal is called: the company's or the product's name, set by an administrator. */
@ApplicationScoped
public class PortalName {
    private final Jdbi jdbi;
    private final LoadingCache<Boolean, String> name;

    @Inject
    PortalName(Jdbi jdbi) {
        this.jdbi = jdbi;
        name = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(10))
                .build(any -> jdbi.withHandle(
                                handle -> handle.createQuery("select value from setting where name = 'portal.name'")
                                        .mapTo(String.class)
                                        .findOne())
                        .orElse("Cocreate"));
    }

    public String text() {
        return name.get(true);
    }

    /** Calls the portal something else; 1 to 60 characters. */
    public void change(String text) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into setting (name, value) values ('portal.name', ?)"
                        + " on conflict (name) do update set value = excluded.value",
                text));
        name.invalidateAll();
    }
}

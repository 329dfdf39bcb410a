package dev.cocreate.portal.feeds;

import dev.cocreate.portal.platform.settings.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Who mints the ids of feeds (RFC 4151): the host under which the first feed was read. It is kept, because a feed whose ids
 * change with the host would tell everybody everything again.
 */
@ApplicationScoped
class Authority {
    private final Jdbi jdbi;
    private final Operator operator;
    private volatile @Nullable String kept;

    @Inject
    Authority(Jdbi jdbi, Operator operator) {
        this.jdbi = jdbi;
        this.operator = operator;
    }

    /** The id of a thing, which is the same for ever. */
    String id(String name) {
        var host = kept;
        if (host == null) {
            host = keep();
            kept = host;
        }
        return "tag:" + host + ",2026:" + name;
    }

    private String keep() {
        return jdbi.inTransaction(handle -> {
            handle.execute(
                    "insert into setting (name, value) values ('feeds.authority', ?) on conflict (name) do nothing",
                    operator.baseUrl().getHost());
            return handle.createQuery("select value from setting where name = 'feeds.authority'")
                    .mapTo(String.class)
                    .one();
        });
    }
}

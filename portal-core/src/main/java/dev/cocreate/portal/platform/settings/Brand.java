package dev.cocreate.portal.platform.settings;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The portal's colour and logo, which administrators set. */
@ApplicationScoped
public class Brand {
    private static final String MARKS = "select (select value from setting where name = 'portal.accent') as accent,"
            + " l.name, l.width, l.height from (select 1) one left join logo l on true";

    private final LoadingCache<Boolean, Marks> marks;

    @Inject
    Brand(Jdbi jdbi) {
        marks = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(10))
                .build(any -> jdbi.withHandle(handle -> handle.createQuery(MARKS)
                        .map((row, context) -> marks(row))
                        .one()));
    }

    private static Marks marks(ResultSet row) throws SQLException {
        var accent = Optional.ofNullable(row.getString("accent")).flatMap(Accent::of);
        var name = row.getString("name");
        return name == null
                ? new Marks(accent, Optional.empty())
                : new Marks(accent, Optional.of(new Logo(name, row.getInt("width"), row.getInt("height"))));
    }

    public Marks marks() {
        return marks.get(true);
    }

    /** They were changed on this node: read them again. */
    public void forget() {
        marks.invalidateAll();
    }

    /** What tells one portal from another; empty where it looks as it came. */
    public record Marks(Optional<Accent> accent, Optional<Logo> logo) {
        /** The portal's colour as it can be seen behind something white, where there are no tokens. */
        public String onWhite() {
            return accent.orElse(Accent.OURS).onWhite();
        }
    }

    /**
     * A picture instead of our mark.
     *
     * @param name in its address; another picture has another name
     * @param width in pixels; so is {@code height}
     */
    public record Logo(String name, int width, int height) {
        private static final int SHOWN_HEIGHT = 28;
        private static final int SHOWN_WIDTH = 144;

        public String address() {
            return "/look/" + name;
        }

        /** How wide it stands in the bar, in pixels, so that it has its place before it is there. */
        public int shownWidth() {
            return Math.max(1, Math.min(SHOWN_WIDTH, width * SHOWN_HEIGHT / height));
        }

        public int shownHeight() {
            return Math.max(1, Math.min(SHOWN_HEIGHT, height * SHOWN_WIDTH / width));
        }
    }
}

package dev.cocreate.portal.look;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.pictures.Drawing;
import dev.cocreate.portal.platform.settings.Accent;
import dev.cocreate.portal.platform.settings.Brand;
import dev.cocreate.portal.platform.settings.PortalName;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The portal's name, colour and logo, and the only way to change them. */
@ApplicationScoped
@Transactional
class Look {
    /** The longer side of a logo, in pixels: sharp on every screen at the size it is shown. */
    static final int LONGEST_SIDE = 640;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi jdbi;
    private final Events events;
    private final PortalName name;
    private final Brand brand;

    @Inject
    Look(Jdbi jdbi, Events events, PortalName name, Brand brand) {
        this.jdbi = jdbi;
        this.events = events;
        this.name = name;
        this.brand = brand;
    }

    /** Calls the portal so, and shows it in that colour, or in ours when there is none. */
    void change(String called, Optional<Accent> accent, Visitor administrator) {
        if (!called.equals(name.text())) {
            name.change(called);
            events.append(new LookChanged("name", administrator));
        }
        if (!accent.equals(brand.marks().accent())) {
            jdbi.useHandle(handle -> {
                handle.execute("delete from setting where name = 'portal.accent'");
                accent.ifPresent(colour ->
                        handle.execute("insert into setting (name, value) values ('portal.accent', ?)", colour.hex()));
            });
            events.append(new LookChanged("colour", administrator));
            brand.forget();
        }
    }

    /** Shows a logo in place of our mark. */
    void show(Drawing logo, Visitor administrator) {
        var random = new byte[8];
        RANDOM.nextBytes(random);
        jdbi.useHandle(handle -> handle.createUpdate("insert into logo (name, type, width, height, bytes)"
                        + " values (:name, :type, :width, :height, :bytes) on conflict (only_one) do update"
                        + " set name = excluded.name, type = excluded.type, width = excluded.width,"
                        + " height = excluded.height, bytes = excluded.bytes")
                .bind("name", HexFormat.of().formatHex(random))
                .bind("type", logo.type())
                .bind("width", logo.width())
                .bind("height", logo.height())
                .bind("bytes", logo.bytes())
                .execute());
        events.append(new LookChanged("logo", administrator));
        brand.forget();
    }

    void removeLogo(Visitor administrator) {
        if (jdbi.withHandle(handle -> handle.execute("delete from logo")) > 0) {
            events.append(new LookChanged("logo", administrator));
            brand.forget();
        }
    }

    Optional<Drawing> logo(String named) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select type, width, height, bytes from logo where name = ?")
                .bind(0, named)
                .map((row, context) -> new Drawing(
                        row.getString("type"), row.getInt("width"), row.getInt("height"), row.getBytes("bytes")))
                .findOne());
    }
}

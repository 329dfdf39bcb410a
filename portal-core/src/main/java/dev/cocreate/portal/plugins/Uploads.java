package dev.cocreate.portal.plugins;

import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** JARs whose permissions are still being read by an administrator, for a day. */
@ApplicationScoped
class Uploads {
    private final Jdbi jdbi;

    @Inject
    Uploads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    String keep(byte[] jar, Visitor by) {
        return jdbi.withHandle(handle -> {
            handle.execute("delete from plugin_upload where uploaded_at < now() - interval '1 day'");
            return handle.createQuery("insert into plugin_upload (bytes, uploaded_by) values (?, ?) returning id")
                    .bind(0, jar)
                    .bind(1, by.id().value())
                    .mapTo(UUID.class)
                    .one()
                    .toString();
        });
    }

    byte[] jar(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select bytes from plugin_upload where id = ?")
                        .bind(0, parse(id))
                        .mapTo(byte[].class)
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("upload", id));
    }

    void forget(String id) {
        jdbi.useHandle(handle -> handle.execute("delete from plugin_upload where id = ?", parse(id)));
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundProblem("upload", id);
        }
    }
}

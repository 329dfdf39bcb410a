package dev.cocreate.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Where tests run that must be inside the portal: its real WAR with the test classes added, and a database of its own. */
public class PortalInPayara implements LoadableExtension {
    /** The WAR that was built, with these classes inside. */
    public static WebArchive with(Class<?>... tests) {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/portal.war"))
                .addClasses(tests)
                .addClasses(Cast.class, Story.class)
                .addAsLibraries(
                        jarOf(org.assertj.core.api.Assertions.class),
                        jarOf(org.awaitility.Awaitility.class),
                        jarOf(org.hamcrest.Matcher.class));
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Database.class);
    }

    /** Starts PostgreSQL before Payara, and tells the portal where it is. */
    static class Database {
        void start(@Observes ContainerRegistry containers) throws IOException {
            var postgres = EmbeddedPostgres.start();
            containers
                    .getContainers()
                    .forEach(
                            payara -> payara.getContainerConfiguration()
                                    .property(
                                            "cmdOptions",
                                            "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dportal.db.url="
                                                    + postgres.getJdbcUrl("postgres", "postgres")
                                                    + " -Dportal.db.user=postgres -Dportal.db.password=none -DCOCREATE_SECRET=of-the-tests-alone"));
        }
    }
}

package dev.cocreate.portal;

import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Who appears in the tests inside the portal. */
@ApplicationScoped
public class Cast {
    private final Jdbi jdbi;

    @Inject
    Cast(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Ada, of the product team. */
    public Visitor ada() {
        return person("Ada", Role.TEAM);
    }

    /** Ben, a customer. */
    public Visitor ben() {
        return person("Ben", Role.CUSTOMER);
    }

    /** Chen, a customer. */
    public Visitor chen() {
        return person("Chen", Role.CUSTOMER);
    }

    /** So many customers. */
    public List<Visitor> customers(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(number -> person("Customer " + number, Role.CUSTOMER))
                .toList();
    }

    private Visitor person(String name, Role role) {
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@kunde.example";
        var id = jdbi.withHandle(handle -> handle.createQuery("insert into person (email, name, role) values (?, ?, ?)"
                        + " on conflict (email) do update set name = excluded.name returning id")
                .bind(0, email)
                .bind(1, name)
                .bind(2, role.name())
                .mapTo(Long.class)
                .one());
        return new Visitor(new PersonId(id), name, role);
    }
}

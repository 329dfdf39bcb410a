package dev.cocreate.portal.people;

import dev.cocreate.portal.exports.Asked;
import dev.cocreate.portal.exports.ExportedList;
import dev.cocreate.portal.exports.Rows;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** People to take along, for administrators: it has their addresses. Whoever left is not among them. */
@ApplicationScoped
class ExportedPeople implements ExportedList {
    private final People people;

    @Inject
    ExportedPeople(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public Role reader() {
        return Role.ADMINISTRATOR;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "name", "email", "role", "language", "createdAt");
    }

    @Override
    public Rows rows(Asked asked, Visitor reader) {
        var role = asked.only(Set.of("role")).given("role").map(ExportedPeople::role);
        return Rows.<Person, Long>byKey(
                people.count(role),
                (last, many) -> people.page(role, last.orElse(0L), many),
                person -> person.id().value(),
                person -> Rows.cells(
                        person.id().toString(),
                        person.name(),
                        person.email(),
                        person.role().slug(),
                        person.language(),
                        person.createdAt()));
    }

    private static Role role(String slug) {
        return Stream.of(Role.values())
                .filter(role -> role.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new InvalidProblem(FieldError.of("role", "unknown")));
    }
}

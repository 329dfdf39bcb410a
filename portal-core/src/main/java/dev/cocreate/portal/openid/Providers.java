package dev.cocreate.portal.openid;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.outgoing.Outgoing;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.settings.Vault;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Every provider, and the only way to change one. */
@ApplicationScoped
@Transactional
public class Providers {
    private final Jdbi jdbi;
    private final Vault vault;
    private final Outgoing outgoing;
    private final Events events;

    @Inject
    Providers(Jdbi jdbi, Vault vault, Outgoing outgoing, Events events) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.outgoing = outgoing;
        this.events = events;
    }

    @Transactional(TxType.SUPPORTS)
    public List<Provider> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + Provider.COLUMNS + " from sign_in_provider p order by p.id")
                        .map((row, context) -> Provider.of(row))
                        .list());
    }

    /** Those that are offered. */
    @Transactional(TxType.SUPPORTS)
    public List<Provider> open() {
        return all().stream().filter(Provider::enabled).toList();
    }

    @Transactional(TxType.SUPPORTS)
    public Provider open(String slug) {
        return open().stream()
                .filter(provider -> provider.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("sign-in provider", slug));
    }

    @Transactional(TxType.SUPPORTS)
    public Provider get(long id) {
        return find(id).orElseThrow(() -> new NotFoundProblem("sign-in provider", id));
    }

    @Transactional(TxType.SUPPORTS)
    Optional<Provider> find(long id) {
        return all().stream().filter(provider -> provider.id() == id).findFirst();
    }

    /** What we prove with that we are its client; empty when it gave us none. */
    @Transactional(TxType.SUPPORTS)
    Optional<String> secret(Provider provider) {
        return provider.sealedSecret()
                .map(kept -> vault.open(kept)
                        .orElseThrow(() -> new IllegalStateException(
                                "The secret of " + provider.slug() + " was sealed with another COCREATE_SECRET.")));
    }

    public long add(ProviderForm form, Visitor administrator) {
        var fields = new Fields();
        var clean = form.withSlug().checked(fields, outgoing.allowsPrivateAddresses());
        refuseTaken(clean, -1, fields);
        fields.done();
        var id = jdbi.withHandle(handle -> bind(
                        handle.createQuery("insert into sign_in_provider"
                                + " (slug, name, issuer, client_id, client_secret, scopes, trusted, domains, enabled)"
                                + " values (:slug, :name, :issuer, :client, :secret, :scopes, :trusted, :domains, :enabled)"
                                + " returning id"),
                        clean)
                .mapTo(Long.class)
                .one());
        events.append(new ProviderAdded(administrator, id));
        return id;
    }

    /** Its slug stays. Under another issuer nobody is known any longer: a subject means something else there. */
    public void change(long id, ProviderForm form, Visitor administrator) {
        var before = get(id);
        var fields = new Fields();
        var clean = form.checked(fields, outgoing.allowsPrivateAddresses());
        refuseTaken(clean, id, fields);
        if (isForAnother(clean, before)
                && before.sealedSecret().isPresent()
                && clean.secret().isEmpty()) {
            // Else whoever may change the address could have the secret sent to them.
            fields.refuse(FieldError.of("secret", "type-again"));
        }
        fields.done();
        jdbi.useHandle(handle -> {
            bind(
                            handle.createUpdate("update sign_in_provider set name = :name, issuer = :issuer,"
                                    + " client_id = :client, client_secret = coalesce(:secret, client_secret),"
                                    + " scopes = :scopes, trusted = :trusted, domains = :domains, enabled = :enabled"
                                    + " where id = :id"),
                            clean)
                    .bind("id", id)
                    .execute();
            handle.execute("delete from sign_in_identity where provider_id = ? and issuer <> ?", id, clean.issuer());
            handle.execute("delete from sign_in_flow where provider_id = ?", id);
        });
        events.append(new ProviderChanged(administrator, id));
    }

    private static boolean isForAnother(ProviderForm form, Provider before) {
        return !form.issuer().equals(before.issuer());
    }

    /** Whoever came in by it goes on by mail. */
    public void remove(long id, Visitor administrator) {
        if (jdbi.withHandle(handle -> handle.execute("delete from sign_in_provider where id = ?", id)) == 0) {
            throw new NotFoundProblem("sign-in provider", id);
        }
        events.append(new ProviderRemoved(administrator, id));
    }

    private void refuseTaken(ProviderForm form, long than, Fields fields) {
        for (var other : all()) {
            if (other.id() != than && other.slug().equals(form.slug())) {
                fields.refuse(FieldError.of("slug", "taken"));
            }
            if (other.id() != than && other.issuer().equals(form.issuer())) {
                fields.refuse(FieldError.of("issuer", "taken"));
            }
        }
    }

    private <S extends SqlStatement<S>> S bind(S statement, ProviderForm form) {
        return statement
                .bind("slug", form.slug())
                .bind("name", form.name())
                .bind("issuer", form.issuer())
                .bind("client", form.clientId())
                .bind("secret", form.newSecret().map(vault::seal).orElse(null))
                .bind("scopes", form.scopes())
                .bind("trusted", form.trusted())
                .bind("domains", form.domains())
                .bind("enabled", form.enabled());
    }
}

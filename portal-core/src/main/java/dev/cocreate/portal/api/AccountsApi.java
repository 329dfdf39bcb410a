package dev.cocreate.portal.api;

import dev.cocreate.portal.accounts.Account;
import dev.cocreate.portal.accounts.AccountDraft;
import dev.cocreate.portal.accounts.AccountList;
import dev.cocreate.portal.accounts.AccountReading;
import dev.cocreate.portal.accounts.Accounts;
import dev.cocreate.portal.accounts.Membership;
import dev.cocreate.portal.accounts.MembershipDraft;
import dev.cocreate.portal.accounts.Memberships;
import dev.cocreate.portal.accounts.PortalCurrency;
import dev.cocreate.portal.accounts.Source;
import dev.cocreate.portal.people.Email;
import dev.cocreate.portal.people.People;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.MalformedProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** {@code /api/v1/accounts}, for the team: customer companies and who belongs to them. */
@Path("/api/v1/accounts")
@Produces("application/json")
public class AccountsApi {
    private static final int MOST = 100;
    private static final int MOST_AT_ONCE = 1000;

    private final Accounts accounts;
    private final AccountList list;
    private final Memberships memberships;
    private final People people;
    private final PortalCurrency currency;
    private final Operator operator;
    private final Visit visit;

    @Inject
    AccountsApi(
            Accounts accounts,
            AccountList list,
            Memberships memberships,
            People people,
            PortalCurrency currency,
            Operator operator,
            Visit visit) {
        this.accounts = accounts;
        this.list = list;
        this.memberships = memberships;
        this.people = people;
        this.currency = currency;
        this.operator = operator;
        this.visit = visit;
    }

    @GET
    public Response list(@QueryParam("after") @DefaultValue("0") String after) {
        visit.team();
        var found = list.after(place(after), MOST + 1);
        var shown = found.subList(0, Math.min(found.size(), MOST));
        var items = Json.createArrayBuilder();
        shown.forEach(account -> items.add(json(account)));
        var body = Json.createObjectBuilder().add("items", items);
        if (found.size() > MOST) {
            body.add("next", Long.toString(shown.get(MOST - 1).id()));
        } else {
            body.addNull("next");
        }
        return Answering.ok(body.build());
    }

    /** Many at once: what is not sent of one stays as it is. All of them, or none. */
    @POST
    @Consumes("application/json")
    public Response put(InputStream in) throws IOException {
        var team = visit.team();
        var body = JsonBody.read(in);
        var sent = body.objects("accounts").orElse(List.of());
        body.done();
        if (sent.isEmpty() || sent.size() > MOST_AT_ONCE) {
            throw new InvalidProblem(new FieldError("accounts", "range", Map.of("min", 1, "max", MOST_AT_ONCE)));
        }
        var fields = new Fields();
        var drafts = new ArrayList<AccountDraft>();
        var keys = new HashSet<String>();
        var portals = currency.now();
        for (var i = 0; i < sent.size(); i++) {
            var at = "accounts[" + i + "].";
            var key = sent.get(i).get("key") instanceof JsonString text ? text.getString() : "";
            var draft = AccountReading.part(key, sent.get(i), at, portals, fields);
            if (!keys.add(draft.key())) {
                fields.refuse(FieldError.of(at + "key", "taken"));
            }
            drafts.add(draft);
        }
        fields.done();
        var done = accounts.put(drafts, team);
        return Answering.ok(Json.createObjectBuilder()
                .add("added", done.added())
                .add("changed", done.changed())
                .add("unchanged", done.unchanged())
                .build());
    }

    @GET
    @Path("{key}")
    public Response one(@PathParam("key") String key) {
        visit.team();
        return Answering.ok(json(accounts.view(key)));
    }

    /** What is not sent is not there. Repeating it changes nothing. */
    @PUT
    @Path("{key}")
    @Consumes("application/json")
    public Response put(@PathParam("key") String key, InputStream in) throws IOException {
        var team = visit.team();
        var fields = new Fields();
        var draft = AccountReading.whole(key, JsonBody.read(in).all(), "", currency.now(), fields);
        fields.done();
        var isNew = accounts.find(draft.key()).isEmpty();
        var account = accounts.put(draft, OptionalInt.empty(), team);
        return isNew
                ? Answering.with(Response.created(URI.create("/api/v1/accounts/" + account.key())), json(account))
                : Answering.ok(json(account));
    }

    @DELETE
    @Path("{key}")
    public Response remove(@PathParam("key") String key) {
        var team = visit.team();
        accounts.remove(accounts.view(key), team);
        return Response.noContent().build();
    }

    @GET
    @Path("{key}/people")
    public Response people(@PathParam("key") String key, @QueryParam("after") @DefaultValue("0") String after) {
        visit.team();
        var found = memberships.of(accounts.view(key), false, place(after), MOST + 1);
        var shown = found.subList(0, Math.min(found.size(), MOST));
        var items = Json.createArrayBuilder();
        shown.forEach(one -> items.add(json(one)));
        var body = Json.createObjectBuilder().add("items", items);
        if (found.size() > MOST) {
            body.add("next", Long.toString(shown.get(MOST - 1).id()));
        } else {
            body.addNull("next");
        }
        return Answering.ok(body.build());
    }

    @PUT
    @Path("{key}/people/{email}")
    @Consumes("application/json")
    public Response belong(@PathParam("key") String key, @PathParam("email") String email, InputStream in)
            throws IOException {
        var team = visit.team();
        var account = accounts.view(key);
        var body = JsonBody.read(in);
        var name = body.text("name").orElse("");
        var role = body.text("role").orElse("");
        var main = body.yes("primary").orElse(false);
        body.done();
        var fields = new Fields();
        var draft = MembershipDraft.checked(account.key(), email, name, role, main, "", fields);
        fields.done();
        memberships.put(List.of(draft), Source.API, visit.language(), team);
        return Response.noContent().build();
    }

    @DELETE
    @Path("{key}/people/{email}")
    public Response end(@PathParam("key") String key, @PathParam("email") String email) {
        var team = visit.team();
        var account = accounts.view(key);
        var person = people.find(Email.parse("email", email)).orElseThrow(() -> new NotFoundProblem("person", email));
        memberships.end(account, person.id(), team);
        return Response.noContent().build();
    }

    private JsonObject json(Account account) {
        var json = Json.createObjectBuilder()
                .add("key", account.key())
                .add("name", account.name())
                .add("attributes", account.attributes())
                .add("domains", Json.createArrayBuilder(account.domains()))
                .add("people", account.people())
                .add("addedAt", account.addedAt().toString())
                .add("url", operator.baseUrl() + account.path());
        CommentJson.put(json, "plan", account.plan());
        account.revenue()
                .ifPresentOrElse(
                        revenue -> json.add("revenue", revenue.minor()).add("currency", revenue.currency()),
                        () -> json.addNull("revenue").addNull("currency"));
        return json.build();
    }

    private static JsonObject json(Membership membership) {
        var json = Json.createObjectBuilder()
                .add("person", membership.person().toString())
                .add("role", membership.role().slug())
                .add("source", membership.source().slug())
                .add("primary", membership.main())
                .add("since", membership.since().toString());
        CommentJson.put(json, "name", membership.name());
        CommentJson.put(json, "email", membership.email());
        return json.build();
    }

    private static long place(String after) {
        if (!after.matches("[0-9]{1,18}")) {
            throw new MalformedProblem(
                    "bad-cursor", "The value of \"after\" is not one that a list of this portal gave.");
        }
        return Long.parseLong(after);
    }
}

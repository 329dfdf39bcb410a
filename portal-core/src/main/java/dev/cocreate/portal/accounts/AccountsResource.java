package dev.cocreate.portal.accounts;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code /accounts}, for the team: customer companies, who belongs to them, and what they want. */
@Path(AccountsResource.PATH)
public class AccountsResource {
    static final String PATH = "/accounts";

    private static final int SHOWN = 50;
    private static final int MOST_PAGES = 200;
    private static final int WANTED = 20;

    private final Accounts accounts;
    private final AccountList list;
    private final Memberships memberships;
    private final Attributes attributes;
    private final PortalCurrency currency;
    private final Pages pages;
    private final Visit visit;

    @Inject
    AccountsResource(
            Accounts accounts,
            AccountList list,
            Memberships memberships,
            Attributes attributes,
            PortalCurrency currency,
            Pages pages,
            Visit visit) {
        this.accounts = accounts;
        this.list = list;
        this.memberships = memberships;
        this.attributes = attributes;
        this.currency = currency;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response index(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("sort") @DefaultValue("name") String sort,
            @QueryParam("page") @DefaultValue("1") String page) {
        visit.team();
        return index(200, words.strip(), AccountList.Order.parse(sort), number(page), List.of());
    }

    private static int number(String page) {
        var number = page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 0;
        if (number < 1 || number > MOST_PAGES) {
            throw new InvalidProblem(new FieldError("page", "range", Map.of("min", 1, "max", MOST_PAGES)));
        }
        return number;
    }

    private Response index(int status, String words, AccountList.Order order, int page, List<FieldError> errors) {
        var found = list.page(words, order, (page - 1) * SHOWN, SHOWN + 1);
        var shown = found.subList(0, Math.min(found.size(), SHOWN));
        var more = found.size() > SHOWN && page < MOST_PAGES;
        return pages.show(
                status,
                "accounts/index.jte",
                new ListPage(words, order, page, more, shown, currency.now().getCurrencyCode(), errors));
    }

    @POST
    @Path("currency")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@FormParam("portalCurrency") @DefaultValue("") String typed) {
        var administrator = visit.administrator();
        try {
            currency.choose(typed, administrator);
            return seeOther(PATH);
        } catch (InvalidProblem invalid) {
            return index(422, "", AccountList.Order.NAME, 1, invalid.errors());
        }
    }

    @GET
    @Path("new")
    public Response form() {
        visit.team();
        return form(200, Optional.empty(), AccountForm.empty(currency.now()), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        var team = visit.team();
        var typed = AccountForm.typed(fields, AccountForm.field(fields, "key"));
        try {
            return seeOther(accounts.add(typed.checked(attributes.kinds(), currency.now()), team)
                    .path());
        } catch (InvalidProblem invalid) {
            return form(422, Optional.empty(), typed, invalid.errors());
        }
    }

    @GET
    @Path("{account: [0-9]{1,18}}")
    public Response show(
            @PathParam("account") long id,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("former") @DefaultValue("false") boolean former) {
        visit.team();
        return show(200, accounts.view(id), former, after, PersonForm.EMPTY, List.of());
    }

    private Response show(
            int status, Account account, boolean former, long after, PersonForm typed, List<FieldError> errors) {
        var found = memberships.of(account, former, after, SHOWN + 1);
        var shown = found.subList(0, Math.min(found.size(), SHOWN));
        var next = found.size() > SHOWN
                ? Optional.of(account.path() + "?former=" + former + "&after="
                        + shown.get(SHOWN - 1).id() + "#people")
                : Optional.<String>empty();
        return pages.show(
                status,
                "accounts/show.jte",
                new AccountPage(account, accounts.wanted(account, WANTED), shown, former, next, typed, errors));
    }

    @GET
    @Path("{account: [0-9]{1,18}}/edit")
    public Response form(@PathParam("account") long id) {
        visit.team();
        var account = accounts.view(id);
        return form(200, Optional.of(account), AccountForm.of(account, currency.now()), List.of());
    }

    @POST
    @Path("{account: [0-9]{1,18}}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("account") long id, MultivaluedMap<String, String> fields) {
        var team = visit.team();
        var account = accounts.view(id);
        var typed = AccountForm.typed(fields, account.key());
        var seen = AccountForm.field(fields, "seen");
        try {
            // What is no number is no version either, and is refused as one that is over.
            var version = OptionalInt.of(seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0);
            return seeOther(accounts.put(typed.checked(attributes.kinds(), currency.now()), version, team)
                    .path());
        } catch (InvalidProblem invalid) {
            return form(422, Optional.of(account), typed, invalid.errors());
        }
    }

    private Response form(int status, Optional<Account> account, AccountForm typed, List<FieldError> errors) {
        return pages.show(status, "accounts/edit.jte", new FormPage(account, typed, attributes.kinds(), errors));
    }

    @POST
    @Path("{account: [0-9]{1,18}}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("account") long id) {
        var team = visit.team();
        accounts.remove(accounts.view(id), team);
        return seeOther(PATH);
    }

    @POST
    @Path("{account: [0-9]{1,18}}/people")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @PathParam("account") long id,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") @DefaultValue("") String role) {
        var team = visit.team();
        var account = accounts.view(id);
        var fields = new Fields();
        try {
            var draft = MembershipDraft.checked(account.key(), email, name, role, false, "", fields);
            fields.done();
            memberships.put(List.of(draft), Source.TEAM, visit.language(), team);
            return seeOther(account.path() + "#people");
        } catch (InvalidProblem invalid) {
            return show(422, account, false, 0, new PersonForm(email, name, role), invalid.errors());
        }
    }

    /** What a member is from now on; {@code then} says that they left, or that they speak for this account. */
    @POST
    @Path("{account: [0-9]{1,18}}/people/{person: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("account") long id,
            @PathParam("person") long person,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("then") @DefaultValue("") String then) {
        var team = visit.team();
        var account = accounts.view(id);
        var who = new PersonId(person);
        switch (then) {
            case "end" -> memberships.end(account, who, team);
            case "speak" -> memberships.speak(account, who, team);
            default ->
                memberships.change(
                        account,
                        who,
                        AccountRole.find(role).orElseThrow(() -> new InvalidProblem(FieldError.of("role", "no-role"))),
                        team);
        }
        return seeOther(account.path() + "#people");
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /**
     * Accounts in an order.
     *
     * @param more whether another page follows
     */
    public record ListPage(
            String words,
            AccountList.Order order,
            int page,
            boolean more,
            List<Account> accounts,
            String currency,
            List<FieldError> errors) {
        public List<AccountList.Order> orders() {
            return List.of(AccountList.Order.values());
        }

        public String address(AccountList.Order by, int number) {
            return PATH + "?sort=" + by.slug() + (number > 1 ? "&page=" + number : "")
                    + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
    }

    /** The form of an account; empty for a new one. */
    public record FormPage(
            Optional<Account> account, AccountForm typed, Map<String, AttributeKind> kinds, List<FieldError> errors) {
        public String action() {
            return account.map(one -> one.path() + "/edit").orElse(PATH);
        }

        public String back() {
            return account.map(Account::path).orElse(PATH);
        }
    }

    /** Somebody who is to belong to an account, as typed so far. */
    public record PersonForm(String email, String name, String role) {
        static final PersonForm EMPTY = new PersonForm("", "", AccountRole.USER.slug());
    }

    /**
     * One account.
     *
     * @param former whether those who left are shown
     */
    public record AccountPage(
            Account account,
            List<Accounts.WantedIdea> wanted,
            List<Membership> people,
            boolean former,
            Optional<String> next,
            PersonForm typed,
            List<FieldError> errors) {
        public List<AccountRole> roles() {
            return List.of(AccountRole.values());
        }
    }
}

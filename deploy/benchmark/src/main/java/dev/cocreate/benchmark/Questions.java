package dev.cocreate.benchmark;

import dev.cocreate.benchmark.load.Requests;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is asked of the portal, as browsers and programmes ask it; a programme acts for the people of a product. */
final class Questions {
    private static final String BROWSER =
            "Accept: text/html\r\nAccept-Encoding: gzip\r\nAccept-Language: en\r\nUser-Agent: benchmark\r\n";
    private static final String PROGRAMME = "Accept: application/json\r\nUser-Agent: benchmark\r\n";

    /** Words of the data set in its four languages; two of them make a search. */
    static final List<List<String>> WORDS = List.of(
            List.of("export", "print", "archive", "merge", "approve", "filter", "share", "plan", "compare", "restore"),
            List.of("invoices", "orders", "quotes", "photos", "contracts", "shifts", "routes", "reminders", "vehicles"),
            List.of("Rechnungen", "Aufträge", "Angebote", "Fotos", "Termine", "Mahnungen", "Fahrzeuge", "Vorlagen"),
            List.of("exportieren", "drucken", "freigeben", "sortieren", "planen", "prüfen", "suchen"),
            List.of("导出", "打印", "审批", "筛选", "共享"),
            List.of("发票", "订单", "照片", "合同", "路线"),
            List.of("تصدير", "طباعة", "دمج"),
            List.of("الفواتير", "الصور", "العقود"));

    private static final int TEAM = 5;

    private final Random random;
    private final List<Long> ideas;
    private final List<Long> people;

    /** The seed differs from run to run where votes are cast, or they would all be there already. */
    Questions(long seed, List<Long> ideas, List<Long> people) {
        random = new Random(seed);
        this.ideas = ideas;
        this.people = people;
    }

    static Requests text() {
        return Requests.inTurn(Requests.request("GET", "/health/live", "User-Agent: benchmark\r\n"));
    }

    static Requests list() {
        return Requests.inTurn(page("/", ""));
    }

    /** As many people as may be looking at the same time. */
    Requests listSignedIn() {
        return Requests.inTurn(people.stream()
                .limit(200)
                .map(person -> page("/", "Cookie: session=" + Readers.session(person) + "\r\n"))
                .toArray(byte[][]::new));
    }

    /** What waits, as those of the team find it who come to work; the first of the people are of the team. */
    Requests inbox() {
        return desk("");
    }

    /** Filters that teams keep under a name, each with another board. */
    Requests savedViews(List<String> boards) {
        return desk(boards.stream()
                .flatMap(board -> Stream.of(
                        "?board=" + board + "&assigned=nobody&older=8",
                        "?board=" + board + "&show=open&sort=wanted&tag=tag-7",
                        "?board=" + board + "&show=open&assigned=me&sort=newest"))
                .toArray(String[]::new));
    }

    private Requests desk(String... filters) {
        return Requests.inTurn(people.stream()
                .limit(TEAM)
                .flatMap(person -> Stream.of(filters)
                        .map(filter -> page("/desk" + filter, "Cookie: session=" + Readers.session(person) + "\r\n")))
                .toArray(byte[][]::new));
    }

    /** What the team reads of what a segment wants. */
    static Requests savedSegment(long member, List<String> boards) {
        return Requests.inTurn(List.of("enterprise", "buyers", "retail", "large", "none").stream()
                .flatMap(segment -> boards.stream()
                        .flatMap(board -> List.of("", "&sort=new", "&sort=top", "&status=any").stream()
                                .map(more -> page(
                                        "/ideas?segment=" + segment + "&board=" + board + more,
                                        "Cookie: session=" + Readers.session(member) + "\r\n"))))
                .toArray(byte[][]::new));
    }

    static Requests everyList(List<String> boards) {
        return Requests.inTurn(boards.stream()
                .flatMap(board -> List.of("rising", "top", "new").stream()
                        .flatMap(sort -> List.of("", "&status=any", "&status=planned", "&status=review").stream()
                                .map(status -> page("/ideas?board=" + board + "&sort=" + sort + status, ""))))
                .toArray(byte[][]::new));
    }

    /** As the team looks at it. */
    static Requests dashboard() {
        return Requests.inTurn(Requests.request(
                "GET", "/dashboard", BROWSER + "Authorization: Bearer " + Readers.ADMINISTRATOR + "\r\n"));
    }

    Requests idea() {
        return () -> page("/ideas/" + any(ideas), "");
    }

    Requests search() {
        var asked = IntStream.range(0, 5_000)
                .mapToObj(i -> page("/ideas?q=" + URLEncoder.encode(searched(), StandardCharsets.UTF_8), ""))
                .toArray(byte[][]::new);
        return Requests.inTurn(asked);
    }

    String searched() {
        var pair = 2 * random.nextInt(WORDS.size() / 2);
        var words = WORDS.get(pair);
        var others = WORDS.get(pair + 1);
        return words.get(random.nextInt(words.size())) + " " + others.get(random.nextInt(others.size()));
    }

    static Requests json() {
        return Requests.inTurn(Requests.request("GET", "/api/v1/ideas?limit=20", PROGRAMME));
    }

    Requests votesSpread() {
        return () -> vote(any(ideas), random.nextInt(people.size()));
    }

    /** Everybody votes for one idea, and when all have done so, for the next. */
    Requests votesOnOne(List<Long> quiet) {
        var cast = new AtomicInteger();
        return () -> {
            var turn = cast.getAndIncrement();
            return vote(quiet.get(turn / people.size() % quiet.size()), turn % people.size());
        };
    }

    private static byte[] vote(long idea, int person) {
        return Requests.request(
                "PUT",
                "/api/v1/ideas/" + idea + "/vote",
                PROGRAMME + "Authorization: Bearer " + Readers.ADMINISTRATOR + "\r\nOn-Behalf-Of: "
                        + Readers.address(person) + "\r\nContent-Length: 0\r\n");
    }

    /** As the page sends it when somebody presses the button. */
    Requests votesByButton() {
        return () -> {
            var person = any(people);
            return Requests.request(
                    "POST",
                    "/ideas/" + any(ideas) + "/vote",
                    BROWSER + "HX-Request: true\r\nCookie: session=" + Readers.session(person) + "\r\nX-CSRF-Token: "
                            + Readers.csrf(person) + "\r\n",
                    "wanted=true");
        };
    }

    private static byte[] page(String path, String cookie) {
        return Requests.request("GET", path, BROWSER + cookie);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

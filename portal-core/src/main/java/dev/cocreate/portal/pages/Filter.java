package dev.cocreate.portal.pages;

import dev.cocreate.portal.boards.Tags;
import dev.cocreate.portal.ideas.IdeaQuery;
import dev.cocreate.portal.ideas.Involved;
import dev.cocreate.portal.ideas.Involvement;
import dev.cocreate.portal.ideas.Sort;
import dev.cocreate.portal.platform.visit.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a reader narrowed the list to. It lives in the address, so that it can be shared and the back button works.
 *
 * @param sort empty for the order a reader expects: what rises, or the best match of a search
 * @param words what was typed into the search
 * @param status slug of a status, {@code any}, or empty
 * @param involvement only ideas that the reader has to do with
 * @param segment only ideas that somebody of this segment wants; for the team
 * @param after where the page before ended
 */
public record Filter(
        Optional<Sort> sort,
        Optional<String> words,
        Optional<String> status,
        Optional<String> board,
        Optional<String> tag,
        Optional<Involvement> involvement,
        Optional<String> segment,
        Optional<String> after) {
    private static final int LIMIT = 20;
    private static final String ANY_STATUS = "any";

    /** Every idea that is not decided, in the order a reader expects. */
    static Filter none() {
        return of("", "", "", "", "", "", "");
    }

    static Filter of(
            String sort, String words, String status, String board, String tag, String involvement, String after) {
        return of(sort, words, status, board, tag, involvement, "", after);
    }

    static Filter of(
            String sort,
            String words,
            String status,
            String board,
            String tag,
            String involvement,
            String segment,
            String after) {
        return new Filter(
                given(sort).map(Sort::parse),
                given(words),
                given(status),
                given(board),
                given(tag),
                given(involvement).map(Involvement::parse),
                given(segment),
                given(after));
    }

    private static Optional<String> given(String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    /** What is asked for by whoever signed in; without a reader it cannot be about their own ideas. */
    IdeaQuery query(Optional<Visitor> reader, Optional<Long> segmentId) {
        var order = sort.or(() -> words.isPresent() ? Optional.empty() : Optional.of(expected()));
        return new IdeaQuery(order, words, status, board, tag, involved(reader), LIMIT, after, segmentId);
    }

    /** The order that a reader expects who searches for nothing. */
    private Sort expected() {
        return segment.isPresent() ? Sort.SEGMENT : Sort.RISING;
    }

    private Optional<Involved> involved(Optional<Visitor> reader) {
        return involvement.map(how -> new Involved(reader.orElseThrow().id(), how));
    }

    /** Whether the list is sorted so. */
    public boolean isSorted(Sort by) {
        return sort.map(by::equals).orElse(words.isEmpty() && by == expected());
    }

    /** Whether anything but the order was chosen. */
    public boolean isNarrowed() {
        return words.isPresent()
                || status.isPresent()
                || board.isPresent()
                || tag.isPresent()
                || involvement.isPresent()
                || segment.isPresent();
    }

    /** Whether every idea is shown that is not decided, at most narrowed to a board, from the first one on. */
    boolean isOfAll() {
        return words.isEmpty()
                && status.isEmpty()
                && tag.isEmpty()
                && involvement.isEmpty()
                && segment.isEmpty()
                && after.isEmpty();
    }

    public String sortedBy(Sort by) {
        return new Filter(Optional.of(by), words, status, board, tag, involvement, segment, Optional.empty()).address();
    }

    /** The same without an order of its own: the best match first. */
    public String bestFirst() {
        return new Filter(Optional.empty(), words, status, board, tag, involvement, segment, Optional.empty())
                .address();
    }

    public String withoutWords() {
        return new Filter(sort, Optional.empty(), status, board, tag, involvement, segment, Optional.empty()).address();
    }

    /** Whether decided ideas are shown among the others. */
    public boolean isAnyStatus() {
        return status.filter(ANY_STATUS::equals).isPresent();
    }

    public String onBoard(Optional<String> other) {
        return new Filter(sort, words, status, other, tag, involvement, segment, Optional.empty()).address();
    }

    public String inStatus(Optional<String> other) {
        return new Filter(sort, words, other, board, tag, involvement, segment, Optional.empty()).address();
    }

    public String tagged(Optional<String> other) {
        return new Filter(sort, words, status, board, other, involvement, segment, Optional.empty()).address();
    }

    /** The ideas that the reader has to do with, decided ones too: what became of them is what one looks for. */
    public String involving(Optional<Involvement> other) {
        var shown = other.isPresent() && status.isEmpty() ? Optional.of(ANY_STATUS) : status;
        return new Filter(sort, words, shown, board, tag, other, segment, Optional.empty()).address();
    }

    /** Only what somebody of a segment wants; without one an order by its votes means nothing. */
    public String cutBy(Optional<String> other) {
        var order = sort.filter(by -> by != Sort.SEGMENT);
        return new Filter(order, words, status, board, tag, involvement, other, Optional.empty()).address();
    }

    public String continuedAfter(String cursor) {
        return new Filter(sort, words, status, board, tag, involvement, segment, Optional.of(cursor)).address();
    }

    /** The form for a new idea, with what was searched for as its title. */
    public String proposal() {
        var address = new StringBuilder("/ideas/new");
        add(address, "title", words.orElse(""));
        return address.toString();
    }

    /** The ideas of a board. */
    static String ofBoard(String slug) {
        return none().onBoard(Optional.of(slug));
    }

    /** The ideas that have a tag. */
    public static String ofTag(String name) {
        return none().tagged(Optional.of(Tags.slug(name)));
    }

    /** The same list from its beginning. */
    public String fromStart() {
        return new Filter(sort, words, status, board, tag, involvement, segment, Optional.empty()).address();
    }

    /** The address of the same list in full, to be taken along. */
    public String taken(String form) {
        return "/export/ideas." + form + fromStart().substring("/ideas".length());
    }

    /** The address of the list narrowed so. */
    public String address() {
        var address = new StringBuilder("/ideas");
        sort.ifPresent(by -> add(address, "sort", by.slug()));
        words.ifPresent(typed -> add(address, "q", typed));
        status.ifPresent(slug -> add(address, "status", slug));
        board.ifPresent(slug -> add(address, "board", slug));
        tag.ifPresent(slug -> add(address, "tag", slug));
        involvement.ifPresent(how -> add(address, "of", how.slug()));
        segment.ifPresent(slug -> add(address, "segment", slug));
        after.ifPresent(cursor -> add(address, "after", cursor));
        return address.toString();
    }

    /** By hand, for a page has dozens of addresses: JAX-RS parses a template for each. */
    private static void add(StringBuilder address, String name, String value) {
        address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}

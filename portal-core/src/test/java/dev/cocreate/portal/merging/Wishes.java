package dev.cocreate.portal.merging;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What merging means, told without a database: who wants which idea, and what they said. */
final class Wishes {
    private final Map<Integer, Map<Integer, Said>> own = new TreeMap<>();
    private final Map<Integer, Set<Integer>> tookBack = new HashMap<>();
    private final Map<Integer, Integer> into = new HashMap<>();
    private int clock;

    Wishes(int ideas) {
        for (var idea = 1; idea <= ideas; idea++) {
            own.put(idea, new TreeMap<>());
            tookBack.put(idea, new HashSet<>());
        }
    }

    boolean isMerged(int idea) {
        return into.containsKey(idea);
    }

    int root(int idea) {
        return isMerged(idea) ? root(parent(idea)) : idea;
    }

    Set<Integer> merged() {
        return new TreeSet<>(into.keySet());
    }

    void vote(int idea, int person) {
        var now = of(idea).get(person);
        own(idea).putIfAbsent(person, now == null ? new Said("", "", ++clock) : now);
    }

    void takeBack(int idea, int person) {
        if (of(idea).containsKey(person) && hasOthers(idea)) {
            tookBack(idea).add(person);
        }
        own(idea).remove(person);
    }

    void explain(int idea, int person, String importance, Optional<String> reason) {
        var now = said(of(idea), person);
        var said = new Said(importance, reason.orElse(now.reason()), now.at());
        if (!said.equals(now)) {
            own(idea).put(person, said);
        }
    }

    void merge(int idea, int other) {
        into.put(idea, other);
    }

    void undo(int idea) {
        var from = parent(idea);
        into.remove(idea);
        for (var left : List.of(from, root(from))) {
            tookBack(left)
                    .removeIf(
                            person -> below(left).noneMatch(other -> own(other).containsKey(person)));
        }
    }

    private Map<Integer, Said> own(int idea) {
        return Objects.requireNonNull(own.get(idea));
    }

    private Set<Integer> tookBack(int idea) {
        return Objects.requireNonNull(tookBack.get(idea));
    }

    private int parent(int idea) {
        return Objects.requireNonNull(into.get(idea));
    }

    private static Said said(Map<Integer, Said> votes, int person) {
        return Objects.requireNonNull(votes.get(person));
    }

    private boolean hasOthers(int idea) {
        return into.containsValue(idea);
    }

    private Stream<Integer> below(int idea) {
        return own.keySet().stream().filter(other -> other != idea && isOnTheWay(other, idea));
    }

    private boolean isOnTheWay(int from, int to) {
        return isMerged(from) && (parent(from) == to || isOnTheWay(parent(from), to));
    }

    private boolean tookBackOnTheWay(int from, int to, int person) {
        for (var on = from; on != to; ) {
            on = parent(on);
            if (tookBack(on).contains(person)) {
                return true;
            }
        }
        return false;
    }

    /** Who wants an idea that goes on by itself, and what they said. */
    Map<Integer, Said> of(int idea) {
        var along = new TreeMap<Integer, Said>();
        for (var person = 1; person <= MergingTest.PEOPLE; person++) {
            var each = person;
            below(idea)
                    .filter(other -> own(other).containsKey(each) && !tookBackOnTheWay(other, idea, each))
                    .min(Comparator.comparing((Integer other) ->
                                    said(own(other), each).reason().isEmpty())
                            .thenComparing(
                                    other -> said(own(other), each).importance().isEmpty())
                            .thenComparing(other -> said(own(other), each).at())
                            .thenComparing(other -> other))
                    .ifPresent(other -> along.put(each, said(own(other), each)));
        }
        own(idea)
                .forEach((person, said) -> along.merge(
                        person,
                        said,
                        (lent, mine) ->
                                mine.isSilent() ? new Said(lent.importance(), lent.reason(), mine.at()) : mine));
        return along;
    }

    /** What somebody said with a vote, and when they cast it. */
    record Said(String importance, String reason, int at) {
        boolean isSilent() {
            return importance.isEmpty() && reason.isEmpty();
        }
    }
}

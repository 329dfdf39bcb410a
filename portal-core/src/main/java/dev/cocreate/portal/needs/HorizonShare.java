package dev.cocreate.portal.needs;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the open needs of a horizon have of all open needs.
 *
 * @param ideas how many are under them
 * @param people how many stand behind them, once for each need
 * @param ideasShare in whole per cent
 * @param peopleShare in whole per cent
 */
public record HorizonShare(Horizon horizon, int needs, int ideas, int people, int ideasShare, int peopleShare) {
    /** All three horizons, those that are missing with nothing; each with its shares. */
    static List<HorizonShare> of(List<HorizonShare> counted) {
        var ideas = counted.stream().mapToInt(HorizonShare::ideas).sum();
        var people = counted.stream().mapToInt(HorizonShare::people).sum();
        return Stream.of(Horizon.values())
                .map(horizon -> counted.stream()
                        .filter(one -> one.horizon() == horizon)
                        .findFirst()
                        .orElse(new HorizonShare(horizon, 0, 0, 0, 0, 0)))
                .map(one -> one.among(ideas, people))
                .toList();
    }

    private HorizonShare among(int allIdeas, int allPeople) {
        return new HorizonShare(horizon, needs, ideas, people, share(ideas, allIdeas), share(people, allPeople));
    }

    private static int share(int part, int whole) {
        return whole == 0 ? 0 : Math.round(100f * part / whole);
    }
}

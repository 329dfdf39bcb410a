package dev.cocreate.portal.pages;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.ideas.IdeaList;
import dev.cocreate.portal.ideas.IdeaView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** What was decided lately, for the column beside the list; as old as the figures may be. */
@ApplicationScoped
class DecidedIdeas {
    private static final int SHOWN = 5;

    private final LoadingCache<Sight, List<IdeaView>> latest;

    @Inject
    DecidedIdeas(IdeaList list) {
        latest = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(10))
                .maximumSize(1_000)
                .build(sight -> list.decidedLately(SHOWN, sight));
    }

    List<IdeaView> lately(Sight sight) {
        return latest.get(sight);
    }
}

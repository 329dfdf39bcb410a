package dev.cocreate.portal.needs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people try to get done, whatever they ask for.
 *
 * <p>The team states it in words that name no solution, and says how far ahead it lies. It is open until it is met, and may be open
 * again. Which ideas are under it, who stands behind them, and merging are matters of many rows, and not done here.
 */
@Entity
@Table(name = "need")
class Need {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String statement = "";
    private String description = "";
    private String language = "en";

    @Enumerated(EnumType.STRING)
    private Horizon horizon = Horizon.LATER;

    @Enumerated(EnumType.STRING)
    private NeedState state = NeedState.OPEN;

    @Column(name = "author_id")
    private @Nullable Long author;

    @Column(name = "stated_at")
    private Instant statedAt = Instant.EPOCH;

    @Column(name = "changed_by")
    private @Nullable Long changedBy;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @Column(name = "merged_into", insertable = false, updatable = false)
    private @Nullable Long mergedInto;

    @Version
    private int version;

    /** For JPA. */
    protected Need() {}

    static Need state(NeedDraft checked, String language, long author, Instant now) {
        var need = new Need();
        need.author = author;
        need.statedAt = now;
        need.write(checked, language);
        return need;
    }

    void change(NeedDraft checked, String language, long by, Instant now) {
        write(checked, language);
        changedBy = by;
        changedAt = now;
    }

    private void write(NeedDraft checked, String language) {
        statement = checked.statement();
        description = checked.description();
        horizon = Horizon.find(checked.horizon()).orElseThrow();
        state = NeedState.find(checked.state()).orElseThrow();
        this.language = language;
    }

    /** Whether it goes on in another one. */
    boolean isMerged() {
        return mergedInto != null;
    }

    int version() {
        return version;
    }

    NeedDraft draft() {
        return new NeedDraft(statement, description, horizon.slug(), state.slug());
    }

    NeedId id() {
        if (id == null) {
            throw new IllegalStateException("A need has no identity before it is kept.");
        }
        return new NeedId(id);
    }
}

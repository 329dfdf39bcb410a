package dev.cocreate.portal.votes;

/** How many need an idea how much, of those who said so. */
public record Split(int nice, int important, int critical) {
    public int of(Importance importance) {
        return switch (importance) {
            case NICE -> nice;
            case IMPORTANT -> important;
            case CRITICAL -> critical;
        };
    }

    public boolean isEmpty() {
        return nice + important + critical == 0;
    }
}

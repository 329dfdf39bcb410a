package dev.cocreate.portal.charts;

/**
 * A figure on the team's dashboard. Implementations are beans of any feature.
 *
 * <p><b>Called</b> about once a minute while somebody looks at the dashboard, by a thread of the portal or of a request;
 * <b>transaction</b> none. It must not read all votes; see what it costs on the largest data set.
 */
public interface Tile {
    /** In the address of its table, and in the keys of its texts: {@code dashboard.<id>} and {@code dashboard.<id>.more}. */
    String id();

    /** Where it stands: smaller numbers come first. */
    int place();

    Chart chart();
}

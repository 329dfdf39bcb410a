package dev.cocreate.benchmark;

/** What is measured. */
enum Part {
    ALL,

    /** Reading and voting, beside PostgreSQL alone. */
    CUSTOMERS,

    /** Inbox, views, segments, dashboard, a large change, a popular answer. */
    TEAM,

    /** What plugins cost; on a portal without data. */
    PLUGINS
}

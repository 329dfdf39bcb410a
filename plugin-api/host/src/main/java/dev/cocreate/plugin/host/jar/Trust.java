package dev.cocreate.plugin.host.jar;

/** What is asked of a JAR's signature. */
public enum Trust {
    /** Every entry must be signed, all by the same certificate. */
    SIGNED,

    /** An unsigned JAR will do; a signature that does not fit the content will not. */
    UNSIGNED_ALLOWED
}

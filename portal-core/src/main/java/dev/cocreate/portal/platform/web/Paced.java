package dev.cocreate.portal.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How fast one customer may write what others are told of, beside the limits for all changes. The team is not held up, nor is
 * whoever acts for others with an administrator's key, as an import does.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Paced {
    /** What is written; methods that say the same are counted together. */
    String value();

    int aMinute();

    int anHour();
}

package dev.cocreate.plugin.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a component of the settings record looks in the form. Without it, the component's name is the label.
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

    /** What the field is called. */
    String label() default "";

    /** A sentence of help below it. */
    String help() default "";

    /** The value until somebody sets another, written as it would be typed. */
    String initially() default "";

    /** Kept encrypted and never shown again. */
    boolean secret() default false;

    /** How many lines of text there is room for. */
    int lines() default 1;
}

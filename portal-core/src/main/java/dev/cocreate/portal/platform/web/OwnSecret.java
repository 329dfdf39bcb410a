package dev.cocreate.portal.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a resource whose address holds a secret that allows what it does, such as a link from a letter. A mail
 * program may send it from anywhere and without a session's token; another site that does not know the secret cannot.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OwnSecret {}

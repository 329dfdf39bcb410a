package dev.cocreate.portal.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource, or a method of one, that also answers those who may not come in and read: what brings people in, what they
 * may do wherever they stand, and what holds nothing of anybody. Whatever is not marked is closed to them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Outside {}

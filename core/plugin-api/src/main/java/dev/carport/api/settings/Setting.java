package dev.carport.api.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares one setting: a component of the app's settings record. The component's name is its key everywhere.
 *
 * <p>Types a component may have: {@link String}, {@code boolean}, {@code int}, {@link java.math.BigDecimal}, any enum (an option per
 * constant), {@link CustomerNumber}, {@link Secret}, {@link OfferChoice}, {@link ServerAddress}, {@link Columns}, and the standard enums of this
 * package.
 *
 * <p>Texts stand in the app's message files: {@code setting.<key>.label}, {@code setting.<key>.help} (may be missing),
 * {@code setting.<key>.option.<CONSTANT>} and {@code setting.<key>.option.<CONSTANT>.help}, {@code setting.<key>.cost} when
 * {@link #cost()} is set. For the standard types the host has texts; an app's own win.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /** Group in the form, texts under {@code group.<name>}; groups appear in the order of their first component. */
    Group group() default Group.LISTING;

    /** The value a new export starts with, in the form the JSON has it; empty for none. An enum's constant, a number, a text, {@link Columns}. */
    String defaultValue() default "";

    /** False when the setting may stay empty. */
    boolean required() default true;

    /** For enums: the constants this app offers, in order; empty for all. A constant left out never appears. */
    String[] options() default {};

    /** For texts: a regular expression the whole value must match; empty for none. */
    String pattern() default "";

    /** For texts: greatest length in characters. Above 1000 the form has room for several lines. */
    int maxLength() default 200;

    /** For numbers: least value. */
    long min() default Long.MIN_VALUE;

    /** For numbers: greatest value. */
    long max() default Long.MAX_VALUE;

    /**
     * When the setting is shown: {@code otherKey=VALUE[|VALUE...]} or {@code otherKey!=VALUE[|VALUE...]}; empty for always. A hidden
     * setting keeps its value.
     */
    String visibleWhen() default "";

    /** Constants (or {@code true}) that may cause fees at the platform; each needs a confirmation before it goes live. */
    String[] cost() default {};

    /** Options are drawn as pictures with the dealer's own car as preview; for standard types the host has the drawings. */
    boolean pictures() default false;

    /** Groups of the form, in the order shown. */
    enum Group {
        /** Customer number and other data of the account. */
        ACCOUNT,
        /** Equipment, number, texts: what the listing looks like. */
        LISTING,
        /** Financing and leasing. */
        OFFERS,
        /** Consumption, accident, identity: what the law asks for or protects. */
        LEGAL,
        /** Which vehicles go online. */
        PUBLICATION
    }
}

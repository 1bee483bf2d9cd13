package dev.carport.api.vehicle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a number can be at all. The host refuses everything else on the way in, and value types refuse it when they are
 * made; an app can rely on it. What a platform allows may be narrower and is the app's to check.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {

    /** The least value, inclusive. */
    long min();

    /** The greatest value, inclusive. */
    long max();

    /** The most digits after the decimal point. */
    int decimals() default 0;
}

package dev.carport.api.vehicle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a text can be at all; of a list or map, what each of its texts can be. The host refuses everything else on the way in; an app can rely on it. No text is empty
 * and none has control characters, but for line breaks where {@link #lines()} allows them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {

    /** A vehicle identification number by ISO 3779. */
    String VIN = "[A-HJ-NPR-Z0-9]{17}";

    /** A stock number: it is part of web addresses and file names. */
    String STOCK_NUMBER = "[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{0,49}";

    /** An address in the web. */
    String WEB_ADDRESS = "https?://[^\\s<>\"]+";

    /** The most characters (Unicode code points). */
    int max();

    /** A regular expression the whole text matches; empty when there is none. */
    String pattern() default "";

    /** Whether the text may have several lines, divided by {@code \n}. */
    boolean lines() default false;
}

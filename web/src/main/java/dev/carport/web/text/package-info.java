/**
 * Everything a person reads, in German and English: message files, the choice of the language, and the form of numbers,
 * amounts and times. Read {@link dev.carport.web.text.Texts} and {@link dev.carport.web.text.Formats}.
 */
@NullMarked
package dev.carport.web.text;

import org.jspecify.annotations.NullMarked;

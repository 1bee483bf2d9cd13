/** Tests of the app as a whole: whole vehicles, settings, texts, the generated parts of its page. */
@NullMarked
package dev.carport.apps.auterio;

import org.jspecify.annotations.NullMarked;

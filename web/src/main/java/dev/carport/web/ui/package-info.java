/**
 * The components every page is built from, as plain records: what a template macro of the same name draws. Read
 * {@link dev.carport.web.ui.Badge} and {@link dev.carport.web.ui.Equal}.
 */
@NullMarked
package dev.carport.web.ui;

import org.jspecify.annotations.NullMarked;

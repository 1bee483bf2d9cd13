/**
 * How a view record becomes HTML: the FreeMarker set-up, the functions templates may call, and the frame every page
 * stands in. Read {@link dev.carport.web.page.Templates} and {@link dev.carport.web.page.Shell}.
 */
@NullMarked
package dev.carport.web.page;

import org.jspecify.annotations.NullMarked;

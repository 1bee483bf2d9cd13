/** News as they happen: {@code GET /events}. */
@NullMarked
package dev.carport.web.api.news;

import org.jspecify.annotations.NullMarked;

/** The description of the API for programs: {@code GET /openapi.json}. */
@NullMarked
package dev.carport.web.api.doc;

import org.jspecify.annotations.NullMarked;

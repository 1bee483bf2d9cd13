/** Pictures of vehicles for platforms that fetch them, without a session. */
@NullMarked
package dev.carport.web.pictures;

import org.jspecify.annotations.NullMarked;

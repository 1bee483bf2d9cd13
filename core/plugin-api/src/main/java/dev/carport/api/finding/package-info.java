/**
 * What an app or the host has to say about a field: {@link dev.carport.api.finding.Finding}. Findings are values; texts are
 * resolved from message files where a person reads them.
 */
@NullMarked
package dev.carport.api.finding;

import org.jspecify.annotations.NullMarked;

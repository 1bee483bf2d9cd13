/**
 * The I/O side of an app: {@link dev.carport.api.platform.ListingPlatform} for platforms that take changes,
 * {@link dev.carport.api.platform.SnapshotPlatform} for those that take the whole stock at once. Code is blocking; the host calls it on
 * virtual threads, under a deadline, and turns whatever is thrown into an outcome. Abilities beyond that are small interfaces a platform
 * may implement too: {@link dev.carport.api.platform.SignIn}, {@link dev.carport.api.platform.ReferenceSource}.
 */
@NullMarked
package dev.carport.api.platform;

import org.jspecify.annotations.NullMarked;

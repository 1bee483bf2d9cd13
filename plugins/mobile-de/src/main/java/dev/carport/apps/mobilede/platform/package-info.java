/**
 * Talking to the Seller API of mobile.de: sellers, images, ads, reference data. Images go first, then the ad that refers to them. An
 * update replaces the whole ad, so it begins with what the platform holds; images it does not name stay. Redirects are never followed:
 * 303 says that a create was done before.
 */
@NullMarked
package dev.carport.apps.mobilede.platform;

import org.jspecify.annotations.NullMarked;

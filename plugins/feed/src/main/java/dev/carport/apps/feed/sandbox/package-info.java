/** A place to practise with: {@link dev.carport.apps.feed.sandbox.FeedSandbox} takes files by SFTP and HTTP and shows them. */
@NullMarked
package dev.carport.apps.feed.sandbox;

import org.jspecify.annotations.NullMarked;

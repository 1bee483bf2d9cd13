package dev.carport.api.files;

import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.Outcome;
import java.util.List;

/** Carries files. Blocking; call it from the thread the host called you on. Thread-safe. */
public interface FileDelivery {
    /**
     * Looks whether files could be delivered: the server answers, the sign-in is right, the directory can be written. Leaves nothing
     * behind.
     *
     * @return {@link CheckResult.Code#OK}, {@link CheckResult.Code#WRONG_CREDENTIALS}, {@link CheckResult.Code#MISSING_RIGHT} (no such
     *     directory, or it cannot be written), {@link CheckResult.Code#OTHER_ACCOUNT} (the server shows another key than before) or
     *     {@link CheckResult.Code#PLATFORM_DOWN}
     */
    CheckResult check(Destination destination);

    /**
     * Delivers files in their order, each whole or not at all: the content is written to the host's disk first, then goes out under a
     * temporary name, its size is compared, and it gets its name, in place of an older file of the same name. What has arrived stays
     * when a later file fails.
     *
     * @param files at least one; the one that names the others last
     * @return {@link Outcome.Confirmed} with the last file's name and, where people can open it, its link; {@link Outcome.Retry} when the
     *     server does not answer or the connection breaks; {@link Outcome.AccountBlocked} when sign-in, directory or server key are
     *     wrong. Hand it on as the outcome of {@link dev.carport.api.platform.SnapshotPlatform#publish}
     */
    Outcome deliver(Destination destination, List<OutgoingFile> files);
}

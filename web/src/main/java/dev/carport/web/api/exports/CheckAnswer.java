package dev.carport.web.api.exports;

import dev.carport.api.platform.CheckResult;
import dev.carport.web.api.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the platform says about the account.
 *
 * @param ok whether it can be used
 * @param code {@code ok}, {@code unknown-number}, {@code other-account}, {@code not-linked}, {@code sign-in-needed}, {@code
 *     wrong-credentials}, {@code wrong-client}, {@code missing-right}, {@code contract-limit}, {@code platform-down} or {@code
 *     cannot-tell}
 * @param actor who has to act: {@code dealer}, {@code admin}, {@code platform} or {@code nobody}
 * @param accountName the platform's name for the account
 * @param detail words of the platform, for support
 */
public record CheckAnswer(
        boolean ok,
        String code,
        String actor,
        @Nullable String accountName,
        @Nullable String detail) {

    static CheckAnswer of(CheckResult result) {
        return new CheckAnswer(
                result.code() == CheckResult.Code.OK,
                Words.of(result.code()),
                Words.of(result.code().actor()),
                result.accountName(),
                result.detail());
    }
}

package dev.carport.web.state;

import dev.carport.api.finding.Severity;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.ExportView.Health;
import dev.carport.engine.plan.Action;
import dev.carport.engine.sets.Delivery;
import dev.carport.web.text.Texts;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Tone;
import java.util.Locale;

/** States as shape, word and colour. */
public final class Badges {

    private final Texts texts;

    /** Words of a language. */
    public Badges(Texts texts) {
        this.texts = texts;
    }

    /** A listing. */
    public Badge of(ListingState state) {
        return switch (state) {
            case ONLINE -> listing(Tone.GOOD, "live", state);
            case WAITING -> listing(Tone.WAIT, "wait", state);
            case IN_REVIEW -> listing(Tone.WAIT, "review", state);
            case IN_DOUBT -> listing(Tone.DOUBT, "doubt", state);
            case REFUSED -> listing(Tone.BAD, "reject", state);
            case LOCKED -> listing(Tone.BAD, "lock", state);
            case WITHHELD -> listing(Tone.CALM, "hold", state);
            case OFFLINE -> listing(Tone.CALM, "off", state);
        };
    }

    /** An export. */
    public Badge of(Health health) {
        return switch (health) {
            case DRAFT -> export(Tone.CALM, "draft", health);
            case ACTIVE -> export(Tone.GOOD, "live", health);
            case PAUSED -> export(Tone.CALM, "pause", health);
            case SIGN_IN_NEEDED -> export(Tone.WARN, "key", health);
            case ACCOUNT_BLOCKED -> export(Tone.BAD, "reject", health);
            case PARTLY_LOCKED -> export(Tone.BAD, "lock", health);
            case SETTINGS_NEEDED -> export(Tone.WARN, "warn", health);
            case APP_NOT_LOADED -> export(Tone.BAD, "reject", health);
            case LEAVING -> export(Tone.WAIT, "withdraw", health);
            case OFF -> export(Tone.CALM, "off", health);
        };
    }

    /** An app that is not set up at a location. */
    public Badge available() {
        return new Badge(Tone.CALM, "off", texts.text("state.export.available"));
    }

    /** An app that cannot be used. */
    public Badge notLoaded() {
        return new Badge(Tone.BAD, "reject", texts.text("state.export.app_not_loaded"));
    }

    /** An action of a plan. */
    public Badge of(Action action) {
        String word = texts.text("action." + key(action));
        return switch (action) {
            case ADOPT -> new Badge(Tone.GOOD, "adopt", word);
            case CREATE -> new Badge(Tone.WAIT, "create", word);
            case UPDATE -> new Badge(Tone.GOOD, "update", word);
            case RENEW -> new Badge(Tone.WAIT, "again", word);
            case WITHDRAW -> new Badge(Tone.BAD, "withdraw", word);
            case HOLD -> new Badge(Tone.DOUBT, "doubt", word);
            case SKIP -> new Badge(Tone.CALM, "skip", word);
            case KEEP -> new Badge(Tone.GOOD, "adopt", word);
            case LOOK_UP -> new Badge(Tone.DOUBT, "doubt", word);
        };
    }

    /** How an exchange with the platform ended. */
    public Badge of(Transmission.Result result) {
        String word = texts.text("result." + key(result));
        return switch (result) {
            case CONFIRMED -> new Badge(Tone.GOOD, "live", word);
            case ACCEPTED -> new Badge(Tone.WAIT, "review", word);
            case REFUSED -> new Badge(Tone.BAD, "reject", word);
            case RETRY -> new Badge(Tone.WAIT, "wait", word);
            case IN_DOUBT -> new Badge(Tone.DOUBT, "doubt", word);
            case ACCOUNT -> new Badge(Tone.WARN, "key", word);
        };
    }

    /** How a delivery ended. */
    public Badge of(Delivery.Result result) {
        String word = texts.text("delivery." + key(result));
        return switch (result) {
            case DELIVERED -> new Badge(Tone.GOOD, "live", word);
            case REFUSED -> new Badge(Tone.BAD, "reject", word);
            case RETRY -> new Badge(Tone.WAIT, "wait", word);
            case ACCOUNT -> new Badge(Tone.WARN, "key", word);
        };
    }

    /** How much a finding weighs. */
    public Badge of(Severity severity) {
        return switch (severity) {
            case ERROR -> new Badge(Tone.BAD, "reject", texts.text("severity.error"));
            case WARNING -> new Badge(Tone.WARN, "warn", texts.text("severity.warning"));
            case TIP -> new Badge(Tone.WARN, "advice", texts.text("severity.tip"));
        };
    }

    private Badge listing(Tone tone, String icon, ListingState state) {
        return new Badge(tone, icon, texts.text("state.listing." + key(state)));
    }

    private Badge export(Tone tone, String icon, Health health) {
        return new Badge(tone, icon, texts.text("state.export." + key(health)));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

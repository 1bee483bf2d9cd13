package dev.carport.web.store;

import dev.carport.api.app.FeeKind;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.history.AuditEntry;
import dev.carport.engine.plan.FeeTable;
import dev.carport.engine.tx.Transactions;
import dev.carport.engine.users.Right;
import dev.carport.web.http.Visit;
import dev.carport.web.store.AppView.Fee;
import dev.carport.web.ui.Field;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dealer's own fee table of an app: what stands in it, and what a person types into it. */
public final class FeeForm {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final BigDecimal MOST = new BigDecimal(1_000_000);
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,7})(?:[.,](\\d{1,2}))?");
    private static final int HISTORY = 10;

    private final FeeTable fees;
    private final AppChanges changes;
    private final Transactions transactions;

    /** A form over this table. */
    public FeeForm(FeeTable fees, AppChanges changes, Transactions transactions) {
        this.fees = fees;
        this.changes = changes;
        this.transactions = transactions;
    }

    /** Whether the person may enter fees: they hold for every location. */
    boolean editable(Visit visit) {
        return visit.person().rights().allowEverywhere(Right.MARKETING);
    }

    /** The rows of the table, with what was typed where something is wrong. */
    List<Fee> rows(Visit visit, InstalledApp<?> app, boolean typed) {
        Map<String, BigDecimal> amounts = fees.of(app.id());
        var since = fees.since(app.id());
        Locale locale = visit.language().locale();
        List<Fee> rows = new ArrayList<>();
        for (FeeKind kind : app.info().fees()) {
            String name = app.texts().fee(locale, kind.key());
            BigDecimal amount = amounts.get(kind.key());
            String value = typed ? visit.form(name(kind)) : amount == null ? "" : shown(visit, amount);
            boolean wrong = typed && !value.isEmpty() && amount(value).isEmpty();
            Field field = Field.empty(name(kind), visit.text("fees.amount.of", name))
                    .withValue(value)
                    .withError(wrong ? visit.text("fees.wrong") : null);
            rows.add(new Fee(
                    name,
                    when(visit, kind),
                    amount == null ? null : visit.formats().fee(amount, EURO),
                    since.containsKey(kind.key())
                            ? visit.text(
                                    "fees.since", visit.formats().moment(Objects.requireNonNull(since.get(kind.key()))))
                            : null,
                    field));
        }
        return rows;
    }

    /** Enters what was typed; false when something is wrong and nothing was entered. */
    boolean save(Visit visit, InstalledApp<?> app) {
        Map<String, BigDecimal> before = fees.of(app.id());
        List<Runnable> writes = new ArrayList<>();
        for (FeeKind kind : app.info().fees()) {
            String key = kind.key();
            String typed = visit.form(name(kind));
            Optional<BigDecimal> amount = amount(typed);
            BigDecimal old = before.get(key);
            if (amount.isEmpty() && !typed.isEmpty()) {
                return false;
            }
            if (!Objects.equals(old, amount.orElse(null))) {
                writes.add(() -> amount.ifPresentOrElse(
                        value -> fees.put(app.id(), key, value), () -> fees.remove(app.id(), key)));
            }
        }
        if (!writes.isEmpty()) {
            transactions.runInTransaction(() -> writes.forEach(Runnable::run));
        }
        return true;
    }

    /** Who changed what, newest first. */
    List<String> history(Visit visit, InstalledApp<?> app) {
        List<String> lines = new ArrayList<>();
        for (AuditEntry entry : changes.fees(app.id(), HISTORY)) {
            boolean removed = entry.after() == null;
            String what = AppChanges.json(removed ? entry.before() : entry.after()).properties().stream()
                    .map(change -> said(
                            visit,
                            app,
                            change.getKey(),
                            removed ? "" : change.getValue().asString("")))
                    .collect(Collectors.joining(", "));
            lines.add(visit.text("fees.history.line", visit.formats().moment(entry.at()), entry.actor(), what));
        }
        return lines;
    }

    private static String said(Visit visit, InstalledApp<?> app, String kind, String amount) {
        boolean known = app.info().fees().stream().anyMatch(fee -> fee.key().equals(kind));
        String name = known ? app.texts().fee(visit.language().locale(), kind) : kind;
        return amount.isEmpty()
                ? visit.text("fees.removed", name)
                : visit.text("fees.entered", name, visit.formats().fee(new BigDecimal(amount), EURO));
    }

    private static Optional<BigDecimal> amount(String typed) {
        var found = AMOUNT.matcher(typed.replace("€", "").strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        @Nullable String cents = found.group(2);
        BigDecimal amount = new BigDecimal(found.group(1) + "." + (cents == null ? "0" : cents)).setScale(2);
        return amount.compareTo(MOST) > 0 ? Optional.empty() : Optional.of(amount);
    }

    private static String shown(Visit visit, BigDecimal amount) {
        char point = DecimalFormatSymbols.getInstance(visit.language().locale()).getDecimalSeparator();
        return amount.toPlainString().replace('.', point);
    }

    private static String name(FeeKind kind) {
        return "fee-" + kind.key();
    }

    private static String when(Visit visit, FeeKind kind) {
        return visit.text("fee.operation." + key(kind.operation())) + ", "
                + visit.text("fee.rhythm." + key(kind.rhythm()));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package dev.carport.web.activate;

import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.release.ReleaseRules;
import dev.carport.engine.stock.StockFilter;
import dev.carport.engine.stock.StockStore;
import dev.carport.web.http.Visit;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the stock as an app would see it. */
public final class ReleaseCounts {

    private final StockStore stock;

    /** Counts of this stock. */
    public ReleaseCounts(StockStore stock) {
        this.stock = stock;
    }

    ReleaseView.Counts of(Visit visit, InstalledApp<?> app) {
        StockFilter here = StockFilter.of(visit.place().code());
        Set<String> kinds = app.info().kinds().stream().map(Enum::name).collect(Collectors.toSet());
        Set<String> statuses =
                ReleaseRules.USUAL_STATUSES.stream().map(Enum::name).collect(Collectors.toSet());
        long all = stock.count(here);
        long kind = stock.count(here.withKinds(kinds));
        long fitting = stock.count(here.withKinds(kinds).withStatuses(statuses));
        return new ReleaseView.Counts(all, fitting, all - kind, kind - fitting);
    }
}

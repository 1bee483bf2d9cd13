package dev.carport.web.stock;

import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import io.javalin.http.BadRequestResponse;

/** The list of vehicles. */
public final class StockPages implements Feature {

    private final StockList list;

    /** Pages of this list. */
    public StockPages(StockList list) {
        this.list = list;
    }

    @Override
    public void addTo(Router router) {
        router.get("/at/{location}/stock", Access.SIGNED_IN, this::show);
    }

    private void show(Visit visit) {
        StockQuery query = StockQuery.of(visit);
        try {
            visit.show("stock/list", list.read(visit, query));
        } catch (IllegalArgumentException foreignPlace) {
            throw new BadRequestResponse();
        }
    }
}

package dev.carport.web.orders;

import dev.carport.api.orders.Order.Shipping;
import dev.carport.api.orders.Orders.Tracking;
import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.orders.Answered;
import dev.carport.engine.orders.OrderDesk;
import dev.carport.engine.orders.PlacedOrder;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import dev.carport.web.orders.OrderSheet.Typed;
import dev.carport.web.state.ExportWords;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pages of orders and their answers. */
public final class OrderPages implements Feature {

    private static final String ORDERS = "/at/{location}/orders";
    private static final String ORDER = ORDERS + "/{order}";
    private static final int LONGEST_REASON = 500;

    private final Engine engine;
    private final OrderDesk desk;
    private final OrderSheet sheet;

    /** Pages over this engine. */
    public OrderPages(Engine engine) {
        this.engine = engine;
        this.desk = engine.orders();
        this.sheet = new OrderSheet(engine);
    }

    @Override
    public void addTo(Router router) {
        router.get(ORDERS, Access.SIGNED_IN, visit -> visit.show("orders/orders", sheet.list(visit)))
                .get(
                        ORDER,
                        Access.SIGNED_IN,
                        visit -> visit.show("orders/order", sheet.one(visit, order(visit), Typed.NOTHING, null)))
                .post(ORDER + "/approve", Access.SELL, visit -> tell(visit, "approve", desk.approve(order(visit))))
                .post(ORDER + "/decline", Access.SELL, this::decline)
                .post(ORDER + "/ship", Access.SELL, this::ship);
    }

    private PlacedOrder order(Visit visit) {
        return desk.find(visit.place().code(), visit.path("order")).orElseThrow(visit::notFound);
    }

    private void decline(Visit visit) {
        String reason = visit.form("reason");
        tell(
                visit,
                "decline",
                desk.decline(order(visit), reason.substring(0, Math.min(LONGEST_REASON, reason.length()))));
    }

    private void ship(Visit visit) {
        PlacedOrder order = order(visit);
        String carrier = visit.form("carrier");
        String code = visit.form("code");
        Shipping shipping = order.order().shipping();
        boolean wanted = shipping == Shipping.TRACKING_REQUIRED
                || shipping == Shipping.TRACKING_OPTIONAL && !(code.isEmpty() && carrier.isEmpty());
        if (!wanted) {
            tell(visit, "ship", desk.ship(order, null));
            return;
        }
        List<String> carriers =
                desk.carriers(order).stream().map(one -> one.key()).toList();
        @Nullable String carrierError =
                carriers.isEmpty() || carriers.contains(carrier) ? null : visit.text("orders.ship.carrier.missing");
        @Nullable String codeError = code.isEmpty()
                ? visit.text("orders.ship.code.missing")
                : code.length() > Tracking.LONGEST_CODE
                        ? visit.text("orders.ship.code.long", Tracking.LONGEST_CODE)
                        : null;
        if (carrierError != null || codeError != null) {
            Typed typed = new Typed("", carrier, code, carrierError, codeError);
            visit.backTo(OrderSheet.href(visit, order))
                    .showRefused("orders/order", sheet.one(visit, order, typed, null));
            return;
        }
        tell(visit, "ship", desk.ship(order, new Tracking(carrier, code)));
    }

    private void tell(Visit visit, String action, Answered answered) {
        switch (answered) {
            case Answered.Done done ->
                visit.goTo(
                        OrderSheet.href(visit, done.order()),
                        "tick",
                        visit.text("orders.done." + action + (done.before() ? ".before" : "")));
            case Answered.NotOpen not -> refused(visit, not.order(), visit.text("orders.problem.not.open"));
            case Answered.Refused refused -> refused(visit, refused.order(), sentences(visit, refused));
            case Answered.NotDone not -> refused(visit, not.order(), visit.text("orders.problem.not.done"));
            case Answered.NotReached not -> refused(visit, not.order(), visit.text("orders.problem.not.reached"));
            case Answered.Unclear unclear -> refused(visit, unclear.order(), visit.text("orders.problem.unclear"));
            case Answered.Gone gone -> refused(visit, gone.order(), visit.text("orders.problem.gone"));
        }
    }

    private String sentences(Visit visit, Answered.Refused refused) {
        String app = desk.export(refused.order()).map(Export::app).orElse("");
        ExportWords words = new ExportWords(engine.catalog(), app, visit.language());
        return refused.findings().stream()
                .map(finding -> words.sentence(finding)
                        + words.action(finding).map(todo -> " " + todo).orElse(""))
                .collect(Collectors.joining(" "));
    }

    private void refused(Visit visit, PlacedOrder order, String problem) {
        Typed typed = new Typed(visit.form("reason"), visit.form("carrier"), visit.form("code"), null, null);
        visit.backTo(OrderSheet.href(visit, order))
                .showRefused("orders/order", sheet.one(visit, order, typed, problem));
    }
}

package dev.carport.web.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.Activation;
import dev.carport.engine.operations.Draft;
import dev.carport.engine.plan.StoredPlan;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The marketplace activated in Kassel. */
public final class ToyExport {

    private ToyExport() {}

    /** Goes online with the usual settings and waits until everything that can go out has gone. */
    public static Export goOnline(Engine engine, ToyMarket market) {
        market.signedIn = true;
        engine.environments()
                .set(engine.catalog().app("market").orElseThrow(), "custom", "http://127.0.0.1:9", Map.of());
        Export begun = engine.exports().begin("KS", "market").orElseThrow();
        ObjectNode settings = (ObjectNode) JsonMapper.shared().readTree(begun.settings());
        settings.put("customerNumber", "462871");
        assertThat(engine.exports().save("KS", "market", settings)).get().isInstanceOf(Draft.Saved.class);
        Export draft = find(engine);
        StoredPlan plan = engine.exports().plan(draft).orElseThrow();
        assertThat(engine.exports().activate(draft, plan.id(), true, "Jutta Sattler"))
                .isInstanceOf(Activation.Online.class);
        quiet(engine);
        return find(engine);
    }

    /** Waits until nothing is about to be sent. */
    public static void quiet(Engine engine) {
        await().until(() -> engine.exports().view(find(engine)).count(ListingState.WAITING) == 0);
    }

    /** The export as it is now. */
    public static Export find(Engine engine) {
        return engine.exports().find("KS", "market").orElseThrow();
    }
}

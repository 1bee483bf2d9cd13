package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import java.util.List;

/** {@code /customerdetails}: whose token this is. */
final class CustomerDetailsResource {

    List<Route> routes() {
        return List.of(new Route("GET", "/customerdetails", Route.Needs.TOKEN_AND_ACCEPT, this::read));
    }

    private Answer read(ApiCall call) {
        var dealer = call.dealer();
        var details = Json.object().put("sellId", dealer.customerNumber()).put("companyName", dealer.companyName());
        details.putObject("address")
                .put("street", dealer.address().street())
                .put("zipCode", dealer.address().zipCode())
                .put("city", dealer.address().city())
                .put("country", dealer.address().country());
        return call.ok().data("customerdetails", details);
    }
}

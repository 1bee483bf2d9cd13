package dev.carport.engine.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {

    @Test
    void allowNothingAtFirst() {
        assertThat(Rights.none().allow(Right.VIEW, "BER")).isFalse();
        assertThat(Rights.none().allowSomewhere(Right.VIEW)).isFalse();
        assertThat(Rights.none().locations(Right.VIEW)).isEmpty();
    }

    @Test
    void countOnlyWhereTheyWereGiven() {
        Rights rights = Rights.none().and("BER", Right.MARKETING);

        assertThat(rights.allow(Right.MARKETING, "BER")).isTrue();
        assertThat(rights.allow(Right.MARKETING, "HAM")).isFalse();
        assertThat(rights.allow(Right.BOOKING, "BER")).isFalse();
        assertThat(rights.allowEverywhere(Right.MARKETING)).isFalse();
        assertThat(rights.allowSomewhere(Right.MARKETING)).isTrue();
        assertThat(rights.locations(Right.MARKETING)).containsExactly("BER");
    }

    @Test
    void giveTheViewWithAnyOther() {
        assertThat(Rights.none().and("BER", Right.UNLOCK).allow(Right.VIEW, "BER"))
                .isTrue();
        assertThat(Rights.none().and("BER", Right.UNLOCK).allow(Right.VIEW, "HAM"))
                .isFalse();
    }

    @Test
    void giveEverythingToAnAdministrator() {
        for (Right right : Right.values()) {
            assertThat(Rights.admin().allow(right, "anywhere")).isTrue();
            assertThat(Rights.admin().allowEverywhere(right)).isTrue();
            assertThat(Rights.admin().locations(right)).as("null is all").isNull();
            assertThat(Rights.none().and("BER", Right.ADMIN).allow(right, "BER"))
                    .isTrue();
            assertThat(Rights.none().and("BER", Right.ADMIN).allowEverywhere(right))
                    .isFalse();
        }
    }

    @Test
    void includeOnlyWhatTheyHoldThemselves() {
        Rights stockInBerlin = Rights.none().and("BER", Right.STOCK);
        Rights adminOfBerlin = Rights.none().and("BER", Right.ADMIN);

        assertThat(adminOfBerlin.include(stockInBerlin)).isTrue();
        assertThat(adminOfBerlin.include(Rights.none().and("HAM", Right.STOCK))).isFalse();
        assertThat(adminOfBerlin.include(Rights.everywhere(Right.STOCK))).isFalse();
        assertThat(stockInBerlin.include(adminOfBerlin)).isFalse();
        assertThat(Rights.admin().include(adminOfBerlin)).isTrue();
        assertThat(Rights.none().include(Rights.none())).isTrue();
    }

    @Test
    void areEqualHoweverTheyWerePutTogether() {
        assertThat(Rights.none().and("BER", Right.STOCK).and("BER", Right.VIEW))
                .isEqualTo(new Rights(Set.of(), Map.of("BER", Set.of(Right.VIEW, Right.STOCK), "HAM", Set.of())));
    }
}

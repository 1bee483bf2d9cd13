package dev.carport.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.json.Content;
import dev.carport.api.platform.RemoteListing;
import dev.carport.engine.drift.Deviation.Difference;
import dev.carport.engine.drift.Deviation.Kind;
import dev.carport.engine.drift.Deviation.Verdict;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.ledger.Urgency;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final Instant NIGHT = Instant.parse("2026-03-03T01:30:00Z");

    private final Drift drift = new Drift(NIGHT);

    private static Content json(String text) {
        return Content.ofCanonical(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RemoteListing there(String part, String content) {
        return new RemoteListing("r-1", null, "A1", null, "VW Golf", true, null).with(Map.of(part, json(content)));
    }

    private static Map<String, HeldPart> held(String content) {
        return Map.of("data", new HeldPart(json(content), "", true));
    }

    private static Entry entry(
            Presence presence, Hold hold, boolean underWay, @Nullable Instant dueAt, Urgency urgency, Instant at) {
        return new Entry(
                "e1", "v1", presence, hold, "r-1", null, null, 1, dueAt, urgency, underWay, 0, List.of(), null, false,
                false, at);
    }

    private static Entry live(Instant confirmedAt) {
        return entry(Presence.LIVE, Hold.NONE, false, null, Urgency.REVIEW, confirmedAt);
    }

    private static Entry live() {
        return live(NIGHT.minus(Duration.ofHours(3)));
    }

    private List<Difference> differences(String ours, String theirs) {
        return Differences.between(held(ours), Map.of("data", json(theirs))).first();
    }

    @Nested
    class WhatTheListTells {
        @Test
        void isTheSameWhenAllThatWeSetIsThere() {
            assertThat(
                            differences(
                                    "{\"price\":{\"gross\":20000.00},\"text\":\"Hallo\",\"list\":[{\"a\":1}]}",
                                    "{\"price\":{\"gross\":20000,\"currency\":\"EUR\"},\"id\":7,\"text\":\" Hallo\\r\\n\",\"list\":[{\"a\":\"1\",\"b\":2}]}"))
                    .isEmpty();
        }

        @Test
        void differsInTheFieldThatWasChanged() {
            assertThat(differences("{\"price\":{\"gross\":20000}}", "{\"price\":{\"gross\":19500}}"))
                    .containsExactly(new Difference("data.price.gross", "20000", "19500"));
            assertThat(differences("{\"text\":\"neu\"}", "{}")).containsExactly(new Difference("data.text", "neu", ""));
            assertThat(differences("{\"list\":[1,2]}", "{\"list\":[1]}"))
                    .containsExactly(new Difference("data.list", "[1,2]", "[1]"));
        }

        @Test
        void lacksNothingWhereWeSaidNothing() {
            assertThat(differences("{\"text\":\"\",\"list\":[],\"none\":null}", "{}"))
                    .isEmpty();
        }

        @Test
        void isShownInPartOnlyAndMarkedAsAWhole() {
            StringBuilder ours = new StringBuilder("{\"f00\":0");
            StringBuilder theirs = new StringBuilder("{\"f00\":1");
            for (int i = 1; i < 30; i++) {
                ours.append(",\"f%02d\":0".formatted(i));
                theirs.append(",\"f%02d\":1".formatted(i));
            }
            Map<String, HeldPart> held = held(ours + "}");
            Differences all = Differences.between(held, Map.of("data", json(theirs + "}")));
            Differences other = Differences.between(
                    held, Map.of("data", json(theirs.toString().replace("\"f29\":1", "\"f29\":2") + "}")));

            assertThat(all.first()).hasSize(10);
            assertThat(all.first()).isEqualTo(other.first());
            assertThat(all.mark()).isNotEqualTo(other.mark());
        }

        @Test
        void isNotComparedWithAPartThatIsInDoubt() {
            Map<String, HeldPart> doubtful = Map.of("data", new HeldPart(json("{\"a\":1}"), "", false));
            assertThat(Differences.between(doubtful, Map.of("data", json("{\"a\":2}")))
                            .none())
                    .isTrue();
        }

        @Test
        void mayBeNoJsonAtAll() {
            assertThat(differences("{\"a\":1}", "<html>")).hasSize(1);
        }
    }

    @Nested
    class AListing {
        @Test
        void isJudgedWhenNothingGoesOnAboutIt() {
            assertThat(drift.named(there("data", "{\"a\":1}"), live(), held("{\"a\":1}")))
                    .isInstanceOf(Drift.Judgement.Same.class);
            assertThat(drift.named(there("data", "{\"a\":2}"), live(), held("{\"a\":1}")))
                    .isInstanceOfSatisfying(Drift.Judgement.Deviates.class, found -> {
                        assertThat(found.deviation().kind()).isEqualTo(Kind.EDITED);
                        assertThat(found.deviation().parts()).containsExactly("data");
                        assertThat(found.deviation().believed()).isFalse();
                    });
        }

        @Test
        void isTheSameWhenTheListTellsNothingOfItsContent() {
            RemoteListing bare = new RemoteListing("r-1", null, "A1", null, "", true, null);
            assertThat(drift.named(bare, live(), held("{\"a\":1}"))).isInstanceOf(Drift.Judgement.Same.class);
        }

        @Test
        void isNotJudgedWhileSomethingGoesOnOrWhenItChangedAMomentAgo() {
            Instant before = NIGHT.minus(Duration.ofHours(3));
            for (Entry busy : List.of(
                    live(NIGHT.plusSeconds(1)),
                    live(NIGHT.minusSeconds(60)),
                    entry(Presence.LIVE, Hold.NONE, true, null, Urgency.REVIEW, before),
                    entry(Presence.LIVE, Hold.NONE, false, NIGHT, Urgency.CHANGE, before),
                    entry(Presence.LIVE, Hold.LEAVING, false, null, Urgency.REVIEW, before),
                    entry(Presence.PARTIAL, Hold.NONE, false, null, Urgency.REVIEW, before),
                    entry(Presence.ACCEPTED, Hold.NONE, false, null, Urgency.REVIEW, before),
                    entry(Presence.IN_DOUBT, Hold.NONE, false, null, Urgency.REVIEW, before))) {
                assertThat(drift.named(there("data", "{\"a\":2}"), busy, held("{\"a\":1}")))
                        .as("%s", busy)
                        .isInstanceOf(Drift.Judgement.NotJudged.class);
                assertThat(drift.vanished(busy, "", null, null)).as("%s", busy).isEmpty();
            }
            assertThat(drift.vanished(live(), "VW Golf", "A1", null))
                    .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(Kind.VANISHED));
        }

        @Test
        void isBelievedTheSecondTimeAndRepairedOnce() {
            Deviation first = drift.vanished(live(), "VW Golf", "A1", null).orElseThrow();
            Deviation second = first.again(NIGHT.plusSeconds(600));
            Deviation repaired = second.decided(Verdict.REPAIR, NIGHT.plusSeconds(700));

            assertThat(first.believed()).isFalse();
            assertThat(second.believed()).isTrue();
            assertThat(repaired.untouched(NIGHT.plusSeconds(800)).verdict()).isEqualTo(Verdict.REPAIR);
            assertThat(repaired.again(NIGHT.plusSeconds(800)).verdict()).isEqualTo(Verdict.STAYS);
        }
    }

    @Nested
    class AList {
        @Test
        void isNotBelievedWhenItLacksMostOfWhatWeHave() {
            assertThat(Drift.plausible(5, 5)).isTrue();
            assertThat(Drift.plausible(9, 9)).isTrue();
            assertThat(Drift.plausible(10, 10)).isFalse();
            assertThat(Drift.plausible(20, 10)).isTrue();
            assertThat(Drift.plausible(20, 11)).isFalse();
            assertThat(Drift.plausible(0, 0)).isTrue();
        }

        @Test
        void isRememberedByItsIds() {
            Random random = new Random(7);
            SeenListings seen = new SeenListings();
            Set<String> named = new HashSet<>();
            for (int i = 0; i < 5_000; i++) {
                String id = Long.toString(random.nextLong(1_000_000_000L));
                named.add(id);
                seen.add(id);
            }
            assertThat(named).allMatch(seen::contains);
            for (int i = 0; i < 5_000; i++) {
                String id = "x" + i;
                assertThat(seen.contains(id)).isFalse();
            }
        }
    }
}

package dev.carport.apps.gebrauchtde.platform;

import dev.carport.api.http.Body;
import dev.carport.api.json.Content;
import dev.carport.api.platform.Change;
import dev.carport.apps.gebrauchtde.Assumptions;
import dev.carport.apps.gebrauchtde.mapping.GebrauchtDeMapping;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Articles for one request of the import, measured as they are sent. */
record Import(List<Entry> entries) {
    private static final byte[] START = ("{\"" + Assumptions.ARTICLES + "\":[").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

    Import {
        entries = List.copyOf(entries);
    }

    /**
     * An article and the change it serves.
     *
     * @param again true when the platform holds the same already
     * @param proves true when the platform shows something else until this is processed
     */
    @SuppressWarnings("ArrayRecordComponent") // entries are sent, never compared
    record Entry(Change change, byte[] article, boolean again, boolean proves) {
        /** Something new of an article. */
        static Entry fresh(Change change, boolean proves) {
            return new Entry(change, article(change), false, proves);
        }

        /** What the platform holds already. */
        static Entry again(Change change) {
            return new Entry(change, article(change), true, false);
        }

        /** The whole article out of the parts of a change. */
        private static byte[] article(Change change) {
            String fields = Stream.of(GebrauchtDeMapping.ARTICLE, GebrauchtDeMapping.PRICE, GebrauchtDeMapping.STOCK)
                    .flatMap(part -> change.part(part).content().stream())
                    .map(Content::json)
                    .map(object -> object.substring(1, object.length() - 1))
                    .collect(Collectors.joining(","));
            return ("{" + fields + "}").getBytes(StandardCharsets.UTF_8);
        }

        /** The same, but an article that is ordered and cannot be bought. */
        Entry ordered() {
            ObjectNode ordered = (ObjectNode) Json.MAPPER.readTree(article);
            return new Entry(change, Json.MAPPER.writeValueAsBytes(ordered.put(Assumptions.STOCK, 0)), again, proves);
        }

        /** The id of an article that has been handed over. */
        RemoteId id(Instant now) {
            return again
                    ? RemoteId.handedOver(change.reference(), now)
                    : new RemoteId(change.reference(), now, Print.of(Json.MAPPER.readTree(article)), proves, false);
        }

        /** True when no request can hold it. */
        boolean tooLarge() {
            return START.length + article.length + END.length > Assumptions.MOST_BYTES;
        }
    }

    /** As few requests as their size allows, in the given order. */
    static List<Import> pack(List<Entry> entries) {
        List<Import> requests = new ArrayList<>();
        List<Entry> next = new ArrayList<>();
        int size = START.length + END.length;
        for (Entry entry : entries) {
            int more = entry.article.length + 1;
            if (!next.isEmpty() && size + more > Assumptions.MOST_BYTES) {
                requests.add(new Import(next));
                next = new ArrayList<>();
                size = START.length + END.length;
            }
            next.add(entry);
            size += more;
        }
        if (!next.isEmpty()) {
            requests.add(new Import(next));
        }
        return requests;
    }

    Body body() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(START);
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                bytes.write(',');
            }
            bytes.writeBytes(entries.get(i).article);
        }
        bytes.writeBytes(END);
        return new Body.Bytes(bytes.toByteArray(), "application/json");
    }

    List<Import> halves() {
        int middle = entries.size() / 2;
        return List.of(new Import(entries.subList(0, middle)), new Import(entries.subList(middle, entries.size())));
    }
}

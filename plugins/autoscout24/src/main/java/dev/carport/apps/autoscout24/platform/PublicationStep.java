package dev.carport.apps.autoscout24.platform;

import dev.carport.api.json.Content;
import dev.carport.api.platform.Change;
import dev.carport.apps.autoscout24.mapping.As24Mapping;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shows the listing on its channels. Publishing comes before taking off, so that a change of channel leaves no gap. */
final class PublicationStep {
    private static final int ADDRESS = 10500;
    private static final int NOT_PUBLISHED = 50074;
    private static final int ALREADY_PUBLISHED = 50076;
    private static final Pattern URL = Pattern.compile("https?://[^\\s{}\"<>]+");

    private final Api api;
    private final Culture culture;

    PublicationStep(Api api, Culture culture) {
        this.api = api;
        this.culture = culture;
    }

    /** Address of the listing on the public marketplace; null when it is not there or the platform has not said. */
    @Nullable URI apply(Listing listing) {
        Change.Part part = listing.part(As24Mapping.PUBLICATION);
        if (!part.differs()) {
            return link(part.remembered().map(PublicationStep::remembered).orElse(Map.of()));
        }
        Map<String, String> there = switch (part.before()) {
            case Change.Before.Nothing nothing -> new LinkedHashMap<>();
            case Change.Before.Unknown unknown -> published(listing);
            case Change.Before.Holds holds -> known(holds);
        };
        Set<String> wanted = channels(part.content().orElse(null));
        for (String channel : wanted) {
            if (!there.containsKey(channel)) {
                publish(listing, channel, there);
            }
        }
        for (String channel : Set.copyOf(there.keySet())) {
            if (!wanted.contains(channel)) {
                api.send(Call.delete(Call.vehicle(listing.id(), "publications", channel))
                        .tolerating(NOT_PUBLISHED));
                there.remove(channel);
            }
        }
        listing.confirmed(As24Mapping.PUBLICATION, Content.of(there).json());
        return link(there);
    }

    private void publish(Listing listing, String channel, Map<String, String> there) {
        Answer answer = api.send(Call.post(Call.vehicle(listing.id(), "publications", channel), null)
                .tolerating(ALREADY_PUBLISHED)
                .in(culture.ofAccount()));
        listing.noted(answer);
        String address = answer.textOf(ADDRESS);
        Matcher url = URL.matcher(address == null ? "" : address);
        if (url.find()) {
            there.put(channel, url.group());
        } else {
            there.put(channel, published(listing).getOrDefault(channel, ""));
        }
    }

    private Map<String, String> published(Listing listing) {
        Answer answer =
                api.send(Call.get(Call.vehicle(listing.id(), "publications")).in(culture.ofAccount()));
        Map<String, String> channels = new LinkedHashMap<>();
        for (JsonNode channel : Json.member(answer.data(), "publicationchannels")) {
            String id = Json.text(channel, "channelId");
            String url = Json.text(channel, "url");
            if (id != null) {
                channels.put(id, url == null ? "" : url);
            }
        }
        return channels;
    }

    private static Map<String, String> known(Change.Before.Holds holds) {
        Map<String, String> known = new LinkedHashMap<>();
        Map<String, String> urls = remembered(holds.remembered());
        channels(holds.content()).forEach(channel -> known.put(channel, urls.getOrDefault(channel, "")));
        return known;
    }

    private static Set<String> channels(@Nullable Content content) {
        Set<String> channels = new LinkedHashSet<>();
        if (content != null) {
            for (JsonNode channel : Json.read(content.json())) {
                channels.add(channel.asString(""));
            }
        }
        return channels;
    }

    private static Map<String, String> remembered(String text) {
        Map<String, String> urls = new LinkedHashMap<>();
        Json.read(text)
                .properties()
                .forEach(entry -> urls.put(entry.getKey(), entry.getValue().asString("")));
        return urls;
    }

    private static @Nullable URI link(Map<String, String> urls) {
        String url = urls.getOrDefault(As24Mapping.MARKETPLACE, "");
        try {
            return url.isEmpty() ? null : URI.create(url);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}

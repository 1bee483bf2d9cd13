package dev.carport.api.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Composes a listing's free text out of blocks and keeps it within the platform's limit: legally required blocks stay whole, the
 * others give way from the last to the first, cut at the end of a line, else of a word. Not thread-safe; use once.
 *
 * <p>{@snippet :
 * String text = new ListingText(4000, Markup.PLAIN)
 *         .paragraph(description)
 *         .heading("Ausstattung").items(equipment)
 *         .required(financingExample)
 *         .compose().text();
 * }
 */
public final class ListingText {
    private final int limit;
    private final Markup markup;
    private final List<Block> blocks = new ArrayList<>();

    private record Block(String text, boolean required) {}

    /**
     * What came out.
     *
     * @param text within the limit, unless {@code requiredTooLong}
     * @param cut true when a block was shortened or left out
     * @param requiredTooLong true when the required blocks alone exceed the limit; the text then holds just them, and must not be sent
     */
    public record Composed(String text, boolean cut, boolean requiredTooLong) {}

    /**
     * An empty text.
     *
     * @param limit greatest length in UTF-16 code units, markup counted
     * @param markup the platform's markup
     */
    public ListingText(int limit, Markup markup) {
        this.limit = limit;
        this.markup = markup;
    }

    /** Free text; its line ends become the platform's. Nothing when blank. */
    public ListingText paragraph(String text) {
        return add(lines(text), false);
    }

    /** Text that the law demands as a whole, such as a representative financing example. Nothing when blank. */
    public ListingText required(String text) {
        return add(lines(text), true);
    }

    /** A heading directly above the block that follows it. */
    public ListingText heading(String text) {
        return add(markup.bold(markup.escape(text.strip())), false);
    }

    /** A list. Nothing when empty. */
    public ListingText items(List<String> items) {
        List<String> escaped = items.stream()
                .map(item -> markup.escape(item.strip()))
                .filter(item -> !item.isEmpty())
                .toList();
        return escaped.isEmpty() ? this : add(markup.list(escaped), false);
    }

    /** The text within the limit; pure, may be called again. */
    public Composed compose() {
        String gap = markup.lineBreak();
        int required = 0;
        for (Block block : blocks) {
            if (block.required) {
                required += block.text.length() + gap.length();
            }
        }
        int room = limit - Math.max(0, required - gap.length());
        if (room < 0) {
            return new Composed(join(blocks.stream().filter(Block::required).toList(), gap), false, true);
        }
        boolean onlyOptional = required == 0;
        List<Block> kept = new ArrayList<>();
        boolean cut = false;
        for (Block block : blocks) {
            if (block.required) {
                kept.add(block);
                continue;
            }
            int price = onlyOptional && kept.isEmpty() ? 0 : gap.length();
            if (block.text.length() + price <= room) {
                room -= block.text.length() + price;
                kept.add(block);
                continue;
            }
            String shortened = shorten(block.text, room - price);
            if (!shortened.isEmpty()) {
                kept.add(new Block(shortened, false));
                room -= shortened.length() + price;
            }
            cut = true;
        }
        return new Composed(join(kept, gap), cut, false);
    }

    private ListingText add(String text, boolean required) {
        if (!text.isBlank()) {
            blocks.add(new Block(text, required));
        }
        return this;
    }

    private String lines(String text) {
        return String.join(
                markup.lineBreak(),
                text.strip().lines().map(line -> markup.escape(line.strip())).toList());
    }

    private String shorten(String text, int room) {
        if (room <= 0) {
            return "";
        }
        int line =
                text.lastIndexOf(markup.lineBreak(), room - markup.lineBreak().length());
        if (line >= room / 2) {
            return text.substring(0, line);
        }
        int word = text.lastIndexOf(' ', room);
        return word <= 0 ? "" : text.substring(0, word).stripTrailing();
    }

    private static String join(List<Block> blocks, String gap) {
        return String.join(gap, blocks.stream().map(Block::text).toList());
    }
}

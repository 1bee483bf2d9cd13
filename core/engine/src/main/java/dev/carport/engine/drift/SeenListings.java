package dev.carport.engine.drift;

/**
 * The ids a platform has named, as 64 bits of each: eight megabytes for half a million. Two ids with the same bits, one in a billion
 * looks, hide that a listing has vanished, until its vehicle changes. Not thread-safe.
 */
final class SeenListings {
    private long[] table = new long[1024];
    private int size;
    private boolean zero;

    void add(String id) {
        long bits = bits(id);
        if (bits == 0) {
            zero = true;
            return;
        }
        if (2 * (size + 1) > table.length) {
            grow();
        }
        if (put(table, bits)) {
            size++;
        }
    }

    boolean contains(String id) {
        long bits = bits(id);
        if (bits == 0) {
            return zero;
        }
        int at = slot(table, bits);
        return table[at] == bits;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (long bits : table) {
            if (bits != 0) {
                put(larger, bits);
            }
        }
        table = larger;
    }

    private static boolean put(long[] into, long bits) {
        int at = slot(into, bits);
        boolean free = into[at] == 0;
        into[at] = bits;
        return free;
    }

    private static int slot(long[] in, long bits) {
        int at = (int) (bits ^ bits >>> 32) & in.length - 1;
        while (in[at] != 0 && in[at] != bits) {
            at = at + 1 & in.length - 1;
        }
        return at;
    }

    private static long bits(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}

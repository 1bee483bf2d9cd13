package dev.carport.web.store;

/** How far a typed word is from a place in a name: edits needed, where what stands around that place costs nothing. */
final class Distance {

    private Distance() {}

    /** Fewest characters to insert, drop or change so that {@code typed} occurs somewhere in {@code name}. */
    static int within(String typed, String name) {
        int[] row = new int[name.length() + 1];
        for (int i = 1; i <= typed.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= name.length(); j++) {
                int change = diagonal + (typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        int least = row[0];
        for (int value : row) {
            least = Math.min(least, value);
        }
        return least;
    }
}

package dev.carport.engine.imports;

/**
 * What a stock file held.
 *
 * @param accepted how many entries are vehicles
 * @param refused how many entries are not
 * @param broken whether reading ended before the end of the file
 */
public record ImportTally(int accepted, int refused, boolean broken) {

    /** Whether every entry is a vehicle, so that all of them may be taken into the stock. */
    public boolean flawless() {
        return refused == 0 && !broken;
    }
}

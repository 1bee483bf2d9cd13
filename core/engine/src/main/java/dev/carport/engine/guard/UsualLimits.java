package dev.carport.engine.guard;

/**
 * The limits of an export that has none of its own.
 *
 * @param withdrawals for listings that go offline
 * @param creates for new listings, on platforms that may charge for them; others have none
 */
public record UsualLimits(Limit withdrawals, Limit creates) {
    /** Five, or a tenth of what is online, may leave within a day; fifty, or a quarter of it, may come. */
    public static final UsualLimits USUAL = new UsualLimits(new Limit(5, 10), new Limit(50, 25));

    /** The usual ones with another limit for withdrawals. */
    public static UsualLimits withdrawals(int least, int percent) {
        return new UsualLimits(new Limit(least, percent), USUAL.creates());
    }

    /** The usual ones with another limit for new listings. */
    public static UsualLimits creates(int least, int percent) {
        return new UsualLimits(USUAL.withdrawals(), new Limit(least, percent));
    }

    /** The limit of an operation. */
    public Limit of(Operation operation) {
        return switch (operation) {
            case CREATE -> creates;
            case WITHDRAW -> withdrawals;
        };
    }
}

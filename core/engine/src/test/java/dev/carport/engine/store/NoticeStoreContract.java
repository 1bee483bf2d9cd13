package dev.carport.engine.store;

import static dev.carport.engine.store.ExportFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.notices.Notice;
import dev.carport.engine.notices.NoticeTarget;
import dev.carport.engine.notices.NoticeTarget.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store knows of who is told of locks, and of what each of them is still to be told. */
abstract class NoticeStoreContract {
    private static final Instant SOON = NOON.plusSeconds(60);
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final NoticeTarget ANNA = new NoticeTarget("a", "BER", Kind.MAIL, "anna@dealer.example");
    private static final NoticeTarget HOOK = new NoticeTarget("h", "BER", Kind.WEBHOOK, "https://hooks.example/locks");
    private static final NoticeTarget MUNICH = new NoticeTarget("m", "MUC", Kind.MAIL, "anna@dealer.example");

    private JdbiNoticeStore store;

    @BeforeEach
    void open(Database database) {
        store = new JdbiNoticeStore(database);
    }

    private static Lock lock(String export, Instant since) {
        return Lock.ofWithdrawals(export, since, 12, 20, 5);
    }

    private List<Notice> take(Instant now) {
        return store.take(now, now.plusSeconds(600), 10);
    }

    private void owe(Lock lock) {
        store.owe(lock, "BER", NOON);
    }

    private void add(NoticeTarget... targets) {
        for (NoticeTarget target : targets) {
            assertThat(store.add(target)).isTrue();
        }
    }

    // who is told

    @Test
    void keepsEachAddressOnceAtALocation() {
        add(HOOK, ANNA, MUNICH);
        assertThat(store.targets("BER")).containsExactly(ANNA, HOOK);
        assertThat(store.targets("MUC")).containsExactly(MUNICH);
        assertThat(store.targets("HAM")).isEmpty();

        assertThat(store.add(new NoticeTarget("other", "BER", Kind.MAIL, ANNA.address())))
                .isFalse();
        assertThat(store.targets("BER")).containsExactly(ANNA, HOOK);
    }

    @Test
    void takesOutOnlyWhatIsOfTheLocation() {
        add(ANNA, MUNICH);
        assertThat(store.remove("MUC", "a")).isEmpty();
        assertThat(store.remove("BER", "nobody")).isEmpty();
        assertThat(store.targets("BER")).containsExactly(ANNA);

        assertThat(store.remove("BER", "a")).contains(ANNA);
        assertThat(store.remove("BER", "a")).isEmpty();
        assertThat(store.targets("BER")).isEmpty();
        assertThat(store.targets("MUC")).containsExactly(MUNICH);
    }

    @Test
    void whoIsTakenOutIsToldNothingMoreEvenWhenAddedAgain() {
        add(ANNA, HOOK);
        owe(lock("ber", NOON));
        store.remove("BER", "a");
        add(ANNA);
        assertThat(take(NOON)).extracting(Notice::target).containsExactly(HOOK);
    }

    // what is to be told

    @Test
    void owesEachLockToEachTargetOfItsLocationOnce() {
        add(ANNA, HOOK, MUNICH);
        owe(lock("ber", NOON));
        owe(lock("ber", NOON));
        assertThat(take(NOON))
                .containsExactlyInAnyOrder(
                        new Notice(ANNA, "ber", Operation.WITHDRAW, NOON, 1),
                        new Notice(HOOK, "ber", Operation.WITHDRAW, NOON, 1));

        owe(lock("ber", SOON));
        owe(lock("other", NOON));
        owe(new Lock("ber", Operation.CREATE, NOON, 6, 20, 5, 990L, 5_000L));
        assertThat(take(NOON)).as("each of these is another lock").hasSize(6);
    }

    @Test
    void owesNothingWhereNobodyIsTold() {
        add(MUNICH);
        owe(lock("ber", NOON));
        add(ANNA);
        assertThat(take(LATER)).isEmpty();
    }

    @Test
    void whatIsTakenIsNobodyElsesUntilItsTime() {
        add(ANNA);
        owe(lock("ber", NOON));
        assertThat(take(NOON.minusMillis(1))).as("it is not due yet").isEmpty();
        assertThat(store.take(NOON, LATER, 10)).extracting(Notice::attempts).containsExactly(1);
        assertThat(store.take(LATER.minusMillis(1), LATER, 10)).isEmpty();
        assertThat(take(LATER))
                .as("whoever took it has died over it")
                .extracting(Notice::attempts)
                .containsExactly(2);
    }

    @Test
    void takesTheLongestDueFirstAndNoMoreThanWanted() {
        add(ANNA);
        store.owe(lock("second", NOON), "BER", SOON);
        store.owe(lock("first", NOON), "BER", NOON);
        store.owe(lock("third", NOON), "BER", LATER);
        Instant end = LATER.plusSeconds(600);
        assertThat(store.take(LATER, end, 2)).extracting(Notice::exportId).containsExactly("first", "second");
        assertThat(store.take(LATER, end, 2)).extracting(Notice::exportId).containsExactly("third");
        assertThat(store.take(LATER, end, 2)).isEmpty();
    }

    @Test
    void whatHasArrivedIsNeverDueAgain() {
        add(ANNA, HOOK);
        owe(lock("ber", NOON));
        take(NOON).stream().filter(notice -> notice.target().equals(ANNA)).forEach(store::done);
        owe(lock("ber", NOON));
        assertThat(take(LATER)).extracting(Notice::target).containsExactly(HOOK);
    }

    @Test
    void whatHasNotArrivedIsDueWhenItIsTriedAgain() {
        add(ANNA);
        owe(lock("ber", NOON));
        store.again(take(NOON).getFirst(), SOON);
        assertThat(take(SOON.minusMillis(1))).isEmpty();
        assertThat(take(SOON)).containsExactly(new Notice(ANNA, "ber", Operation.WITHDRAW, NOON, 2));
    }

    @Test
    void forgetsWhatLiesLongBack() {
        add(ANNA);
        owe(lock("ber", NOON));
        store.done(take(NOON).getFirst());

        Instant nextYear = NOON.plus(Duration.ofDays(401));
        store.owe(lock("other", nextYear), "BER", nextYear);
        assertThat(take(nextYear)).extracting(Notice::exportId).containsExactly("other");
        store.owe(lock("ber", NOON), "BER", nextYear);
        assertThat(take(nextYear))
                .as("nothing is known of it any more")
                .extracting(Notice::exportId)
                .containsExactly("ber");
    }
}

package dev.cocreate.portal.events;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells all nodes that there are new events. The bell is rung after the commit and by a thread of its own, once for many
 * events: a NOTIFY inside each transaction would make all commits of the database wait for one another.
 */
@ApplicationScoped
public class EventBell {
    @Resource
    TransactionSynchronizationRegistry transactions;

    private final AtomicBoolean rung = new AtomicBoolean();

    /** Rings now, or after the commit when a transaction is under way. */
    public void ring() {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            rung.set(true);
            return;
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only what was committed is worth telling.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    rung.set(true);
                }
            }
        });
    }

    /** Whether it was rung since it was last asked. */
    boolean answer() {
        return rung.getAndSet(false);
    }
}

package dev.cocreate.portal.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** What is to be done once a change is there for everybody, such as forgetting what was read before it. */
@ApplicationScoped
public class AfterCommit {
    @Resource
    TransactionSynchronizationRegistry transactions;

    /** Does it when the transaction under way is over, whichever way; at once when there is none. */
    public void run(Runnable task) {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            task.run();
            return;
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nobody sees the change yet.
            }

            @Override
            public void afterCompletion(int status) {
                task.run();
            }
        });
    }
}

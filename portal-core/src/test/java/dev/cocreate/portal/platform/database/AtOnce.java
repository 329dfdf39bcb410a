package dev.cocreate.portal.platform.database;

/** Where nobody waits for a transaction. */
public final class AtOnce extends AfterCommit {
    @Override
    public void run(Runnable task) {
        task.run();
    }
}

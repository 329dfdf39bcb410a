package dev.cocreate.stories.stage;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Has stories look soon at what they wait for, and stops what was started, when the last one is told. */
public class Curtain implements LauncherSessionListener {
    private static final Duration SOONEST = Duration.ofMillis(10);
    private static final Duration LATEST = Duration.ofMillis(100);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultPollDelay(SOONEST);
        Awaitility.setDefaultPollInterval((poll, before) -> {
            var longer = before.multipliedBy(2);
            return longer.compareTo(LATEST) < 0 ? longer : LATEST;
        });
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Chromium.close();
        Postbox.close();
        RealProvider.stop();
        Portal.stopAll();
    }
}

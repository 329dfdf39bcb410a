package dev.cocreate.stories.stage;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops what was started, when the last story is told. */
public class Curtain implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Chromium.close();
        Postbox.close();
        RealProvider.stop();
        Portal.stopAll();
    }
}

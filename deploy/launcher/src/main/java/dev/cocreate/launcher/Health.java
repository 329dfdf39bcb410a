package dev.cocreate.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the portal whether it can serve pages: while it starts, and for containers, which have no other program to ask with. */
final class Health {

    private Health() {}

    static int say(Settings settings) {
        var ready = isReady(settings);
        System.out.println(ready ? "ready" : "not ready");
        return ready ? 0 : 1;
    }

    static boolean isReady(Settings settings) {
        try {
            var url = URI.create(settings.address() + "/health/ready").toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}

package dev.cocreate.plugin.host;

import dev.cocreate.plugin.Log;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plugin's log: a part of the portal's, under the plugin's name. */
final class PluginLog implements Log {

    private final Logger logger;

    PluginLog(String plugin) {
        this.logger = LoggerFactory.getLogger("plugin." + plugin);
    }

    @Override
    public void info(String message) {
        logger.info(message);
    }

    @Override
    public void warn(String message) {
        logger.warn(message);
    }

    @Override
    public void error(String message, Throwable cause) {
        logger.error(message, cause);
    }
}

package dev.cocreate.portal.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Everything the portal serves, but plugins, is a JAX-RS resource below the root. */
@ApplicationPath("/")
public class Web extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // A problem's answer must reach the client as it is, not as the container's error page.
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.disableMoxyJson", true,
                "jersey.config.beanValidation.disable.server", true);
    }
}

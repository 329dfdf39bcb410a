package dev.cocreate.portal.openid;

import java.net.URI;
import java.util.Optional;

/**
 * What a provider says of itself.
 *
 * @param authorization where people are sent
 * @param token where their code is turned into an ID token
 * @param keys where it publishes what it signs with
 * @param userInfo where it tells more about them
 * @param namesItself whether its answers always carry {@code iss} (RFC 9207)
 * @param takesBasic whether our secret goes in a header, as it usually does, or else in the form
 */
public record Endpoints(
        URI authorization, URI token, URI keys, Optional<URI> userInfo, boolean namesItself, boolean takesBasic) {}

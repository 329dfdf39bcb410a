package dev.cocreate.plugin.host.jar;

/**
 * Who signed a JAR. Anybody can make a certificate with any name: what identifies the signer is the fingerprint.
 *
 * @param name the subject of the certificate
 * @param fingerprint the SHA-256 of the certificate, in hex
 */
public record Signer(String name, String fingerprint) {}

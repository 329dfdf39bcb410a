package dev.cocreate.benchmark.load;

import java.nio.charset.StandardCharsets;

/** What to ask, one after the other; each is a whole HTTP request. */
@FunctionalInterface
public interface Requests {
    byte[] next();

    /** All of them in turn, over and over. */
    static Requests inTurn(byte[]... requests) {
        var next = new int[1];
        return () -> requests[next[0]++ % requests.length];
    }

    /** A request that carries a form. */
    static byte[] request(String method, String path, String headers, String form) {
        var type = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n";
        return (new String(request(method, path, headers + type), StandardCharsets.US_ASCII) + form)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A request without a body; headers end with a line break each. */
    static byte[] request(String method, String path, String headers) {
        return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}

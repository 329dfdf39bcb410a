package dev.cocreate.plugin.host.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer, lent to another thread and taken back at any moment: from then on every use of them fails, and none
 * is under way any more.
 */
public final class Handover {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean takenBack;

    public Handover(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** Waits for a use that is under way. */
    public void takeBack() {
        lock.writeLock().lock();
        try {
            takenBack = true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The request as the plugin sees it. */
    public HttpServletRequest request(String servletPath, String pathInfo) {
        var input = new Input();
        return lend(
                HttpServletRequest.class,
                request,
                Map.of(
                        "getServletPath", () -> servletPath,
                        "getPathInfo", () -> pathInfo,
                        "getInputStream", () -> input,
                        "getReader",
                                () -> new BufferedReader(
                                        new InputStreamReader(input, charset(request.getCharacterEncoding()))),
                        "isAsyncSupported", () -> false,
                        "startAsync",
                                () -> {
                                    throw new IllegalStateException("A plugin's resource answers before it returns");
                                }));
    }

    /** The answer as the plugin sees it. */
    public HttpServletResponse response() {
        var output = new Output();
        return lend(
                HttpServletResponse.class,
                response,
                Map.of(
                        "getOutputStream", () -> output,
                        "getWriter",
                                () -> new PrintWriter(
                                        new OutputStreamWriter(output, charset(response.getCharacterEncoding())))));
    }

    private static Charset charset(@Nullable String name) {
        return Charset.forName(name == null ? "UTF-8" : name);
    }

    private <T> T lend(Class<T> type, T lent, Map<String, Supplier<Object>> instead) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            var own = instead.get(method.getName());
            return during(() -> {
                if (own != null) {
                    return own.get();
                }
                try {
                    return method.invoke(lent, arguments);
                } catch (InvocationTargetException thrown) {
                    if (thrown.getTargetException() instanceof Exception exception) {
                        throw exception;
                    }
                    throw thrown;
                }
            });
        };
        return type.cast(Proxy.newProxyInstance(Handover.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private <T extends @Nullable Object> T during(Callable<T> use) throws Exception {
        lock.readLock().lock();
        try {
            if (takenBack) {
                throw new IllegalStateException("The request is over: the plugin took longer than allowed");
            }
            return use.call();
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T extends @Nullable Object> T io(Callable<T> use) throws IOException {
        try {
            return during(use);
        } catch (IOException failed) {
            throw failed;
        } catch (Exception over) {
            throw new IOException(over);
        }
    }

    private final class Input extends ServletInputStream {

        @Override
        public int read() throws IOException {
            return io(() -> request.getInputStream().read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return io(() -> request.getInputStream().read(bytes, offset, length));
        }

        @Override
        public int available() throws IOException {
            return io(() -> request.getInputStream().available());
        }

        @Override
        public boolean isFinished() {
            try {
                return io(() -> request.getInputStream().isFinished());
            } catch (IOException over) {
                return true;
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("A plugin's resource reads before it returns");
        }
    }

    private final class Output extends ServletOutputStream {

        @Override
        public void write(int oneByte) throws IOException {
            io(() -> {
                response.getOutputStream().write(oneByte);
                return true;
            });
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            io(() -> {
                response.getOutputStream().write(bytes, offset, length);
                return true;
            });
        }

        @Override
        public void flush() throws IOException {
            io(() -> {
                response.getOutputStream().flush();
                return true;
            });
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("A plugin's resource writes before it returns");
        }
    }
}

package dev.cocreate.portal.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The connection to one open page. Nobody waits for it: what cannot be written yet is kept, one message about each thing, and
 * written when the container says that there is room again.
 */
final class Line implements WriteListener, AsyncListener {
    private final AsyncContext request;
    private final ServletOutputStream out;
    private final Runnable whenOver;
    private final Map<String, byte[]> waiting = new LinkedHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile long writtenAt = System.nanoTime();
    private boolean unflushed;

    private Line(AsyncContext request, ServletOutputStream out, Runnable whenOver) {
        this.request = request;
        this.out = out;
        this.whenOver = whenOver;
    }

    /** From now on over a request that goes on after its thread has left it. */
    static Line open(AsyncContext request, Runnable whenOver) throws IOException {
        var out = request.getResponse().getOutputStream();
        var line = new Line(request, out, whenOver);
        request.setTimeout(0);
        request.addListener(line);
        out.setWriteListener(line);
        return line;
    }

    /** Tells something; what was to be told about the same and could not be written yet is forgotten. */
    void tell(String about, byte[] message) {
        synchronized (waiting) {
            waiting.put(about, message);
        }
        write();
    }

    boolean isOver() {
        return over.get();
    }

    /** Whether nothing could be written for so long: with nothing to write there is nothing to be late with. */
    boolean isSilentFor(Duration time) {
        return System.nanoTime() - writtenAt > time.toNanos();
    }

    /** Ends it; a page that is still there connects anew. */
    void close() {
        if (over.compareAndSet(false, true)) {
            whenOver.run();
            try {
                request.complete();
            } catch (IllegalStateException alreadyGone) {
                // The container was faster.
            }
        }
    }

    @Override
    public void onWritePossible() {
        write();
    }

    /** One thread writes at a time; whoever comes meanwhile leaves it to that one. */
    private void write() {
        if (asked.getAndIncrement() > 0) {
            return;
        }
        int served;
        do {
            served = asked.get();
            try {
                writeWhileReady();
            } catch (IOException | IllegalStateException gone) {
                close();
            }
        } while (asked.addAndGet(-served) > 0);
    }

    private void writeWhileReady() throws IOException {
        while (!over.get() && hasMore() && out.isReady()) {
            if (unflushed) {
                unflushed = false;
                out.flush();
                writtenAt = System.nanoTime();
            } else {
                out.write(takeAll());
                unflushed = true;
            }
        }
    }

    private boolean hasMore() {
        synchronized (waiting) {
            return unflushed || !waiting.isEmpty();
        }
    }

    private byte[] takeAll() {
        var all = new ByteArrayOutputStream();
        synchronized (waiting) {
            waiting.values().forEach(all::writeBytes);
            waiting.clear();
        }
        return all.toByteArray();
    }

    @Override
    public void onError(Throwable gone) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It is not begun a second time.
    }
}

package dev.cocreate.benchmark.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection that asks, waits and asks again. */
final class Asker {
    private final InetSocketAddress address;
    private final Requests requests;
    private final Selector selector;
    private final Answer answer = new Answer();
    private SocketChannel channel;
    private ByteBuffer space = ByteBuffer.wrap(answer.space());
    private byte[] request = {};
    private long askedAt;

    Asker(InetSocketAddress address, Requests requests, Selector selector) throws IOException {
        this.address = address;
        this.requests = requests;
        this.selector = selector;
        channel = connect();
    }

    private SocketChannel connect() throws IOException {
        var connected = SocketChannel.open(address);
        connected.setOption(StandardSocketOptions.TCP_NODELAY, true);
        connected.configureBlocking(false);
        connected.register(selector, SelectionKey.OP_READ, this);
        return connected;
    }

    void ask() throws IOException {
        request = requests.next();
        askedAt = System.nanoTime();
        send();
    }

    private void send() throws IOException {
        var rest = ByteBuffer.wrap(request);
        while (rest.hasRemaining()) {
            channel.write(rest); // a request fits into the socket's buffer, so this goes once round
        }
    }

    /** Reads what has come; notes the answer and asks again when it is complete. */
    void listen(Tally tally) throws IOException {
        var content = answer.space();
        if (space.array() != content) {
            space = ByteBuffer.wrap(content);
        }
        space.limit(content.length).position(answer.filled());
        var read = read();
        if (read < 0) {
            askElsewhere();
        } else if (answer.grewBy(read)) {
            tally.answered(System.nanoTime() - askedAt, answer.filled(), answer.isFine());
            answer.clear();
            ask();
        }
    }

    private int read() throws IOException {
        try {
            return channel.read(space);
        } catch (SocketException reset) {
            return -1;
        }
    }

    /** A server may close a connection after some answers; the time it costs to make another one counts. */
    private void askElsewhere() throws IOException {
        if (answer.filled() > 0) {
            throw new IOException("The server closed a connection in the middle of an answer.");
        }
        channel.close();
        channel = connect();
        send();
    }

    void close() throws IOException {
        channel.close();
    }

    /** What is noted of the answers. */
    interface Tally {
        void answered(long nanos, int bytes, boolean fine);
    }
}

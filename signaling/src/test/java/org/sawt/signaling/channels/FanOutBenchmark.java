package org.sawt.signaling.channels;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One message to a thousand, through the queue of each, to sockets that take everything at once. */
@State(Scope.Benchmark)
public class FanOutBenchmark {

    private static final int LISTENERS = 1_000;
    private static final String TOPIC = "realtime:trials";

    private final PayloadCodec codec = new PayloadCodec();
    private final Sink sink = new Sink();
    private final List<OutboundQueue> queues =
            Stream.generate(this::queue).limit(LISTENERS).toList();
    private final Object row = codec.mapper().readTree("""
            {"ids":[42],"data":{"type":"INSERT","record":{"id":"%s"}}}""".formatted("019aa5c2-7a1e-7c3b-9d27-6f1c5b0a4e11".repeat(8)));

    private OutboundQueue queue() {
        return new OutboundQueue(sink, Serializer.V2, TestSettings.with().queue(), Clock.systemUTC());
    }

    @Benchmark
    public long toAThousandInOneFrame() {
        return send(Outgoing.of("postgres_changes", row).toMany());
    }

    @Benchmark
    public long toAThousandInAFrameEach() {
        return send(Outgoing.of("postgres_changes", row));
    }

    private long send(Outgoing message) {
        for (OutboundQueue queue : queues) {
            queue.offer(message.to("1", TOPIC, Serializer.V2, codec));
        }
        return sink.bytes;
    }

    /** A socket that wants bytes, as every socket does. */
    private static final class Sink implements Transport {
        private long bytes;

        @Override
        public void send(String text, Runnable written) {
            sendText(StandardCharsets.UTF_8.encode(text), written);
        }

        @Override
        public void sendText(ByteBuffer text, Runnable written) {
            bytes += text.remaining();
            written.run();
        }

        @Override
        public void send(ByteBuffer binary, Runnable written) {
            sendText(binary, written);
        }

        @Override
        public void close(CloseReason reason) {
            throw new IllegalStateException("closed: " + reason);
        }

        @Override
        public void abort() {
            throw new IllegalStateException("aborted");
        }
    }
}

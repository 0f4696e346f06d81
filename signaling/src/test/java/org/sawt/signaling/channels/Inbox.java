package org.sawt.signaling.channels;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a test client has received and nobody has taken yet. */
final class Inbox implements WebSocket.Listener {

    static final int ABNORMAL = 1006;

    private final List<Received> received = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    /** One frame; {@code text} as it came. */
    record Received(@Nullable String joinRef, @Nullable String ref, String topic, String event, JsonNode payload) {

        static Received of(String text) {
            JsonNode frame = PhoenixClient.parse(text);
            return frame.isArray()
                    ? new Received(
                            textOf(frame.get(0)),
                            textOf(frame.get(1)),
                            frame.get(2).stringValue(),
                            frame.get(3).stringValue(),
                            frame.get(4))
                    : new Received(
                            textOf(frame.get("join_ref")),
                            textOf(frame.get("ref")),
                            frame.get("topic").stringValue(),
                            frame.get("event").stringValue(),
                            frame.get("payload"));
        }

        /** Supabase's frame of kind 4; its payload becomes base64. */
        static Received of(ByteBuffer frame) {
            int kind = frame.get();
            byte[][] texts = {
                new byte[Byte.toUnsignedInt(frame.get())],
                new byte[Byte.toUnsignedInt(frame.get())],
                new byte[Byte.toUnsignedInt(frame.get())]
            };
            int encoding = frame.get();
            for (byte[] text : texts) {
                frame.get(text);
            }
            byte[] payload = new byte[frame.remaining()];
            frame.get(payload);
            JsonNode message = PhoenixClient.JSON
                    .createObjectNode()
                    .put("kind", kind)
                    .put("encoding", encoding)
                    .put("event", new String(texts[1], StandardCharsets.UTF_8))
                    .put("bytes", payload);
            return new Received(null, null, new String(texts[0], StandardCharsets.UTF_8), "broadcast", message);
        }

        private static @Nullable String textOf(@Nullable JsonNode node) {
            return node == null || node.isNull() ? null : node.stringValue();
        }
    }

    /** Takes the first frame that fits, waiting for it; frames before it stay. */
    synchronized Received take(String what, Predicate<Received> fits) {
        long deadline = System.nanoTime() + PhoenixClient.PATIENCE.toNanos();
        while (true) {
            Received found = remove(fits);
            if (found != null) {
                return found;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0 || closed.isDone()) {
                throw new AssertionError(
                        "expected " + what + "; closed: " + closed.getNow(0) + "; came instead: " + received);
            }
            pause(left);
        }
    }

    synchronized boolean awaitAnswerOrClose(String ref) {
        long deadline = System.nanoTime() + PhoenixClient.PATIENCE.toNanos();
        while (!closed.isDone() && !hasAnswer(ref)) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            pause(left);
        }
        return true;
    }

    synchronized boolean hasAnswer(String ref) {
        return received.stream().anyMatch(frame -> ref.equals(frame.ref()));
    }

    /** Takes what fits and is there already. */
    synchronized List<Received> takeAll(Predicate<Received> fits) {
        List<Received> taken = new ArrayList<>();
        received.removeIf(frame -> fits.test(frame) && taken.add(frame));
        return taken;
    }

    int closeCode() {
        try {
            return closed.get(PhoenixClient.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception late) {
            throw new AssertionError("the socket is still open", late);
        }
    }

    boolean isClosed() {
        return closed.isDone();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            arrived(Received.of(partial.toString()));
            partial.setLength(0);
        }
        socket.request(1);
        return null;
    }

    /** Only a user's broadcast comes in bytes, and in these tests always in one piece. */
    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        arrived(Received.of(data));
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed(code);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed(ABNORMAL);
    }

    private synchronized void arrived(Received frame) {
        received.add(frame);
        notifyAll();
    }

    private synchronized void closed(int code) {
        closed.complete(code);
        notifyAll();
    }

    private @Nullable Received remove(Predicate<Received> fits) {
        for (Iterator<Received> each = received.iterator(); each.hasNext(); ) {
            Received frame = each.next();
            if (fits.test(frame)) {
                each.remove();
                return frame;
            }
        }
        return null;
    }

    private void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(
                    this, Math.max(nanos, Duration.ofMillis(1).toNanos()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", interrupted);
        }
    }
}

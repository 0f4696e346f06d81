package org.sawt.media.kurento;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kurento.client.Continuation;

/**
 * The one place where kurento-client's continuations become futures. Each call starts on a thread of its own, because the
 * client may block while it is reconnecting or its socket is full. Every future ends within the deadline.
 */
final class Calls {

    /** A method of kurento-client, up to its continuation. */
    @FunctionalInterface
    interface Call<T extends @Nullable Object> {
        void start(Continuation<T> continuation);
    }

    private final Executor threads;
    private final Duration deadline;

    Calls(Executor threads, Duration deadline) {
        this.threads = threads;
        this.deadline = deadline;
    }

    <T extends @Nullable Object> CompletableFuture<T> call(Call<T> call) {
        return create(call, _ -> {});
    }

    /** As {@link #call}; a result that comes after the deadline exists at the server all the same, and is given to {@code late}. */
    <T extends @Nullable Object> CompletableFuture<T> create(Call<T> call, Consumer<T> late) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        threads.execute(() -> start(call, new Answer<>(answer, late)));
        return answer.orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static <T extends @Nullable Object> void start(Call<T> call, Answer<T> answer) {
        try {
            call.start(answer);
        } catch (RuntimeException refused) {
            answer.onError(refused);
        }
    }

    private record Answer<T extends @Nullable Object>(CompletableFuture<T> future, Consumer<T> late)
            implements Continuation<T> {

        @Override
        public void onSuccess(T result) {
            if (!future.complete(result)) {
                late.accept(result);
            }
        }

        @Override
        public void onError(Throwable cause) {
            future.completeExceptionally(cause);
        }
    }
}

package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.feed.Feed;
import org.sawt.signaling.feed.FeedScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/**
 * Many writers whose transactions interleave, and subscribers whose sockets break. Writers lock the sessions to which they
 * append, as the journal does, so the numbers of a session's entries are in the order of commits.
 */
class CommitOrderTests extends FeedScenario {

    private static final int WRITERS = 20;
    private static final int ROWS_EACH = 1_000;
    private static final int SUBSCRIBERS = 5;
    private static final int SESSIONS = 6;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Autowired
    private Feed feed;

    @Value("${spring.datasource.url}")
    private String url;

    @Value("${spring.datasource.username}")
    private String username;

    @Value("${spring.datasource.password}")
    private String password;

    private final List<UUID> sessions = new ArrayList<>();

    @Test
    void everySubscriberEndsWithEveryRowInTheOrderOfCommits() throws Exception {
        IntStream.range(0, SESSIONS).forEach(_ -> sessions.add(session(therapist, student)));
        long start = feed.start(null, null).after();
        List<List<Seen>> seen;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Seen>>> subscribers = begin(threads, SUBSCRIBERS, () -> subscribe(start));
            results(begin(threads, WRITERS, this::write));
            seen = results(subscribers);
        }
        assertThat(seen.getFirst()).hasSize(WRITERS * ROWS_EACH);
        assertThat(seen).allSatisfy(each -> assertThat(each).isEqualTo(seen.getFirst()));
        sessions.forEach(session -> assertNumbersGrowByOne(seen.getFirst(), session.toString()));
        assertTransactionsAreWhole(seen.getFirst());
    }

    /** One change: which entry of which session, by which transaction. */
    private record Seen(long position, String session, int seq, String transaction) {

        static Seen of(JsonNode message) {
            JsonNode data = message.get("data");
            return new Seen(
                    data.get("position").asLong(),
                    data.at("/record/session_id").asString(),
                    data.at("/record/seq").asInt(),
                    data.at("/record/data/transaction").asString());
        }
    }

    private List<Seen> subscribe(long start) {
        RandomGenerator random = RandomGenerator.getDefault();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        List<Seen> seen = new ArrayList<>();
        while (seen.size() < WRITERS * ROWS_EACH && System.nanoTime() < deadline) {
            long since = seen.isEmpty() ? start : seen.getLast().position();
            listen(since, seen, seen.size() + random.nextInt(1, 4_000), deadline);
        }
        return seen;
    }

    /** Until the socket breaks, which is after {@code count} changes, or everything was seen. */
    private void listen(long since, List<Seen> seen, int count, long deadline) {
        PhoenixClient client = PhoenixClient.connect(port);
        PhoenixTopic topic = join(client, therapist, joinSince(since)).expectOk();
        long last = since;
        while (seen.size() < Math.min(count, WRITERS * ROWS_EACH) && System.nanoTime() < deadline) {
            for (JsonNode message : topic.received("postgres_changes")) {
                Seen change = Seen.of(message);
                assertThat(change.position()).isGreaterThan(last);
                last = change.position();
                seen.add(change);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        client.drop();
    }

    private Map<String, Object> joinSince(long since) {
        Map<String, Object> payload = new HashMap<>(wanting(change("*", "session_events", ofStudent(student))));
        payload.put("since", since);
        return payload;
    }

    /** Transactions of one to twenty rows in one or two sessions; some take long while they hold their locks. */
    private Void write() throws SQLException {
        RandomGenerator random = RandomGenerator.getDefault();
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            int left = ROWS_EACH;
            while (left > 0) {
                String transaction = UUID.randomUUID().toString();
                for (UUID session : someSessions(random)) {
                    int count = Math.min(left, random.nextInt(1, 11));
                    append(connection, session, count, transaction);
                    left -= count;
                }
                if (random.nextInt(20) == 0) {
                    LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(50)));
                }
                connection.commit();
            }
        }
        return null;
    }

    /** In one order, so that writers do not wait for each other in a circle. */
    private List<UUID> someSessions(RandomGenerator random) {
        return random.ints(random.nextInt(1, 3), 0, SESSIONS)
                .distinct()
                .sorted()
                .mapToObj(sessions::get)
                .toList();
    }

    private static void append(Connection connection, UUID session, int count, String transaction) throws SQLException {
        try (PreparedStatement lock =
                        connection.prepareStatement("select from therapy_sessions where id = ? for update");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into session_events (session_id, seq, clinic_id, student_id, at, type, data)
                        select s.id, (select coalesce(max(seq), 0) from session_events where session_id = s.id) + n,
                               s.clinic_id, s.student_id, now(), 'quality', jsonb_build_object('transaction', ?)
                        from therapy_sessions s, generate_series(1, ?) as n where s.id = ?""")) {
            lock.setObject(1, session);
            lock.executeQuery();
            insert.setString(1, transaction);
            insert.setInt(2, count);
            insert.setObject(3, session);
            insert.executeUpdate();
        }
    }

    private Connection connection() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source.getConnection(username, password);
    }

    private static void assertNumbersGrowByOne(List<Seen> seen, String session) {
        List<Integer> numbers = seen.stream()
                .filter(each -> each.session().equals(session))
                .map(Seen::seq)
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private static void assertTransactionsAreWhole(List<Seen> seen) {
        Set<String> over = new HashSet<>();
        String current = "";
        for (Seen each : seen) {
            if (!each.transaction().equals(current)) {
                assertThat(over.add(current)).as("transaction in one piece").isTrue();
                current = each.transaction();
            }
        }
    }

    private static <T> List<Future<T>> begin(ExecutorService threads, int count, Callable<T> task) {
        return Collections.nCopies(count, task).stream().map(threads::submit).toList();
    }

    private static <T> List<T> results(List<Future<T>> futures)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get(2 * LONGEST.toSeconds(), TimeUnit.SECONDS));
        }
        return results;
    }
}

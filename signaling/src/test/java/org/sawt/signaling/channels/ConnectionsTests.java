package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sawt.media.TestClock;
import org.sawt.signaling.channels.Connections.Admission;
import tools.jackson.databind.node.JsonNodeFactory;

class ConnectionsTests {

    private static final InetAddress HOME = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress ELSEWHERE = InetAddress.ofLiteral("2001:db8::1");
    private static final InetAddress PROXY = InetAddress.ofLiteral("127.0.0.1");

    private final ChannelsSettings settings =
            TestSettings.with("max-connections", 10, "max-connections-per-address", 4, "handshakes-per-minute", 60);
    private final ChannelMetrics metrics = new ChannelMetrics(new SimpleMeterRegistry());
    private final TestClock clock = TestClock.standingAt(Instant.parse("2026-11-21T09:00:00Z"));
    private final Connections connections = new Connections(settings, clock, metrics);

    @Test
    void oneAddressHasItsShare() {
        List<Connection> open = open(HOME, 4);

        assertThat(connections.admit(HOME)).isEqualTo(Admission.ADDRESS_FULL);
        assertThat(connections.admit(ELSEWHERE)).isEqualTo(Admission.WELCOME);

        connections.remove(open.getFirst());
        connections.remove(open.getFirst());
        assertThat(connections.admit(HOME)).isEqualTo(Admission.WELCOME);
        open(HOME, 1);
        assertThat(connections.admit(HOME)).isEqualTo(Admission.ADDRESS_FULL);
    }

    @Test
    void theServerHasItsLimit() {
        open(HOME, 4);
        open(ELSEWHERE, 4);
        List<Connection> last = open(PROXY, 2);

        assertThat(connections.admit(InetAddress.ofLiteral("192.0.2.9"))).isEqualTo(Admission.SERVER_FULL);
        connections.remove(last.getFirst());
        assertThat(connections.admit(InetAddress.ofLiteral("192.0.2.9"))).isEqualTo(Admission.WELCOME);
    }

    @Test
    void aProxyOnThisMachineSpeaksForEverybody() {
        open(PROXY, 9);

        assertThat(connections.admit(PROXY)).isEqualTo(Admission.WELCOME);
    }

    @Test
    void anAddressThatKeepsComingWaitsAndTheOthersDoNot() {
        InetAddress neighbour = InetAddress.ofLiteral("2001:db8::99");
        IntStream.range(0, 60)
                .forEach(_ -> assertThat(connections.admit(ELSEWHERE)).isEqualTo(Admission.WELCOME));

        assertThat(connections.admit(ELSEWHERE)).isEqualTo(Admission.ADDRESS_FULL);
        assertThat(connections.admit(neighbour)).as("of one network").isEqualTo(Admission.ADDRESS_FULL);
        assertThat(connections.admit(HOME)).isEqualTo(Admission.WELCOME);

        clock.advance(Duration.ofSeconds(1));
        assertThat(connections.admit(ELSEWHERE)).isEqualTo(Admission.WELCOME);
        assertThat(connections.admit(ELSEWHERE)).isEqualTo(Admission.ADDRESS_FULL);
    }

    @Test
    void aDrainingServerTakesNobody() {
        connections.drain();

        assertThat(connections.admit(HOME)).isEqualTo(Admission.SERVER_FULL);
    }

    @Test
    void aJoinThatBeginsWhenTheSocketIsLostIsOverAtOnce() {
        Connection connection = open(HOME);
        connection.lost(Connection.ABNORMAL);

        Topic topic = Topic.of("echo:late");
        Frame frame = new Frame("1", "1", topic.name(), PhoenixEvents.JOIN, JsonNodeFactory.instance.objectNode());
        PendingJoin attempt = new PendingJoin(
                connection,
                topic,
                new ClientPush(connection, frame, new PayloadCodec(), metrics.start(frame.event())),
                new RecentRevocations(Clock.systemUTC()),
                Instant.now());
        connection.begin(topic, attempt);

        assertThat(attempt.isOpen()).isFalse();
        assertThat(connection.topicCount()).isZero();
    }

    private List<Connection> open(InetAddress address, int count) {
        return IntStream.range(0, count).mapToObj(i -> open(address)).toList();
    }

    private Connection open(InetAddress address) {
        Executor nobody = task -> {};
        ChannelsContext context = new ChannelsContext(
                settings,
                RateLimits.of(settings.rates()),
                Clock.systemUTC(),
                new PayloadCodec(),
                metrics,
                connections,
                nobody);
        TestTokens tokens = new TestTokens(context.clock());
        Joins joins = new Joins(context, tokens, new RecentRevocations(context.clock()), List.of());
        Switchboard switchboard = new Switchboard(context, joins, new TokenRenewals(context, tokens));
        return switchboard.connect(new NoTransport(), Serializer.V2, address);
    }

    private static final class NoTransport implements Transport {
        @Override
        public void send(String text, Runnable written) {}

        @Override
        public void sendText(ByteBuffer text, Runnable written) {}

        @Override
        public void send(ByteBuffer bytes, Runnable written) {}

        @Override
        public void close(CloseReason reason) {}

        @Override
        public void abort() {}
    }
}

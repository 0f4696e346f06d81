package org.sawt.turn.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.turn.NetworkNamespace;
import org.sawt.turn.ShippedCoturn;

/**
 * The relay as it is shipped is no way into the networks behind it. Nearly all of the addresses are the machine's own
 * here, with somebody who listens, so that a relay that lets one through would be heard.
 */
class DeniedPeersIT {

    private static final String SECRET = "the-secret-of-the-denials";
    private static final String SERVER_4 = "11.0.0.1";
    private static final String SERVER_6 = "2600::1";
    private static final int PORT = 3478;

    private static final List<String> LISTENED = List.of(
            "10.0.0.1",
            "10.255.255.254",
            "100.64.0.1",
            "100.100.100.200",
            "100.127.255.254",
            "169.254.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.254",
            "192.0.0.192",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.0.1",
            "192.168.255.254",
            "198.18.0.1",
            "198.19.255.254",
            "198.51.100.1",
            "203.0.113.1",
            "240.0.0.1",
            "fc00::1",
            "fd00:ec2::254",
            "fdff:ffff::1",
            "fec0::1",
            "4000::1",
            "100::1",
            "64:ff9b::7f00:1",
            "64:ff9b::a9fe:a9fe",
            "64:ff9b:1::a00:1",
            "::7f00:1",
            "::a00:0",
            "::ffff:0:a00:1",
            "2001::1",
            "2001:1ff::1",
            "2001:db8::1",
            "2002:7f00:1::1",
            "2002:a9fe:a9fe::1",
            "3fff::1");

    private static final List<String> LOOPBACK = List.of("127.0.0.1", "127.255.255.254", "::1");

    /** These cannot be an interface's own, or Java has no way to send to them. */
    private static final List<String> UNHEARD = List.of(
            "0.0.0.0",
            "0.1.2.3",
            "224.0.0.1",
            "239.255.255.250",
            "255.255.255.255",
            "::",
            "fe80::1",
            "ff02::1",
            "ff0e::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "::ffff:192.168.0.1",
            "::ffff:11.0.0.2");

    @TempDir
    static Path home;

    private static NetworkNamespace network;
    private static ShippedCoturn coturn;
    private static Eavesdropper listener;
    private static DatagramSocket direct;
    private static RawClient ipv4;
    private static RawClient ipv6;

    @BeforeAll
    static void start() throws Exception {
        network = new NetworkNamespace();
        Stream.concat(LISTENED.stream(), Stream.of(SERVER_4, SERVER_6, "11.0.0.2", "2600::2"))
                .forEach(network::add);
        Map<String, String> settings = Map.of(
                "TURN_SECRET", SECRET, "TURN_REALM", "turn.clinic.example", "TURN_ADDRESS", SERVER_4 + "," + SERVER_6);
        coturn = ShippedCoturn.start(home, network.prefix(), settings);
        listener = network.inside(Eavesdropper::new);
        direct = network.inside(DatagramSocket::new);
        ipv4 = network.inside(() -> allocated(Family.IPV4));
        ipv6 = network.inside(() -> allocated(Family.IPV6));
    }

    private static RawClient allocated(Family family) throws Exception {
        return RawClient.allocated(new InetSocketAddress(SERVER_4, PORT), SECRET, family);
    }

    @AfterAll
    static void stop() throws Exception {
        ipv4.close();
        ipv6.close();
        direct.close();
        listener.close();
        coturn.close();
        network.close();
    }

    static Stream<String> denied() {
        return Stream.of(LISTENED, LOOPBACK, UNHEARD).flatMap(List::stream);
    }

    static Stream<String> listened() {
        return Stream.concat(LISTENED.stream(), LOOPBACK.stream());
    }

    @ParameterizedTest
    @MethodSource("denied")
    void aDeniedPeerIsRefusedAndNothingReachesIt(String address) throws Exception {
        InetSocketAddress peer = new InetSocketAddress(literal(address), listener.port());
        RawClient client = clientFor(peer.getAddress());

        assertThat(client.permit(peer.getAddress())).isEqualTo(403);
        assertThat(client.bindChannel(peer)).isEqualTo(403);
        client.send(peer, bytes("through the relay to " + address));

        // What came earlier over the same socket has been dealt with once this one is through.
        reachesAPublicPeer(client, "after " + address);
        assertThat(listener.heard("through the relay to " + address)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("listened")
    void whoeverReachedADeniedPeerWouldBeHeard(String address) throws Exception {
        byte[] words = bytes("directly to " + address);
        direct.send(new DatagramPacket(words, words.length, literal(address), listener.port()));

        await().pollInterval(Duration.ofMillis(5)).until(() -> listener.heard("directly to " + address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.0.0.2", "2600::2"})
    void aPublicPeerIsReached(String address) throws Exception {
        InetSocketAddress peer = new InetSocketAddress(literal(address), listener.port());

        assertThat(clientFor(peer.getAddress()).bindChannel(peer)).isZero();
        reachesAPublicPeer(clientFor(peer.getAddress()), "hello " + address);
    }

    @Test
    void atLeastTwentyAddressesAreTried() {
        assertThat(denied()).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    private static void reachesAPublicPeer(RawClient client, String words) throws Exception {
        InetAddress address = literal(client == ipv4 ? "11.0.0.2" : "2600::2");

        assertThat(client.permit(address)).isZero();
        client.send(new InetSocketAddress(address, listener.port()), bytes(words));
        await().pollInterval(Duration.ofMillis(5)).until(() -> listener.heard(words));
    }

    private static RawClient clientFor(InetAddress peer) {
        return peer instanceof Inet4Address ? ipv4 : ipv6;
    }

    // Java turns ::ffff:a.b.c.d into a.b.c.d unless it is told the bytes and a scope.
    private static InetAddress literal(String address) throws Exception {
        InetAddress plain = InetAddress.getByName(address);
        if (!address.startsWith("::ffff:") || plain instanceof Inet6Address) {
            return plain;
        }
        String mapped = "00".repeat(10) + "ffff" + HexFormat.of().formatHex(plain.getAddress());
        return Inet6Address.getByAddress(null, HexFormat.of().parseHex(mapped), -1);
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }
}

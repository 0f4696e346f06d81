package org.sawt.turn.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.TurnUrl.Way;
import org.sawt.turn.probe.ProbeResult.Faulty;

/** Where no TURN server is. */
class UnreachableRelayTests {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @ParameterizedTest
    @EnumSource(Way.class)
    void aPortWhereNothingListensIsUnreachable(Way way) throws Exception {
        assertThat(fault(Probing.probe(new TurnUrl(way, "127.0.0.1", unusedPort()))))
                .isEqualTo(RelayFault.UNREACHABLE);
    }

    @Test
    void aHostThatTakesUdpWithoutAWordIsUnreachable() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, LOOPBACK)) {
            long begun = System.nanoTime();
            assertThat(fault(Probing.probeBriefly(url(Way.UDP, silent.getLocalPort()))))
                    .isEqualTo(RelayFault.UNREACHABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("a probe ends within its time")
                    .isLessThan(Probing.BRIEFLY.multipliedBy(5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo", "HTTP/1.1 400 Bad Request\r\n\r\n", ""})
    void aUdpServerThatSpeaksSomethingElseIsNotTurn(String answer) throws Exception {
        try (DatagramSocket other = new DatagramSocket(0, LOOPBACK)) {
            Thread.ofVirtual().start(() -> answerEach(other, answer));
            assertThat(Probing.probe(url(Way.UDP, other.getLocalPort())))
                    .isEqualTo(new Faulty(RelayFault.NOT_TURN, "it answers with something else"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo", "HTTP/1.1 400 Bad Request\r\n\r\n", "220 mail.clinic.example ESMTP\r\n"})
    void aTcpServerThatSpeaksSomethingElseIsNotTurn(String answer) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 50, LOOPBACK)) {
            Thread.ofVirtual().start(() -> answerEach(other, answer));
            assertThat(Probing.probe(url(Way.TCP, other.getLocalPort())))
                    .isEqualTo(new Faulty(RelayFault.NOT_TURN, "it answers with something else"));
        }
    }

    @Test
    void aTcpServerThatSaysNothingIsNotTurn() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, LOOPBACK)) {
            assertThat(Probing.probeBriefly(url(Way.TCP, silent.getLocalPort())))
                    .isEqualTo(new Faulty(RelayFault.NOT_TURN, "it takes connections, but does not answer"));
        }
    }

    @Test
    void aTcpServerThatHangsUpIsNotTurn() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 50, LOOPBACK)) {
            Thread.ofVirtual().start(() -> answerEach(other, ""));
            assertThat(Probing.probe(url(Way.TCP, other.getLocalPort())))
                    .isEqualTo(new Faulty(RelayFault.NOT_TURN, "it closes the connection"));
        }
    }

    @Test
    void anInterruptedProbeEndsAtOnce() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, LOOPBACK)) {
            Thread.currentThread().interrupt();
            long begun = System.nanoTime();
            assertThat(interrupts(url(Way.UDP, silent.getLocalPort()))).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Probing.WITHIN);
        }
    }

    private static boolean interrupts(TurnUrl url) {
        try {
            Probing.probe(url);
            return false;
        } catch (InterruptedException expected) {
            return true;
        }
    }

    private static void answerEach(DatagramSocket socket, String answer) {
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
                socket.receive(packet);
                byte[] bytes = answer.equals("echo")
                        ? Arrays.copyOf(packet.getData(), packet.getLength())
                        : answer.getBytes(StandardCharsets.US_ASCII);
                socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
            }
        } catch (IOException closed) {
            socket.close();
        }
    }

    private static void answerEach(ServerSocket server, String answer) {
        try {
            while (true) {
                try (Socket client = server.accept()) {
                    byte[] asked = new byte[2048];
                    int length = client.getInputStream().read(asked);
                    byte[] bytes = answer.equals("echo")
                            ? Arrays.copyOf(asked, length)
                            : answer.getBytes(StandardCharsets.US_ASCII);
                    client.getOutputStream().write(bytes);
                }
            }
        } catch (IOException closed) {
            assertThat(server.isClosed()).isTrue();
        }
    }

    private static RelayFault fault(ProbeResult result) {
        assertThat(result).isInstanceOf(Faulty.class);
        return ((Faulty) result).fault();
    }

    private static TurnUrl url(Way way, int port) {
        return new TurnUrl(way, "127.0.0.1", port);
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, LOOPBACK)) {
            return any.getLocalPort();
        }
    }
}

package org.sawt.turn.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamWireTest {

    private static final Login LOGIN = new Login(new Credential("user", "password"));
    private static final byte[] LONG = LOGIN.encode(Stun.allocate(Family.IPV6));
    private static final byte[] SHORT = LOGIN.encode(Stun.refresh(0));

    private Socket server;
    private StreamWire wire;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            wire = new StreamWire(new Socket(InetAddress.getLoopbackAddress(), listening.getLocalPort()));
            server = listening.accept();
        }
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
        server.close();
    }

    @Test
    void messagesThatComeTogetherAreTakenApart() throws Exception {
        byte[] both = Arrays.copyOf(LONG, LONG.length + SHORT.length);
        System.arraycopy(SHORT, 0, both, LONG.length, SHORT.length);
        server.getOutputStream().write(both);
        assertThat(wire.receive(soon())).isEqualTo(LONG);
        assertThat(wire.receive(soon())).isEqualTo(SHORT);
    }

    @Test
    void aMessageThatComesInPartsIsPutTogetherAcrossWaits() throws Exception {
        for (int part : new int[] {1, 19, 21, LONG.length - 1}) {
            server.getOutputStream().write(LONG, 0, part);
            assertThat(wire.receive(Deadline.in(Duration.ofMillis(50))))
                    .as("after " + part)
                    .isNull();
            server.getOutputStream().write(LONG, part, LONG.length - part);
            assertThat(wire.receive(soon())).isEqualTo(LONG);
        }
    }

    @Test
    void whatIsNotStunIsRefusedAsSoonAsThatShows() throws Exception {
        server.getOutputStream().write(new byte[20]);
        assertThatThrownBy(() -> wire.receive(soon())).isInstanceOf(NotStun.class);
    }

    @Test
    void aServerThatHangsUpInAMessageIsSeen() throws Exception {
        server.getOutputStream().write(LONG, 0, 22);
        server.close();
        assertThatThrownBy(() -> wire.receive(soon())).isInstanceOf(EOFException.class);
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(10));
    }
}

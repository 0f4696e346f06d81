package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes is answered or the socket is closed; nothing of it is logged as a fault, and others are served on. */
class HostileClientTests extends LiveChannels {

    /** Not more than that: what a closing server has not read makes TCP take the close frame back. */
    private static final int UNTIL_CUT_OFF = 301;

    @RegisterExtension
    private final LogWatch log = new LogWatch();

    @AfterEach
    void othersAreServedOn() {
        PhoenixTopic topic = connect().join("echo:others", token()).expectOk();
        assertThat(topic.push("echo", Map.of("text", "fine")).expectOk()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.sawt.signaling.channels.HostileFrames#arrays")
    void whatIsNoArrayFrameClosesTheSocket(String text) {
        connect().sendText(text).expectClose(1007);
    }

    @ParameterizedTest
    @MethodSource("org.sawt.signaling.channels.HostileFrames#objects")
    void whatIsNoObjectFrameClosesTheSocket(String text) {
        connect(PhoenixClient.at(port).query("vsn=1.0.0")).sendText(text).expectClose(1007);
    }

    static Stream<HostileFrames.Answered> answered() {
        return HostileFrames.answered().stream();
    }

    @ParameterizedTest
    @MethodSource("answered")
    void whatIsAFrameIsAnswered(HostileFrames.Answered frame) {
        PhoenixClient client = connect().sendText(frame.frame("9"));

        client.reply("9").expectError(frame.code());
        client.heartbeat().expectOk();
    }

    @Test
    void aMangledFrameIsAnsweredOrCloses() {
        Random random = new Random(3);
        String good = "[\"1\",\"2\",\"echo:x\",\"echo\",{\"text\":\"a\",\"times\":3,\"list\":[1,{\"b\":null}]}]";
        for (int round = 0; round < 150; round++) {
            PhoenixClient client = connect().sendText(HostileFrames.mangled(good, random));
            client.trySendHeartbeat("last");
            assertThat(client.isAnsweredOrClosed("last")).isTrue();
        }
    }

    @Test
    void fragmentsAddUp() {
        PhoenixClient client = connect();
        IntStream.rangeClosed(1, 66).forEach(i -> client.sendFragment("x".repeat(1000), false));
        client.expectClose(1009);
    }

    @Test
    void aFragmentedFrameIsAFrame() {
        PhoenixClient client = connect();
        client.sendFragment("[null,\"5\",\"pho", false)
                .sendFragment("", false)
                .sendFragment("enix\",\"heartbeat\",{}]", true);

        assertThat(client.reply("5").expectOk()).isEmpty();
    }

    @Test
    void binaryFramesCloseTheFirstSerializer() {
        connect(PhoenixClient.at(port).query("vsn=1.0.0"))
                .sendBinary(new byte[] {3, 0, 0, 1, 1, 0, 0, 't', 'e'})
                .expectClose(1003);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "03", "ff00ff00", "0300000101ff007465", "01020304050607"})
    void binaryGarbageClosesTheSecond(String hex) {
        connect().sendBinary(HexFormat.of().parseHex(hex)).expectClose(1007);
    }

    @Test
    void aBinaryBroadcastIsAnswered() {
        byte[] broadcast = HexFormat.of().parseHex("03" + "000101010000" + "37" + "74" + "65");
        connect().sendBinary(broadcast).reply("7").expectError("not_joined");
    }

    static Stream<Arguments> brokenFraming() {
        byte[] text = "[]".getBytes(StandardCharsets.US_ASCII);
        byte[] unmasked = {(byte) 0x81, 2, '[', ']'};
        byte[] tooLarge = HexFormat.of().parseHex("81ff000000000001000100000000" + "20".repeat(65_537));
        byte[] gigantic = HexFormat.of().parseHex("81ff7fffffffffffffff00000000");
        return Stream.of(
                Arguments.of("unmasked", unmasked, 1002),
                Arguments.of("reserved opcode", RawSocket.frame(RawSocket.FIN | 3, text), 1002),
                Arguments.of("reserved bit", RawSocket.frame(RawSocket.FIN | 0x40 | RawSocket.TEXT, text), 1002),
                Arguments.of("continues nothing", RawSocket.frame(RawSocket.FIN, text), 1002),
                Arguments.of("fragmented ping", RawSocket.frame(RawSocket.PING, text), 1002),
                Arguments.of("not UTF-8", RawSocket.frame(RawSocket.FIN | RawSocket.TEXT, new byte[] {-1, -2}), 1007),
                Arguments.of("gigantic", gigantic, 1009),
                Arguments.of("a byte above the size", tooLarge, 1009));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFraming")
    void brokenFramingClosesTheSocket(String name, byte[] bytes, int code) {
        try (RawSocket socket = new RawSocket(port)) {
            assertThat(socket.send(bytes).readToClose()).isEqualTo(code);
        }
    }

    @Test
    void pingsAreAnsweredUntilTheyAreAFlood() {
        PhoenixClient client = connect();
        IntStream.range(0, 200).forEach(i -> client.sendPing());
        client.heartbeat().expectOk();

        IntStream.range(0, 99 + UNTIL_CUT_OFF).forEach(i -> client.sendPing());

        client.expectClose(1008);
    }

    @Test
    void aFloodIsToldToWaitAndThenCutOff() {
        PhoenixClient client = connect();
        IntStream.rangeClosed(1, 300).forEach(i -> client.sendHeartbeat("a" + i));
        IntStream.rangeClosed(1, 300).forEach(i -> client.reply("a" + i).expectOk());

        client.sendHeartbeat("b");
        assertThat(client.reply("b")
                        .expectError("rate_limited")
                        .get("retry_after")
                        .intValue())
                .isEqualTo(1);

        IntStream.range(0, UNTIL_CUT_OFF - 1).forEach(i -> client.sendHeartbeat("flood"));
        client.expectClose(1008);
    }

    @Test
    void protocolErrorsThatGoOnCloseTheSocket() {
        PhoenixClient client = connect();
        IntStream.range(0, 20)
                .forEach(i -> client.push(null, "echo:x", "echo", Map.of()).expectError("not_joined"));

        client.sendText("[null,\"x\",\"echo:x\",\"echo\",{}]").expectClose(1008);
    }

    @Test
    void joinsAndTopicsAreLimited() {
        PhoenixClient client = connect();
        IntStream.range(0, 100)
                .forEach(i -> client.join("echo:many-" + i, token()).expectOk());

        client.join("echo:many-100", token()).expectError("rate_limited");
        client.join("echo:many-9", token()).expectOk();
        IntStream.range(0, 98).forEach(i -> client.join("echo:many-9", token()).expectOk());
        client.join("echo:many-9", token()).expectError("rate_limited");
    }

    @Test
    void aJoinWhoseSocketIsResetLeavesNothing() {
        for (int round = 0; round < 20; round++) {
            RawSocket socket = new RawSocket(port);
            socket.sendText(
                    "[\"1\",\"1\",\"echo:half-open\",\"phx_join\",{\"access_token\":\"" + tokens.any() + "\"}]");
            socket.reset();
        }
        nothingIsLeft();
        await().until(() -> echo.channelsOn("half-open").isEmpty());
    }
}

package org.sawt.media.kurento.servers;

import java.util.List;

/** Threads of the platform that kurento-client or the JDK's WebSocket started; our own are virtual and joined. */
final class Threads {

    private static final List<String> NAMES =
            List.of("AbstractJsonRpcClientWebSocket", "JsonRpcClient", "HttpClient-", "multiThreadIoEventLoopGroup");

    private Threads() {}

    static List<String> ofTheClient() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> NAMES.stream().anyMatch(name::startsWith))
                .toList();
    }
}

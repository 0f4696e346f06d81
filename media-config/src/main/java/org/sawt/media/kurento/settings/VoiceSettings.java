package org.sawt.media.kurento.settings;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The settings of one media server, each in form; whether they fit together, {@link Contradictions} says.
 *
 * @param resourceLimit share of the limits on threads and files, above which new objects are refused
 * @param orphanSeconds how often the objects of vanished clients are collected
 */
record VoiceSettings(
        InetAddress listenAddress,
        int listenPort,
        int workerThreads,
        int waitingConnections,
        int minPort,
        int maxPort,
        int rooms,
        int peoplePerRoom,
        List<String> networkInterfaces,
        Optional<InetAddress> externalIpv4,
        boolean iceTcp,
        Optional<Stun> stun,
        Optional<String> turnUrl,
        double resourceLimit,
        int orphanSeconds) {

    private static final int PORTS_PER_ENDPOINT = 2;

    VoiceSettings {
        networkInterfaces = List.copyOf(networkInterfaces);
    }

    /** UDP ports that the rooms take when all are in use at once. */
    long portsNeeded() {
        long endpoints = peoplePerRoom == 2 ? 2 : (long) peoplePerRoom * peoplePerRoom;
        return rooms * endpoints * PORTS_PER_ENDPOINT;
    }

    /** The password in the TURN URL stays out of messages. */
    @Override
    public String toString() {
        return "VoiceSettings[" + listenAddress + ":" + listenPort + ", turnUrl=[REDACTED]]";
    }

    /** A STUN server, by address. */
    record Stun(InetAddress address, int port) {}
}

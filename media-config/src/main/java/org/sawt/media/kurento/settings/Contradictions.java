package org.sawt.media.kurento.settings;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What cannot work together, or would work for the wrong people; a sentence each, with the mend. */
final class Contradictions {

    private static final String LOOPBACK = "lo";

    private static final List<Function<VoiceSettings, Optional<String>>> RULES = List.of(
            Contradictions::openControl,
            Contradictions::turnedRange,
            Contradictions::smallRange,
            Contradictions::controlAmongMedia,
            Contradictions::unreachableExternal,
            Contradictions::severalExternal,
            Contradictions::loopbackAmongOthers,
            Contradictions::sameInterface,
            Contradictions::uselessStunOrTurn,
            Contradictions::stunAndTurn);

    private Contradictions() {}

    static List<String> in(VoiceSettings settings) {
        return RULES.stream().flatMap(rule -> rule.apply(settings).stream()).toList();
    }

    private static Optional<String> openControl(VoiceSettings settings) {
        InetAddress address = settings.listenAddress();
        boolean closed = address.isLoopbackAddress() || Addresses.isPrivate(address);
        return unless(
                closed,
                "listen-address=%s would let the world command Kurento, which asks for no password:"
                                .formatted(address.getHostAddress())
                        + " use 127.0.0.1, or a private address that only the signaling server reaches.");
    }

    private static Optional<String> turnedRange(VoiceSettings settings) {
        return unless(
                settings.minPort() <= settings.maxPort(),
                "min-port=%d is above max-port=%d: exchange them.".formatted(settings.minPort(), settings.maxPort()));
    }

    private static Optional<String> smallRange(VoiceSettings settings) {
        long ports = Math.max(0, settings.maxPort() - settings.minPort() + 1L);
        return unless(
                ports == 0 || ports >= settings.portsNeeded(),
                ("%d rooms of %d people need %d ports, and from min-port=%d to max-port=%d"
                                + " there are %d: widen the range, or plan fewer rooms.")
                        .formatted(
                                settings.rooms(),
                                settings.peoplePerRoom(),
                                settings.portsNeeded(),
                                settings.minPort(),
                                settings.maxPort(),
                                ports));
    }

    private static Optional<String> controlAmongMedia(VoiceSettings settings) {
        boolean within = settings.listenPort() >= settings.minPort() && settings.listenPort() <= settings.maxPort();
        return unless(
                !settings.iceTcp() || !within,
                "With ice-tcp=true voice takes TCP ports, too, and listen-port=%d lies among"
                                .formatted(settings.listenPort())
                        + " them: move it out of the range.");
    }

    private static Optional<String> unreachableExternal(VoiceSettings settings) {
        return settings.externalIpv4()
                .filter(address -> !Addresses.isReachable(address) || Addresses.isPrivate(address))
                .map(address ->
                        "external-ipv4=%s is not public, so browsers elsewhere cannot reach it: set the public address,"
                                        .formatted(address.getHostAddress())
                                + " or leave it out and the interface's own address is used.");
    }

    private static Optional<String> severalExternal(VoiceSettings settings) {
        boolean one = settings.networkInterfaces().size() == 1
                && !settings.networkInterfaces().contains(LOOPBACK);
        return unless(
                settings.externalIpv4().isEmpty() || one,
                "external-ipv4 takes the place of every interface's address, and the"
                        + " router passes it on to one of them: name that one in network-interfaces.");
    }

    private static Optional<String> loopbackAmongOthers(VoiceSettings settings) {
        List<String> names = settings.networkInterfaces();
        return unless(
                names.size() < 2 || !names.contains(LOOPBACK),
                "network-interfaces has lo among others, which no" + " browser elsewhere reaches: leave lo out.");
    }

    private static Optional<String> sameInterface(VoiceSettings settings) {
        List<String> names = settings.networkInterfaces();
        return unless(
                new HashSet<>(names).size() == names.size(), "network-interfaces names one interface twice: keep one.");
    }

    private static Optional<String> uselessStunOrTurn(VoiceSettings settings) {
        boolean useless = settings.externalIpv4().isPresent()
                && (settings.stun().isPresent() || settings.turnUrl().isPresent());
        return unless(
                !useless,
                "external-ipv4 says already where Kurento is reached, so stun and turn-url only delay the"
                        + " set-up: leave them out, or leave out external-ipv4.");
    }

    private static Optional<String> stunAndTurn(VoiceSettings settings) {
        boolean both = settings.stun().isPresent() && settings.turnUrl().isPresent();
        return unless(!both, "A TURN server does what STUN does: leave stun out, or turn-url.");
    }

    private static Optional<String> unless(boolean fine, String sentence) {
        return fine ? Optional.empty() : Optional.of(sentence);
    }
}

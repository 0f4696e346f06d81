package org.sawt.turn;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a TURN server is reached, after RFC 7065. {@code host} is a name, an IPv4 address or an IPv6 address in
 * brackets. {@code turns:} over UDP is refused, because no browser speaks it.
 */
public record TurnUrl(Way way, String host, int port) {

    private static final int PLAIN_PORT = 3478;
    private static final int TLS_PORT = 5349;
    private static final int HTTPS_PORT = 443;
    private static final String FORM = " (such as turn:turn.clinic.example:3478?transport=udp)";

    public TurnUrl {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("A TURN URL needs a host and a port from 1 to 65535" + FORM);
        }
    }

    /**
     * The three that get through most networks, in the order that browsers handle best: UDP and TCP on 3478, and TLS on
     * 443, which networks that let only web pages through still pass.
     */
    public static List<TurnUrl> usual(String host) {
        TurnUrl udp = parse("turn:" + host + ":" + PLAIN_PORT);
        return List.of(udp, new TurnUrl(Way.TCP, udp.host, PLAIN_PORT), new TurnUrl(Way.TLS, udp.host, HTTPS_PORT));
    }

    /** @throws IllegalArgumentException with a sentence for whoever wrote {@code text} */
    public static TurnUrl parse(String text) {
        int colon = text.indexOf(':');
        String scheme = text.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
        if (!scheme.equals("turn") && !scheme.equals("turns")) {
            throw new IllegalArgumentException("A TURN URL begins with turn: or turns:" + FORM);
        }
        URI parts = parts(text.substring(colon + 1));
        Way way = way(scheme.equals("turns"), parts.getRawQuery());
        int port = parts.getPort() == -1 ? way.usualPort() : parts.getPort();
        return new TurnUrl(way, parts.getHost(), port);
    }

    // A TURN URL has no "//", so java.net.URI would not take it apart.
    private static URI parts(String rest) {
        try {
            URI parts = new URI("turn://" + rest);
            boolean more = parts.getRawUserInfo() != null
                    || parts.getRawFragment() != null
                    || !parts.getRawPath().isEmpty();
            if (parts.getHost() != null && !more) {
                return parts;
            }
        } catch (URISyntaxException malformed) {
            // Said below, without the text: it may hold what a log must not.
        }
        throw new IllegalArgumentException("A TURN URL is scheme:host:port?transport=udp or tcp" + FORM);
    }

    private static Way way(boolean secure, @Nullable String query) {
        return switch (query) {
            case null -> secure ? Way.TLS : Way.UDP;
            case "transport=tcp" -> secure ? Way.TLS : Way.TCP;
            case "transport=udp" -> {
                if (secure) {
                    throw new IllegalArgumentException("Browsers do not speak turns: over UDP; use transport=tcp");
                }
                yield Way.UDP;
            }
            default -> throw new IllegalArgumentException("A TURN URL's only option is transport=udp or tcp" + FORM);
        };
    }

    /** As browsers are given it, nothing left to defaults. */
    @Override
    public String toString() {
        return way.scheme + ":" + host + ":" + port + "?transport=" + way.transport;
    }

    /** How the client speaks with the server; what the server relays is UDP in each case. */
    public enum Way {
        UDP("turn", "udp"),
        TCP("turn", "tcp"),
        TLS("turns", "tcp");

        private final String scheme;
        private final String transport;

        Way(String scheme, String transport) {
            this.scheme = scheme;
            this.transport = transport;
        }

        /** As metrics and the wire write it. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        private int usualPort() {
            return this == TLS ? TLS_PORT : PLAIN_PORT;
        }
    }
}

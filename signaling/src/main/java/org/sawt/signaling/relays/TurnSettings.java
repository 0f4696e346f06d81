package org.sawt.signaling.relays;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The relays that browsers are given; without {@code servers} there are none. A misspelt field stops the start: a relay
 * that is missing would show in a strict network only.
 *
 * @param secret coturn's {@code static-auth-secret}, of every server that has none of its own
 * @param lifetime of a minted credential; a third of it before the end, a fresh one is sent
 * @param servers in the order in which those without a name are counted
 * @param urls what {@code servers} replaced; refused
 */
@Validated
@ConfigurationProperties(prefix = "sawt.turn", ignoreUnknownFields = false)
record TurnSettings(
        @NotNull @DefaultValue("") String secret,
        @NotNull @DefaultValue("1h") Duration lifetime,

        @NotNull @DefaultValue @Size(max = 16, message = "servers must be 16 at most")
        List<@Valid TurnServer> servers,

        @Valid @NotNull @DefaultValue Probe probe,
        @Nullable List<String> urls) {

    private static final Duration SHORTEST_LIFETIME = Duration.ofMinutes(2);
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(1);

    /**
     * When each URL is tried.
     *
     * @param every the pause between two rounds
     * @param within how long one URL may take; then it counts as unreachable, or as what it was found to be until then
     */
    record Probe(
            @NotNull @DefaultValue("5m") Duration every,
            @NotNull @DefaultValue("10s") Duration within) {

        private static final Duration SHORTEST = Duration.ofSeconds(1);
        private static final Duration LONGEST = Duration.ofSeconds(30);

        @AssertTrue(message = "probe.within must be from 1 to 30 seconds")
        boolean isPatienceSensible() {
            return within.compareTo(SHORTEST) >= 0 && within.compareTo(LONGEST) <= 0;
        }

        @AssertTrue(message = "probe.every must not be shorter than probe.within, else rounds would never pause")
        boolean isPausing() {
            return every.compareTo(within) >= 0;
        }
    }

    @AssertTrue(message = "sawt.turn.urls is sawt.turn.servers now: one entry per server, with its host or its urls")
    boolean isOfThisVersion() {
        return urls == null || urls.isEmpty();
    }

    @AssertTrue(
            message =
                    "secret must have at least 16 characters, the same as coturn's static-auth-secret, here or at each"
                            + " of the servers")
    boolean isSecretGiven() {
        return servers.stream().allMatch(server -> server.hasSecret(secret));
    }

    @AssertTrue(
            message = "lifetime must be from 2 minutes, else credentials run out before fresh ones arrive, to a day")
    boolean isLifetimeSensible() {
        return lifetime.compareTo(SHORTEST_LIFETIME) >= 0 && lifetime.compareTo(LONGEST_LIFETIME) <= 0;
    }

    @AssertTrue(message = "servers must have different names; those without one are relay-1, relay-2 in their order")
    boolean isWithoutTwins() {
        return names().distinct().count() == servers.size();
    }

    @AssertTrue(message = "servers must not name a URL twice")
    boolean isWithoutRepetition() {
        List<TurnUrl> all = servers.stream()
                .filter(TurnServer::isReadable)
                .flatMap(server -> server.parsed().stream())
                .toList();
        return all.stream().distinct().count() == all.size();
    }

    /** How long a credential is good at the moment when the next one is sent. */
    Duration leastLeft() {
        return lifetime.dividedBy(3);
    }

    /** In the order of the settings. */
    List<RelayServer> relays() {
        return IntStream.range(0, servers.size())
                .mapToObj(index -> servers.get(index).relay(index + 1, secret))
                .toList();
    }

    private Stream<String> names() {
        return IntStream.range(0, servers.size())
                .mapToObj(index -> servers.get(index).nameOr(index + 1));
    }

    @Override
    public String toString() {
        return "TurnSettings[servers=" + servers + ", secret=[REDACTED], lifetime=" + lifetime + ", probe=" + probe
                + "]";
    }
}

package org.sawt.signaling.relays;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One TURN server in the settings.
 *
 * @param host gives the URLs that most networks let through: UDP and TCP at 3478, TLS at 443
 * @param urls instead of {@code host}, in the order in which browsers shall have them
 * @param name in metrics, logs and pages; never an address, so it has no dot
 * @param priority lower is offered first
 * @param zones clinics in these time zones are offered it before others
 * @param secret of this server alone
 */
record TurnServer(
        @Nullable String host,

        @NotNull @DefaultValue @Size(max = 4, message = "urls must be 4 at most for a server, or browsers get slow")
        List<String> urls,

        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}", message = "name must be 1 to 32 of a-z, 0-9 and -, such as riyadh")
        @Nullable
        String name,

        @DefaultValue("1") int priority,
        @NotNull @DefaultValue Set<ZoneId> zones,
        @NotNull @DefaultValue("") String secret) {

    private static final int SHORTEST_SECRET = 16;

    @AssertTrue(message = "a server must have either a host or urls")
    boolean isSomewhere() {
        return (host == null) == !urls.isEmpty();
    }

    @AssertTrue(
            message = "a server's host must be a bare name or address, such as turn.clinic.example, and its urls like"
                    + " turn:turn.clinic.example:3478?transport=udp or turns:turn.clinic.example:443?transport=tcp")
    boolean isReadable() {
        try {
            return parsed().stream().allMatch(url -> host == null || url.host().equals(host));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    boolean hasSecret(String common) {
        return secretOr(common).length() >= SHORTEST_SECRET;
    }

    String nameOr(int number) {
        return name == null ? "relay-" + number : name;
    }

    /** @throws IllegalArgumentException unless {@link #isReadable} */
    List<TurnUrl> parsed() {
        return host == null ? urls.stream().map(TurnUrl::parse).toList() : TurnUrl.usual(host);
    }

    /** The {@code number}th of the settings, where {@code common} is the secret of those that have none of their own. */
    RelayServer relay(int number, String common) {
        return new RelayServer(nameOr(number), priority, zones, parsed(), secretOr(common));
    }

    private String secretOr(String common) {
        return secret.isEmpty() ? common : secret;
    }

    @Override
    public String toString() {
        return "TurnServer[name=" + name + ", host=" + host + ", urls=" + urls + ", secret=[REDACTED]]";
    }
}

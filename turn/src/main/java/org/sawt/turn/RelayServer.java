package org.sawt.turn;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One TURN server of this installation.
 *
 * @param name what pages, logs and metrics call it; never an address
 * @param priority lower is offered first
 * @param zones clinics in these time zones are offered it before others
 * @param urls in the order that browsers handle best
 * @param secret what Sawt mints with; coturn may know others beside it while a secret is replaced
 */
public record RelayServer(String name, int priority, Set<ZoneId> zones, List<TurnUrl> urls, String secret) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    /** @throws IllegalArgumentException with a sentence for whoever configures the server */
    public RelayServer {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A relay's name has 1 to 32 of a-z, 0-9 and -, such as riyadh");
        }
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("Relay " + name + " has no URL");
        }
        if (secret.isBlank()) {
            throw new IllegalArgumentException("Relay " + name + " has no secret; it is coturn's static-auth-secret");
        }
        zones = Set.copyOf(zones);
        urls = List.copyOf(urls);
    }

    @Override
    public String toString() {
        return "RelayServer[name=" + name + ", priority=" + priority + ", urls=" + urls.size() + ", secret=[REDACTED]]";
    }
}

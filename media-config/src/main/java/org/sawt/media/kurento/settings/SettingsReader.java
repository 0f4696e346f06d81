package org.sawt.media.kurento.settings;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes typed settings of text; collects a sentence for every value that is not in form, and goes on with its default. */
final class SettingsReader {

    private static final int STUN_PORT = 3478;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern SHARE = Pattern.compile("0\\.\\d{1,3}");
    /** As long as Linux lets an interface's name be. */
    private static final Pattern INTERFACE = Pattern.compile("[A-Za-z][A-Za-z0-9_.@-]{0,14}");

    private static final Pattern STUN = Pattern.compile("(?<address>[^:]*)(?::(?<port>.*))?");
    /** As Kurento itself reads it, kmswebrtcsession.c, and without blanks. */
    private static final Pattern TURN =
            Pattern.compile("\\S+:\\S+@(?<address>[0-9.]+):(?<port>\\d+)(\\?transport=(udp|tcp|tls))?");

    private final SettingsFile file;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(SettingsFile file) {
        this.file = file;
        problems.addAll(file.problems());
    }

    List<String> problems() {
        return problems;
    }

    VoiceSettings read() {
        return new VoiceSettings(
                listenAddress(),
                number(Setting.LISTEN_PORT, 1, 65_535),
                number(Setting.WORKER_THREADS, 1, 64),
                number(Setting.WAITING_CONNECTIONS, 1, 4096),
                number(Setting.MIN_PORT, 1024, 65_535),
                number(Setting.MAX_PORT, 1024, 65_535),
                number(Setting.ROOMS, 1, 10_000),
                number(Setting.PEOPLE_PER_ROOM, 2, 8),
                interfaces(),
                externalIpv4(),
                truth(Setting.ICE_TCP),
                said(Setting.STUN).flatMap(this::stun),
                said(Setting.TURN_URL).flatMap(this::turn),
                share(Setting.RESOURCE_LIMIT),
                number(Setting.ORPHAN_SECONDS, 10, 3600));
    }

    private Optional<String> said(Setting setting) {
        return Optional.of(file.value(setting)).filter(value -> !value.isEmpty());
    }

    private int number(Setting setting, int least, int most) {
        String value = file.value(setting);
        if (isWithin(value, least, most)) {
            return Integer.parseInt(value);
        }
        wrong(setting, "is a whole number from %d to %d".formatted(least, most));
        return Integer.parseInt(setting.usual());
    }

    private boolean truth(Setting setting) {
        String value = file.value(setting);
        if (!value.equals("true") && !value.equals("false")) {
            wrong(setting, "is true or false");
        }
        return value.equals("true");
    }

    private double share(Setting setting) {
        String value = file.value(setting);
        double share = SHARE.matcher(value).matches() ? Double.parseDouble(value) : 0;
        if (share < 0.1 || share > 0.95) {
            wrong(setting, "is a share from 0.1 to 0.95");
        }
        return share;
    }

    private InetAddress listenAddress() {
        return Addresses.parse(file.value(Setting.LISTEN_ADDRESS)).orElseGet(() -> {
            wrong(Setting.LISTEN_ADDRESS, "is an IP address, because Kurento looks no names up");
            return InetAddress.getLoopbackAddress();
        });
    }

    private Optional<InetAddress> externalIpv4() {
        Optional<String> said = said(Setting.EXTERNAL_IPV4);
        Optional<InetAddress> address = said.flatMap(Addresses::parse).filter(Inet4Address.class::isInstance);
        if (said.isPresent() && address.isEmpty()) {
            wrong(Setting.EXTERNAL_IPV4, "is an IPv4 address, because Kurento looks no names up");
        }
        return address;
    }

    private List<String> interfaces() {
        List<String> names = said(Setting.NETWORK_INTERFACES).stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(String::strip)
                .toList();
        if (names.stream().anyMatch(name -> !INTERFACE.matcher(name).matches())) {
            wrong(Setting.NETWORK_INTERFACES, "names interfaces (eth0,eth1), not addresses, with a comma between two");
        }
        return names;
    }

    private Optional<VoiceSettings.Stun> stun(String value) {
        Matcher form = STUN.matcher(value);
        Optional<InetAddress> address = form.matches()
                ? Addresses.parse(form.group("address")).filter(Addresses::isReachable)
                : Optional.empty();
        String port = address.isEmpty() || form.group("port") == null ? String.valueOf(STUN_PORT) : form.group("port");
        if (address.isEmpty() || !isWithin(port, 1, 65_535)) {
            wrong(
                    Setting.STUN,
                    "is address[:port] with the IPv4 address of another machine, because Kurento looks no names up");
            return Optional.empty();
        }
        return address.map(reachable -> new VoiceSettings.Stun(reachable, Integer.parseInt(port)));
    }

    private Optional<String> turn(String value) {
        Matcher form = TURN.matcher(value);
        boolean fine = form.matches()
                && Addresses.parse(form.group("address"))
                        .filter(Addresses::isReachable)
                        .isPresent()
                && isWithin(form.group("port"), 1, 65_535);
        if (!fine) { // the value holds a password: it is not repeated
            problems.add(
                    "turn-url is user:password@address:port[?transport=udp|tcp|tls] with the IPv4 address of another"
                            + " machine, because Kurento looks no names up; it is in another form.");
        }
        return Optional.of(value).filter(_ -> fine);
    }

    private static boolean isWithin(String value, int least, int most) {
        return NUMBER.matcher(value).matches() && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private void wrong(Setting setting, String rule) {
        problems.add("%s %s; it is set to %s.".formatted(setting.key(), rule, file.value(setting)));
    }
}

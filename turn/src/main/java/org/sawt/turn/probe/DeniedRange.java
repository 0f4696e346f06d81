package org.sawt.turn.probe;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Addresses that a relay must not be a way to.
 *
 * @param name what operators read
 * @param prefix how many leading bits of {@code base} its addresses share
 * @param samples those that the probe asks for; asking sends nothing there
 */
record DeniedRange(String name, InetAddress base, int prefix, List<InetAddress> samples) {

    /** Both ends of the private blocks: a mask one bit too short is an easy slip. */
    static final List<DeniedRange> ALL = List.of(
            range("loopback", "127.0.0.0", 8, "127.0.0.1"),
            range("private 10.0.0.0/8", "10.0.0.0", 8, "10.0.0.1", "10.255.255.254"),
            range("private 172.16.0.0/12", "172.16.0.0", 12, "172.16.0.1", "172.31.255.254"),
            range("private 192.168.0.0/16", "192.168.0.0", 16, "192.168.0.1", "192.168.255.254"),
            range("carrier-grade NAT and cloud metadata", "100.64.0.0", 10, "100.64.0.1", "100.100.100.200"),
            range("link-local and cloud metadata", "169.254.0.0", 16, "169.254.0.1", "169.254.169.254"),
            range("IPv6 loopback", "::1", 128, "::1"),
            range("IPv6 link-local", "fe80::", 10, "fe80::1"),
            range("IPv6 private and cloud metadata", "fc00::", 7, "fc00::1", "fd00:ec2::254"));

    /** Whether {@code address} is one of these. */
    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        int bits = bytes.length * Byte.SIZE;
        return bytes.length == base.getAddress().length
                && number(bytes)
                                .xor(number(base.getAddress()))
                                .shiftRight(bits - prefix)
                                .signum()
                        == 0;
    }

    /** Whether {@code address} is of the same family, IPv4 or IPv6. */
    boolean isOfFamily(InetAddress address) {
        return address.getAddress().length == base.getAddress().length;
    }

    private static BigInteger number(byte[] bytes) {
        return new BigInteger(1, bytes);
    }

    private static DeniedRange range(String name, String base, int prefix, String... samples) {
        return new DeniedRange(
                name,
                literal(base),
                prefix,
                List.of(samples).stream().map(DeniedRange::literal).toList());
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException wrong) {
            throw new IllegalArgumentException(address, wrong);
        }
    }
}

package org.sawt.signaling.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Whether a process may have as many sockets as are asked for; the servers inherit what this one may. */
public final class Descriptors {

    /** For everything but the sockets: libraries, logs, a database's files and connections. */
    private static final int OTHERS = 1_000;

    private Descriptors() {}

    public static boolean suffice(int sockets) {
        return sockets + OTHERS <= limit();
    }

    public static Row tooFew(String subject, int sockets) {
        return new Row.Skipped(subject, "needs %d open files, ulimit -n says %d".formatted(sockets + OTHERS, limit()));
    }

    private static long limit() {
        return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                .getMaxFileDescriptorCount();
    }
}

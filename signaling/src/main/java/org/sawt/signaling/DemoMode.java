package org.sawt.signaling;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Decides what {@code sawt.demo} is when nobody says it: true as long as no database is configured.
 * Promises that the demo, whose passwords everybody knows, listens on a loopback address only.
 */
public final class DemoMode implements EnvironmentPostProcessor, Ordered {

    private static final String SOURCE = "demo mode";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        decide(environment);
    }

    /** After all configuration files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** Decides (again, when the configuration has changed since), and refuses a demo that others could reach. */
    public static void decide(ConfigurableEnvironment environment) {
        environment.getPropertySources().remove(SOURCE);
        var database = environment.getProperty("spring.datasource.url");
        var demo = environment.getProperty("sawt.demo", Boolean.class, !StringUtils.hasText(database));
        environment.getPropertySources().addLast(new MapPropertySource(SOURCE, defaults(demo)));
        if (demo) {
            requireLoopback(environment.getProperty("server.address"));
        }
    }

    private static Map<String, Object> defaults(boolean demo) {
        return demo ? Map.of("sawt.demo", true, "server.address", "127.0.0.1") : Map.of("sawt.demo", false);
    }

    private static void requireLoopback(@Nullable String address) {
        try {
            if (!StringUtils.hasText(address) || !InetAddress.getByName(address).isLoopbackAddress()) {
                throw new ReachableDemoException(address);
            }
        } catch (UnknownHostException e) {
            throw new ReachableDemoException(address, e);
        }
    }
}

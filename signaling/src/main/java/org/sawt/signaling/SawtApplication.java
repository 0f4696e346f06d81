package org.sawt.signaling;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the server.
 * Every configuration record of every package is found by itself.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SawtApplication {

    static void main(String[] args) {
        SpringApplication.run(SawtApplication.class, args);
    }
}

package org.sawt.signaling;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void everyPackageUsesOnlyWhatItMay() {
        ApplicationModules.of(SawtApplication.class).verify();
    }
}

package org.sawt.signaling.schedule;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** The one timer of the schedule. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SweepTimer {

    private final ScheduleSweeper sweeper;

    SweepTimer(ScheduleSweeper sweeper) {
        this.sweeper = sweeper;
    }

    @Scheduled(fixedDelayString = "${sawt.schedule.sweep-every}", initialDelayString = "${sawt.schedule.sweep-every}")
    void sweep() {
        sweeper.sweep();
    }
}

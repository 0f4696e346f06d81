package org.sawt.signaling.schedule.demo;

import java.util.List;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.DemoClinic;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it, at every start in demo mode, that there are families, a week of appointments, and one that begins now. */
@Component
@ConditionalOnBooleanProperty("sawt.demo")
@Order(1)
class DemoSchedule implements ApplicationRunner {

    private final DemoFamilies families;
    private final DemoDays days;
    private final Clinics clinics;

    DemoSchedule(DemoFamilies families, DemoDays days, Clinics clinics) {
        this.families = families;
        this.days = days;
        this.clinics = clinics;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<DemoFamily> caseload = DemoFamily.OF_CLINIC;
        caseload.forEach(family -> families.add(family, DemoClinic.ID, DemoClinic.THERAPIST));
        families.add(DemoFamily.OF_OTHER_CLINIC, DemoClinic.OTHER, DemoClinic.OTHER_THERAPIST);
        Clinic clinic = clinics.byId(DemoClinic.ID);
        days.today(clinic, caseload, DemoClinic.THERAPIST);
        days.week(clinic, caseload, DemoClinic.THERAPIST);
        days.today(clinics.byId(DemoClinic.OTHER), List.of(DemoFamily.OF_OTHER_CLINIC), DemoClinic.OTHER_THERAPIST);
    }
}

package org.sawt.signaling.security;

import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.StaffId;

/**
 * The fixed ids of the demo, for whoever adds to it. Clinic and staff are there before the web server starts, and before
 * any {@code ApplicationRunner} runs; the time zone is Asia/Riyadh, the weekend Friday and Saturday.
 */
public final class DemoClinic {

    public static final ClinicId ID = ClinicId.of("01980000-0000-7000-8000-000000000001");
    public static final StaffId THERAPIST = StaffId.of("01980000-0000-7000-8000-000000000011");
    public static final StaffId SUPERVISOR = StaffId.of("01980000-0000-7000-8000-000000000012");
    public static final StaffId ADMINISTRATOR = StaffId.of("01980000-0000-7000-8000-000000000013");

    /** Another clinic on the same server, which no page of the demo may ever show. */
    public static final ClinicId OTHER = ClinicId.of("01980000-0000-7000-8000-000000000002");

    public static final StaffId OTHER_THERAPIST = StaffId.of("01980000-0000-7000-8000-000000000021");

    private DemoClinic() {}
}

package org.sawt.signaling.schedule.demo;

import java.util.List;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.StudentId;

/** An invented child with its parents. */
record DemoFamily(StudentId id, PersonName child, List<Parent> parents) {

    /** An invented parent. */
    record Parent(GuardianId id, PersonName name, Language language) {}

    /** The caseload of the demo's therapist; the first comes next. */
    static final List<DemoFamily> OF_CLINIC = List.of(
            family(1, "Adam Haddad", "آدم حداد", parent(1, "Rania Haddad", "رانيا حداد", Language.EN)),
            family(2, "Layan Al-Zahrani", "ليان الزهراني", parent(2, "Huda Al-Zahrani", "هدى الزهراني", Language.AR)),
            family(3, "Yousef Al-Harbi", "يوسف الحربي", parent(3, "Abdullah Al-Harbi", "عبدالله الحربي", Language.AR)),
            family(
                    4,
                    "Maryam Siddiqui",
                    "مريم صديقي",
                    parent(4, "Imran Siddiqui", "عمران صديقي", Language.EN),
                    parent(5, "Ayesha Siddiqui", "عائشة صديقي", Language.EN)),
            family(5, "Jana Al-Ghamdi", "جنى الغامدي", parent(6, "Amal Al-Ghamdi", "أمل الغامدي", Language.AR)),
            family(6, "Omar Al-Shehri", "عمر الشهري", parent(7, "Salem Al-Shehri", "سالم الشهري", Language.AR)),
            family(7, "Noura Al-Dosari", "نورة الدوسري", parent(8, "Wafa Al-Dosari", "وفاء الدوسري", Language.AR)),
            family(8, "Khalid Al-Mutairi", "خالد المطيري", parent(9, "Fahad Al-Mutairi", "فهد المطيري", Language.AR)),
            family(9, "Tala Al-Subaie", "تالا السبيعي", parent(10, "Sara Al-Subaie", "سارة السبيعي", Language.AR)));

    static final DemoFamily OF_OTHER_CLINIC =
            family(21, "Hamad Al-Kuwari", "حمد الكواري", parent(21, "Mona Al-Kuwari", "منى الكواري", Language.AR));

    private static DemoFamily family(int number, String latin, String arabic, Parent... parents) {
        return new DemoFamily(StudentId.of(id("1", number)), new PersonName(latin, arabic), List.of(parents));
    }

    private static Parent parent(int number, String latin, String arabic, Language language) {
        return new Parent(GuardianId.of(id("2", number)), new PersonName(latin, arabic), language);
    }

    /** Fixed, so that a second start finds who is there. */
    private static String id(String kind, int number) {
        return "01980000-0000-7000-8000-%s%011d".formatted(kind, number);
    }
}

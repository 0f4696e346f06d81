package org.sawt.signaling.e2e;

/** The words on buttons and fields that a person looks for, as the house writes them in each language. */
public record Words(
        String email,
        String password,
        String signIn,
        String startSession,
        String joinLink,
        String join,
        String admit,
        String mute,
        String unmute,
        String leave,
        String endSession) {

    public static final Words ENGLISH = new Words(
            "E-mail",
            "Password",
            "Sign in",
            "Start session",
            "Join link",
            "Join",
            "Admit",
            "Mute",
            "Unmute",
            "Leave",
            "End session");

    public static final Words ARABIC = new Words(
            "البريد الإلكتروني",
            "كلمة المرور",
            "تسجيل الدخول",
            "بدء الجلسة",
            "رابط الانضمام",
            "انضمام",
            "السماح بالدخول",
            "كتم الصوت",
            "إلغاء الكتم",
            "مغادرة",
            "إنهاء الجلسة");

    static Words of(Browser.Device device) {
        return device.locale().startsWith("ar") ? ARABIC : ENGLISH;
    }
}

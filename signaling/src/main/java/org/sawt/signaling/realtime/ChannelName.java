package org.sawt.signaling.realtime;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;

/**
 * A channel's name, and whom or what it is about: {@code student:{id}}, {@code iep:{id}}, {@code session:{id}} and
 * {@code user:{id}}, also with an underscore in place of the colon and with more behind the id. Any other name is the
 * clinic's; one that has the colon and no id is nobody's, because it was meant to be one of these.
 */
record ChannelName(String text, Subject subject) {

    private static final int LONGEST = 240;
    private static final Pattern WITH_ID = Pattern.compile(
            "(student|iep|session|user)[:_](\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12})"
                    + "(?:[:_./-].*)?",
            Pattern.DOTALL);
    private static final Pattern MEANT_TO_HAVE_ONE = Pattern.compile("(?:student|iep|session|user):.*", Pattern.DOTALL);

    /** Whom or what a channel is about. */
    sealed interface Subject {
        record OfStudent(StudentId student) implements Subject {}

        record OfSession(SessionId session) implements Subject {}

        record OfUser(StaffId staff) implements Subject {}

        record OfClinic() implements Subject {}
    }

    /** Reads {@code text}, a topic without {@code realtime:}; throws {@code unknown_topic} for a name that cannot be. */
    static ChannelName of(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw refusal("a channel has a name of 1 to " + LONGEST + " characters");
        }
        Matcher named = WITH_ID.matcher(text);
        if (named.matches()) {
            return new ChannelName(text, subject(named.group(1), UUID.fromString(named.group(2))));
        }
        if (MEANT_TO_HAVE_ONE.matcher(text).matches()) {
            throw refusal("student:, iep:, session: and user: are followed by an id");
        }
        return new ChannelName(text, new Subject.OfClinic());
    }

    private static Subject subject(String kind, UUID id) {
        return switch (kind) {
            case "session" -> new Subject.OfSession(new SessionId(id));
            case "user" -> new Subject.OfUser(new StaffId(id));
            default -> new Subject.OfStudent(new StudentId(id));
        };
    }

    private static RuntimeException refusal(String sentence) {
        return Refusal.of(RefusalCode.UNKNOWN_TOPIC, sentence).asException();
    }
}

package org.sawt.signaling.realtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sawt.signaling.channels.TopicHandler;
import org.sawt.signaling.feed.Feed;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** A channel of any name, with the parts that its join asks for. */
@Component
class RealtimeTopic implements TopicHandler {

    private static final Refusal NOT_YOURS =
            Refusal.of(RefusalCode.FORBIDDEN, "nothing on a channel of this name is for you");

    private final List<ChannelPart.Kind> kinds;
    private final ChannelRights rights;
    private final OpenChannels open;
    private final ClinicRates rates;
    private final Feed feed;

    RealtimeTopic(List<ChannelPart.Kind> kinds, ChannelRights rights, OpenChannels open, ClinicRates rates, Feed feed) {
        this.kinds = kinds;
        this.rights = rights;
        this.open = open;
        this.rates = rates;
        this.feed = feed;
    }

    @Override
    public String prefix() {
        return "realtime";
    }

    @Override
    public void join(Attempt attempt) {
        ChannelName name = ChannelName.of(attempt.subtopic());
        rates.join(attempt.caller().clinic());
        long lossesBefore = open.losses();
        Grant grant = rights.of(attempt.caller(), name);
        List<ChannelPart> parts =
                kinds.stream().map(kind -> kind.of(attempt, grant)).toList();
        if (grant.isNone() && parts.stream().noneMatch(ChannelPart::hasOwnRights)) {
            attempt.refuse(NOT_YOURS);
            return;
        }
        JoinedParts joined = new JoinedParts(grant, parts, open);
        attempt.accept(answer(parts), joined, joined::begin);
        feed.hurry();
        if (open.losses() != lossesBefore
                && !rights.of(attempt.caller(), name).rights().equals(grant.rights())) {
            joined.lose();
        }
    }

    private static Map<String, Object> answer(List<ChannelPart> parts) {
        Map<String, Object> answer = new HashMap<>();
        parts.forEach(part -> answer.putAll(part.answer()));
        return answer;
    }
}

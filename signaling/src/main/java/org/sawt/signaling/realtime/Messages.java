package org.sawt.signaling.realtime;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sawt.signaling.channels.PayloadCodec;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages of who has not joined the channel: kept, and sent to everybody on it. */
@Component
public class Messages {

    private static final int MOST = 100;

    private final ChannelRights rights;
    private final ClinicRates rates;
    private final StoredMessages stored;
    private final TransactionTemplate transaction;
    private final PayloadCodec codec;
    private final RealtimeSettings settings;

    Messages(
            ChannelRights rights,
            ClinicRates rates,
            StoredMessages stored,
            TransactionTemplate transaction,
            PayloadCodec codec,
            RealtimeSettings settings) {
        this.rights = rights;
        this.rates = rates;
        this.stored = stored;
        this.transaction = transaction;
        this.codec = codec;
        this.settings = settings;
    }

    /**
     * Sends all of {@code messages} or none of them, to channels of the caller's clinic; when it returns they are kept.
     * Asks the database.
     *
     * @throws org.sawt.signaling.shared.RefusedException {@code forbidden}, {@code unknown_topic}, {@code too_large},
     *     {@code rate_limited}
     */
    public void send(Caller caller, List<NewMessage> messages) {
        if (messages.isEmpty() || messages.size() > MOST) {
            throw Refusal.of(RefusalCode.TOO_LARGE, "from 1 to " + MOST + " messages at once")
                    .asException();
        }
        messages.forEach(this::checkSize);
        Set<String> topics = messages.stream().map(NewMessage::topic).collect(Collectors.toSet());
        topics.forEach(topic -> checkRight(caller, topic));
        messages.forEach(_ -> rates.message(caller.clinic()));
        transaction.executeWithoutResult(_ -> messages.forEach(message -> stored.add(caller.clinic(), message)));
    }

    private void checkSize(NewMessage message) {
        if (codec.encode(message.payload()).length() > settings.payload().toBytes()) {
            throw Refusal.of(RefusalCode.TOO_LARGE, "a message is larger than sawt.realtime.payload")
                    .asException();
        }
    }

    private void checkRight(Caller caller, String topic) {
        if (!rights.of(caller, ChannelName.of(topic)).rights().writeMessages()) {
            throw Refusal.of(RefusalCode.FORBIDDEN, "you may not send messages on this channel")
                    .asException();
        }
    }
}

package org.sawt.signaling.relays;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as it is written for people and programs; {@code relays} is for those alone who run the relays. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RelaysView(
        RelaysState state,
        @JsonProperty("checked_at") @Nullable Instant checkedAt,
        @Nullable List<RelayView> relays) {

    /** Without any address. */
    public static RelaysView summary(RelaysReport report) {
        return new RelaysView(report.state(), report.checkedAt(), null);
    }

    public static RelaysView complete(RelaysReport report) {
        return new RelaysView(
                report.state(),
                report.checkedAt(),
                report.urls().stream().map(RelayView::of).toList());
    }
}

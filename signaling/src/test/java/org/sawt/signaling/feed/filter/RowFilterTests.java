package org.sawt.signaling.feed.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.feed.PublishedTables.Column;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Filters as Supabase's clients write them, on one row whose every column has another type. */
class RowFilterTests {

    private static final List<Column> COLUMNS = List.of(
            new Column("id", "uuid"),
            new Column("title", "text"),
            new Column("score", "int4"),
            new Column("share", "numeric"),
            new Column("done", "bool"),
            new Column("at", "timestamptz"),
            new Column("day", "date"),
            new Column("data", "jsonb"),
            new Column("nothing", "text"),
            new Column("unknown", "bool"),
            new Column("never", "timestamptz"));

    private static final ObjectNode ROW = (ObjectNode) JsonMapper.shared().readTree("""
            {"id": "01980000-0000-7000-8000-0000000000aa", "title": "Say R, (twice)", "score": 9, "share": 12.50,
             "done": true, "at": "2026-11-21T10:00:00.5+00:00", "day": "2026-11-21", "data": {"a": 1},
             "nothing": null, "unknown": null, "never": "infinity"}""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=eq.01980000-0000-7000-8000-0000000000AA",
                "id=neq.01980000-0000-7000-8000-0000000000ab",
                "score=eq.9",
                "score=lt.10",
                "score=lte.9",
                "score=gt.8.5",
                "score=gte.9",
                "share=eq.12.5",
                "share=in.(1,12.500)",
                "title=eq.\"Say R, (twice)\"",
                "title=in.(other,\"Say R, (twice)\")",
                "title=like.Say%",
                "title=like.%\\(_wice%",
                "title=ilike.say r%",
                "title=match.^Say",
                "title=imatch.TWICE",
                "title=not.match.thrice",
                "done=eq.true",
                "done=is.true",
                "done=not.is.null",
                "nothing=is.null",
                "unknown=is.unknown",
                "unknown=not.is.false",
                "nothing=isdistinct.something",
                "score=isdistinct.8",
                "score=not.isdistinct.9",
                "at=gt.2026-11-21T10:00:00Z",
                "at=lt.2026-11-21 13:00:01+03",
                "at=gt.2026-11-21",
                "day=gte.2026-11-21",
                "data=not.is.null",
                "score=not.in.(1,2,3)",
                "score=gt.8,score=lt.10, done=is.true",
                " score=eq.9 "
            })
    void theRowIsWanted(String filter) {
        assertThat(RowFilter.of(filter, COLUMNS).matches(ROW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score=eq.10",
                "score=gt.9",
                "score=not.lte.9",
                "share=in.(1,2)",
                "title=eq.say",
                "title=like.say%",
                "title=like.Say",
                "title=not.ilike.say%",
                "done=is.false",
                "unknown=is.false",
                "unknown=is.true",
                "at=lt.2026-11-21T13:00:00+03:00",
                "score=gt.8,score=lt.9",
                "score=not.isdistinct.8",
                "nothing=eq.null",
                "nothing=neq.x",
                "nothing=not.eq.x",
                "nothing=not.in.(x)",
                "nothing=not.like.x",
                "never=gt.2026-11-21",
                "never=lte.2026-11-21"
            })
    void theRowIsNotWanted(String filter) {
        assertThat(RowFilter.of(filter, COLUMNS).matches(ROW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "undefined",
                "=eq.1",
                "score",
                "score=",
                "score=eq",
                "score=.1",
                "score=about.9",
                "score=EQ.9",
                "score=not.not.eq.9",
                "colour=eq.red",
                "score=eq.nine",
                "score=gt.",
                "id=eq.1-1-1-1-1x",
                "done=eq.maybe",
                "at=gt.yesterday",
                "day=eq.2026-02-30",
                "data=eq.{}",
                "score=in.1,2",
                "score=in.()",
                "score=in.(1,two)",
                "score=like.9%",
                "id=match.^0",
                "title=match.(",
                "title=match.a{3}",
                "title=like.ends in \\",
                "title=is.empty",
                "score=is.true",
                "title=eq.\"not closed",
                "score=eq.9,",
                ",",
                "score=eq.9,,done=is.true"
            })
    void whatCannotBeUnderstoodIsRefused(String filter) {
        assertThat(codeOf(filter)).isEqualTo(RefusalCode.INVALID_FILTER);
    }

    @Test
    void tooMuchOfAnythingIsRefused() {
        String hundredAndOne =
                IntStream.range(0, 101).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThat(codeOf("score=in.(" + hundredAndOne + ")")).isEqualTo(RefusalCode.INVALID_FILTER);
        assertThat(codeOf("score=in.(" + hundredAndOne.substring(2) + ")")).isNull();
        assertThat(codeOf("score=gt.1" + ",score=gt.1".repeat(16))).isEqualTo(RefusalCode.INVALID_FILTER);
        assertThat(codeOf("title=eq." + "x".repeat(8192))).isEqualTo(RefusalCode.INVALID_FILTER);
        assertThat(codeOf("title=match." + "x".repeat(201))).isEqualTo(RefusalCode.INVALID_FILTER);
        assertThat(codeOf("title=like." + "x".repeat(201))).isEqualTo(RefusalCode.INVALID_FILTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void noFilterWantsEverything(String none) {
        assertThat(RowFilter.of(none, COLUMNS).matches(ROW)).isTrue();
        assertThat(RowFilter.of(null, COLUMNS).matches(ROW)).isTrue();
    }

    @Test
    void aValueThatWasLeftOutMeetsNoCondition() {
        ObjectNode shortened = ROW.deepCopy();
        shortened.remove(List.of("nothing", "title"));
        assertThat(RowFilter.of("nothing=is.null", COLUMNS).matches(shortened)).isFalse();
        assertThat(RowFilter.of("title=not.eq.x", COLUMNS).matches(shortened)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "%, '', true",
        "_, '', false",
        "a%b%c, aXbYbZc, true",
        "a%b%c, aXbYbZ, false",
        "%ab, aab, true",
        "100\\%, 100%, true",
        "100\\%, 1000, false",
        "_, 𝄞, true",
        "سلام%, سلام عليكم, true"
    })
    void patternsMatchAsInSql(String pattern, String text, boolean matches) {
        assertThat(new LikePattern(pattern).matches(text)).isEqualTo(matches);
    }

    /** Backtracking would take longer than the universe has. */
    @Test
    void noPatternTakesLong() {
        ObjectNode row = ROW.deepCopy();
        row.put("title", "a".repeat(60_000));
        assertThat(RowFilter.of("title=match.(a*)*(a|aa)+$b", COLUMNS).matches(row))
                .isFalse();
        assertThat(RowFilter.of("title=like." + "a%".repeat(90) + "b", COLUMNS).matches(row))
                .isFalse();
    }

    private static @Nullable RefusalCode codeOf(String filter) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> RowFilter.of(filter, COLUMNS));
        return refused == null ? null : refused.refusal().code();
    }
}

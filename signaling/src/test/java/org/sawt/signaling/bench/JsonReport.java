package org.sawt.signaling.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report for programs: the same as the tables, with every digit; a row's {@code kind} says what it is. */
final class JsonReport {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Row.Measured.class, name = "measured"),
        @JsonSubTypes.Type(value = Row.Bar.class, name = "bar"),
        @JsonSubTypes.Type(value = Row.Skipped.class, name = "skipped"),
        @JsonSubTypes.Type(value = Row.Failed.class, name = "failed")
    })
    private interface Kind {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Row.class, Kind.class)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private JsonReport() {}

    static String of(Report report) {
        return JSON.writeValueAsString(report) + "\n";
    }
}

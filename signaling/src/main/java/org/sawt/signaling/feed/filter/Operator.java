package org.sawt.signaling.feed.filter;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The operators that Supabase's clients can send, by their names there, each with PostgreSQL's meaning. */
enum Operator {
    EQ,
    NEQ,
    LT,
    LTE,
    GT,
    GTE,
    IN,
    LIKE,
    ILIKE,
    IS,
    MATCH,
    IMATCH,
    ISDISTINCT;

    static Operator named(String name) {
        return Arrays.stream(values())
                .filter(operator -> operator.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> FilterRefusals.because("a condition has an operator that does not exist"));
    }

    ValueTest test(Operand operand, boolean negated) {
        return switch (this) {
            case EQ -> compared(operand, negated, order -> order == 0);
            case NEQ -> compared(operand, negated, order -> order != 0);
            case LT -> compared(operand, negated, order -> order < 0);
            case LTE -> compared(operand, negated, order -> order <= 0);
            case GT -> compared(operand, negated, order -> order > 0);
            case GTE -> compared(operand, negated, order -> order >= 0);
            case IN -> among(operand, negated);
            case LIKE -> like(new LikePattern(operand.pattern()), negated);
            case ILIKE -> ilike(new LikePattern(folded(operand.pattern())), negated);
            case IS -> is(operand, negated);
            case MATCH -> text(regex(operand.pattern(), 0), negated);
            case IMATCH -> text(regex(operand.pattern(), Pattern.CASE_INSENSITIVE), negated);
            case ISDISTINCT -> distinct(operand, negated);
        };
    }

    private static ValueTest compared(Operand operand, boolean negated, IntPredicate wanted) {
        Comparable<Object> right = operand.value();
        return value -> operand.type()
                .read(value)
                .map(left -> wanted.test(left.compareTo(right)) != negated)
                .orElse(false);
    }

    private static ValueTest among(Operand operand, boolean negated) {
        TreeSet<Comparable<Object>> values = operand.values();
        return value -> operand.type()
                .read(value)
                .map(left -> values.contains(left) != negated)
                .orElse(false);
    }

    private static ValueTest distinct(Operand operand, boolean negated) {
        Comparable<Object> right = operand.value();
        return value -> operand.type()
                        .read(value)
                        .map(left -> left.compareTo(right) != 0)
                        .orElse(true)
                != negated;
    }

    private static ValueTest like(LikePattern pattern, boolean negated) {
        return text(pattern::matches, negated);
    }

    private static ValueTest ilike(LikePattern pattern, boolean negated) {
        return text(text -> pattern.matches(folded(text)), negated);
    }

    private static ValueTest text(Predicate<String> wanted, boolean negated) {
        return value -> !value.isNull() && wanted.test(value.asString()) != negated;
    }

    private static ValueTest is(Operand operand, boolean negated) {
        Predicate<JsonNode> wanted = switch (operand.text()) {
            case "null" -> JsonNode::isNull;
            case "unknown" -> ofTruth(operand, JsonNode::isNull);
            case "true" -> ofTruth(operand, value -> value.isBoolean() && value.booleanValue());
            case "false" -> ofTruth(operand, value -> value.isBoolean() && !value.booleanValue());
            default -> throw FilterRefusals.because("is takes null, true, false or unknown");
        };
        return value -> wanted.test(value) != negated;
    }

    private static Predicate<JsonNode> ofTruth(Operand operand, Predicate<JsonNode> wanted) {
        FilterRefusals.require(
                operand.type() == ColumnType.BOOLEAN, "is true, false and unknown are for columns of type bool");
        return wanted;
    }

    /** RE2's syntax, in linear time whoever wrote the pattern; a counted repetition could make it large all the same. */
    private static Predicate<String> regex(String pattern, int flags) {
        FilterRefusals.require(pattern.indexOf('{') < 0, "a pattern has no counted repetition");
        try {
            Pattern compiled = Pattern.compile(pattern, flags);
            return text -> compiled.matcher(text).find();
        } catch (PatternSyntaxException notOne) {
            throw FilterRefusals.because("the pattern is no regular expression");
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

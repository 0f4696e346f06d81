package org.sawt.signaling.progress;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Takes an {@link Amount} as a number, or as the text that somebody typed in digits of either script. */
final class AmountReader extends ValueDeserializer<Amount> {

    @Override
    public Amount deserialize(JsonParser parser, DeserializationContext context) {
        try {
            return switch (parser.currentToken()) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Amount(parser.getDecimalValue());
                case VALUE_STRING -> Amount.typed(parser.getString());
                default -> context.reportInputMismatch(this, "not an amount");
            };
        } catch (IllegalArgumentException wrong) {
            return context.reportInputMismatch(this, "not an amount");
        }
    }
}

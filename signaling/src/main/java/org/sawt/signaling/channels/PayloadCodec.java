package org.sawt.signaling.channels;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON of the wire, strictly: an unknown field is ignored; a missing, duplicate or mistyped one is refused. Names are
 * snake_case, absent values are left out. A message is a record: a field that must be there says
 * {@code @JsonProperty(required = true)}, and the compact constructor refuses null and what is out of range.
 */
@Component
public final class PayloadCodec {

    /** Levels of a frame, its own among them; no message needs half of them. */
    private static final int DEEPEST = 24;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, PayloadCodec::onlyText)
            .build();

    /** The mapper itself, for streaming a frame; already configured, not to be rebuilt. */
    public JsonMapper mapper() {
        return mapper;
    }

    public String encode(Object payload) {
        return mapper.writeValueAsString(payload);
    }

    /**
     * Throws {@code malformed} as a RefusedException; the message names the field, never its value. A refusal that the
     * message itself throws from its constructor, such as {@code too_large}, is passed on.
     */
    public <T> T decode(JsonNode payload, Class<T> type) {
        try {
            return mapper.treeToValue(payload, type);
        } catch (JacksonException mistyped) {
            if (mistyped.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw Refusal.of(RefusalCode.MALFORMED, "payload" + pathOf(mistyped) + " is missing or of the wrong type")
                    .asException();
        }
    }

    private static void onlyText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static String pathOf(JacksonException mistyped) {
        StringBuilder path = new StringBuilder();
        mistyped.getPath().forEach(step -> {
            if (step.getPropertyName() != null) {
                path.append('.').append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        });
        return path.toString();
    }
}

package org.sawt.signaling.security.web;

import org.sawt.signaling.security.Purpose;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the parameter {@code purpose}; Spring's own way with enums knows their Java names only. */
@Component
class PurposeParameter implements Converter<String, Purpose> {

    @Override
    public Purpose convert(String wire) {
        return Purpose.of(wire);
    }
}

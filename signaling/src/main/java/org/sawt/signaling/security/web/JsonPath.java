package org.sawt.signaling.security.web;

import tools.jackson.core.JacksonException;

/** Where in a body something is wrong, as {@code .guests[2].role}. */
final class JsonPath {

    private JsonPath() {}

    static String of(JacksonException mistyped) {
        StringBuilder path = new StringBuilder();
        mistyped.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append('.').append(step.getPropertyName());
            }
        });
        return path.toString();
    }
}

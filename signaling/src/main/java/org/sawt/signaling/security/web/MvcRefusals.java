package org.sawt.signaling.security.web;

import org.springframework.beans.TypeMismatchException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What Spring MVC refuses by itself, said without what the request held. */
final class MvcRefusals {

    private MvcRefusals() {}

    static String sentenceFor(Exception exception) {
        return switch (exception) {
            case MissingServletRequestParameterException missing ->
                "the parameter " + missing.getParameterName() + " is missing";
            case TypeMismatchException mistyped ->
                "the parameter " + mistyped.getPropertyName() + " is of the wrong type";
            case MethodArgumentNotValidException invalid ->
                "body." + invalid.getFieldErrors().getFirst().getField() + " is out of range";
            case HandlerMethodValidationException _ -> "a parameter is out of range";
            case HttpRequestMethodNotSupportedException _ -> "not a method of this resource";
            case HttpMediaTypeNotSupportedException _ -> "not a media type of this resource: send application/json";
            case NoResourceFoundException _ -> "no such resource";
            default -> "not a request that this resource takes";
        };
    }
}

package org.sawt.signaling.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the caller that its parameter's type asks for, or refuses. */
@Component
class CallerArguments implements HandlerMethodArgumentResolver {

    private final Callers callers;

    CallerArguments(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Caller.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == Caller.Staff.class) {
            return callers.requireStaff(request);
        }
        if (parameter.getParameterType() == Caller.Guest.class) {
            return callers.requireGuest(request);
        }
        if (parameter.getParameterType() == Caller.Relative.class) {
            return callers.requireRelative(request);
        }
        return callers.requireAny(request);
    }
}

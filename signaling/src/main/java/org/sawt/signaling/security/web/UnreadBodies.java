package org.sawt.signaling.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.ee11.servlet.ServletApiRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.WebUtils;

/**
 * Who is refused before his body is here is told that the connection ends with the answer. Jetty ends it anyhow, and the next
 * request on it, which has nothing to do with this one, would find it closed.
 */
@RestControllerAdvice
class UnreadBodies implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer) {
            HttpServletResponse servlet = answer.getServletResponse();
            if (servlet.getStatus() >= HttpStatus.BAD_REQUEST.value() && !isWhole(asked.getServletRequest())) {
                servlet.setHeader(HttpHeaders.CONNECTION, "close");
            }
        }
        return body;
    }

    /** Reads what there is. A request that did not come by Jetty has no connection. */
    private static boolean isWhole(HttpServletRequest request) {
        ServletApiRequest jetty = WebUtils.getNativeRequest(request, ServletApiRequest.class);
        return jetty == null || jetty.getRequest().consumeAvailable();
    }
}

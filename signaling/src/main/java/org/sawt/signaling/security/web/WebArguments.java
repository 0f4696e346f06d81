package org.sawt.signaling.security.web;

import java.util.List;
import org.sawt.signaling.security.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes {@link CallerArguments} known to controllers, and callers unknown to the API's description. */
@Configuration(proxyBeanMethods = false)
class WebArguments implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Caller.Staff.class, Caller.Guest.class, Caller.Relative.class);
    }

    private final CallerArguments callers;

    WebArguments(CallerArguments callers) {
        this.callers = callers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
    }
}

package org.sawt.signaling;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The addresses of the pages: short ones for people, each answered by one of the built HTML files. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/join").setViewName("forward:/join.html");
        registry.addViewController("/check").setViewName("forward:/check.html");
        registry.addViewController("/session/{session}").setViewName("forward:/index.html");
        registry.addViewController("/session/{session}/report").setViewName("forward:/index.html");
        registry.addViewController("/appointments/{appointment}/record").setViewName("forward:/index.html");
        registry.addViewController("/records").setViewName("forward:/index.html");
        registry.addViewController("/staff").setViewName("forward:/index.html");
        registry.addViewController("/relays").setViewName("forward:/index.html");
        registry.addViewController("/progress").setViewName("forward:/family.html");
        registry.addViewController("/live").setViewName("forward:/index.html");
        registry.addViewController("/progress/{student}").setViewName("forward:/index.html");
        registry.addViewController("/goals/{student}").setViewName("forward:/index.html");
        registry.addViewController("/ladders").setViewName("forward:/index.html");
    }
}

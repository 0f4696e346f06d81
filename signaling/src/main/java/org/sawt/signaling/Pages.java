package org.sawt.signaling;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** The addresses of the pages: short ones for people, each answered by one of the built HTML files; and what these load. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    /** The most that caches heed. */
    private static final Duration A_YEAR = Duration.ofDays(365);

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

    /**
     * Scripts, styles and fonts have a hash of their content in their name. The build has compressed them with Brotli, which
     * browsers take over TLS; what goes to others is compressed by the web server.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(brotli());
    }

    private static EncodedResourceResolver brotli() {
        EncodedResourceResolver resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of("br"));
        return resolver;
    }
}

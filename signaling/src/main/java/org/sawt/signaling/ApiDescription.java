package org.sawt.signaling;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets {@code /v3/api-docs} name fields as they are on the wire. It reads types with a mapper of its own, of Jackson 2. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** A copy: the same mapper also writes the description, whose own names are not ours to change. */
    @Bean
    ModelResolver wireNames(ObjectMapperProvider mappers) {
        return new ModelResolver(
                        mappers.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE))
                .openapi31(mappers.isOpenapi31());
    }
}

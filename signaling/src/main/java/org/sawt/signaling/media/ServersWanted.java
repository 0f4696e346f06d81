package org.sawt.signaling.media;

import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether there are media servers to connect to, and a wish to. */
final class ServersWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata where) {
        Binder settings = Binder.get(context.getEnvironment());
        MediaChoice mode = settings.bind("sawt.media.mode", MediaChoice.class).orElse(MediaChoice.AUTO);
        List<String> uris = settings.bind("sawt.media.kurento.uris", Bindable.listOf(String.class))
                .orElse(List.of());
        return mode != MediaChoice.MESH && !uris.isEmpty();
    }
}

package org.sawt.signaling.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/** Nothing here is passed on through a redirect. Spring's own manager looks into the session at each request, and so uses it. */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
final class NoFlashMaps implements FlashMapManager {

    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void saveOutputFlashMap(FlashMap flashMap, HttpServletRequest request, HttpServletResponse response) {
        if (!flashMap.isEmpty()) {
            throw new UnsupportedOperationException("a redirect passes nothing on");
        }
    }
}

package org.sawt.signaling.bench.load;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One visitor's way in: the errand, the handshake, and the conversation until it is in. Messages of any kind are read here. */
final class Entry extends SimpleChannelInboundHandler<Object> {

    private static final int LARGEST_FRAME = 1 << 20;

    private final Visitor visitor;
    private final String host;
    private final WebSocketClientHandshaker handshaker;
    private final CompletableFuture<Channel> in = new CompletableFuture<>();

    Entry(Visitor visitor, InetSocketAddress server) {
        this.visitor = visitor;
        this.host = server.getHostString() + ":" + server.getPort();
        this.handshaker = WebSocketClientHandshakerFactory.newHandshaker(
                URI.create("ws://" + host + visitor.path()),
                WebSocketVersion.V13,
                null,
                false,
                new DefaultHttpHeaders(),
                LARGEST_FRAME);
    }

    /** The connection, once the visitor is in: completed on its event loop, where another handler may take this one's place at once. */
    CompletableFuture<Channel> in() {
        return in;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        visitor.errand().ifPresentOrElse(errand -> write(context, request(errand)), () -> upgrade(context));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Object message) {
        switch (message) {
            case FullHttpResponse response
            when handshaker.isHandshakeComplete() ->
                throw new IllegalStateException("an answer that nobody asked for: " + response.status());
            case FullHttpResponse response -> answered(context, response);
            case TextWebSocketFrame text -> say(context, visitor.hears(text.text()));
            case PingWebSocketFrame ping ->
                write(context, new PongWebSocketFrame(ping.content().retain()));
            case CloseWebSocketFrame close -> throw new IllegalStateException("closed: " + close.reasonText());
            default -> {} // pongs
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        in.completeExceptionally(new IllegalStateException("the server hung up on " + visitor.path()));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        in.completeExceptionally(cause);
        var _ = context.close();
    }

    private void answered(ChannelHandlerContext context, FullHttpResponse response) {
        if (response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            handshaker.finishHandshake(context.channel(), response);
            say(context, visitor.greeting());
        } else if (response.status().equals(HttpResponseStatus.OK)) {
            visitor.brought(response.content().toString(StandardCharsets.UTF_8));
            upgrade(context);
        } else {
            throw new IllegalStateException("refused: " + response.status());
        }
    }

    private void upgrade(ChannelHandlerContext context) {
        var _ = handshaker.handshake(context.channel());
    }

    /** A failure comes to {@link #exceptionCaught}. */
    private static void write(ChannelHandlerContext context, Object message) {
        var _ = context.writeAndFlush(message, context.voidPromise());
    }

    private void say(ChannelHandlerContext context, List<String> texts) {
        texts.forEach(text -> write(context, new TextWebSocketFrame(text)));
        if (visitor.isIn()) {
            in.complete(context.channel());
        }
    }

    private FullHttpRequest request(Visitor.Errand errand) {
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.POST, errand.path(), Unpooled.copiedBuffer(new byte[] {'{', '}'}));
        request.headers()
                .set(HttpHeaderNames.HOST, host)
                .set(HttpHeaderNames.COOKIE, errand.cookie())
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.CONTENT_LENGTH, 2);
        return request;
    }
}

package org.sawt.signaling.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import java.nio.CharBuffer;

/** Posts over one connection: a request, its answer, the next. Lives on one event loop. */
final class Poster extends SimpleChannelInboundHandler<FullHttpResponse> {

    private final Posting posting;
    private final Posts posts;
    private final String host;
    private long sentAt;
    private boolean waits;
    private boolean rests = true;

    Poster(Posting posting, Posts posts, InetSocketAddress server) {
        this.posting = posting;
        this.posts = posts;
        this.host = server.getHostString() + ":" + server.getPort();
    }

    /** From now on another request follows each answer. */
    void begin(Channel channel) {
        rests = false;
        post(channel);
    }

    /** Nothing follows what is under way. */
    void rest() {
        rests = true;
    }

    boolean isWaiting() {
        return waits;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
        posting.answered(response.status().code(), response.content().toString(UTF_8));
        waits = false;
        posts.answered(System.nanoTime() - sentAt);
        if (!rests) {
            post(context.channel());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        posts.failed("a server cut a connection");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        posts.failed(cause.toString());
        var _ = context.close();
    }

    /** A failure comes to {@link #exceptionCaught}. */
    private void post(Channel channel) {
        waits = true;
        sentAt = System.nanoTime();
        var _ = channel.writeAndFlush(request(channel), channel.voidPromise());
    }

    private FullHttpRequest request(Channel channel) {
        String text = posting.next();
        ByteBuf body = ByteBufUtil.encodeString(channel.alloc(), CharBuffer.wrap(text), US_ASCII);
        FullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, posting.path(), body);
        request.headers()
                .set(HttpHeaderNames.HOST, host)
                .set(HttpHeaderNames.COOKIE, posting.cookies())
                .set("X-XSRF-TOKEN", posting.csrf())
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        return request;
    }
}

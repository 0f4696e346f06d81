package org.sawt.signaling.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;

/** Somebody who is in: sends signals, and takes those of the other. Lives on one event loop. */
final class Participant extends ChannelInboundHandlerAdapter {

    /** What servers ask is shorter; nothing longer is looked at for it. */
    private static final int LONGEST_QUESTION = 64;

    private final Channel channel;
    private final Visitor visitor;
    private final SignalFrame signal;
    private final Lane lane;
    /** Where the last signal had its stamp: the next one almost always has it there, too. */
    private int place = Stamp.FIRST_PLACE;

    Participant(Channel channel, Visitor visitor, Lane lane) {
        this.channel = channel;
        this.visitor = visitor;
        this.signal = SignalFrame.of(visitor.signal());
        this.lane = lane;
    }

    void send(long stamp) {
        write(signal.stamped(channel.alloc(), stamp));
    }

    void beat() {
        visitor.heartbeat().ifPresent(this::say);
    }

    void remark() {
        visitor.remark().ifPresent(this::say);
    }

    void farewell() {
        visitor.farewell().ifPresent(this::say);
    }

    Channel channel() {
        return channel;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            switch (message) {
                case TextWebSocketFrame text -> take(text.content());
                case PingWebSocketFrame ping ->
                    write(new PongWebSocketFrame(ping.content().retain()));
                case CloseWebSocketFrame close ->
                    lane.failed("a server closed a socket: " + close.statusCode() + " " + close.reasonText());
                default -> {} // pongs
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        lane.lost();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        lane.failed(cause.toString());
        var _ = context.close();
    }

    private void take(ByteBuf text) {
        if (!Stamp.isAt(place, text)) {
            int found = Stamp.placeIn(text);
            if (found < 0) {
                other(text);
                return;
            }
            place = found;
        }
        lane.arrived(Stamp.read(text, place));
    }

    /** Answers to what was sent, and questions whether one is still there. */
    private void other(ByteBuf text) {
        if (text.readableBytes() <= LONGEST_QUESTION) {
            visitor.pong(text.toString(StandardCharsets.UTF_8)).ifPresent(this::say);
        }
    }

    private void say(String text) {
        write(new TextWebSocketFrame(text));
    }

    /** A failure comes to {@link #exceptionCaught}. */
    private void write(Object frame) {
        var _ = channel.writeAndFlush(frame, channel.voidPromise());
    }
}

package org.sawt.turn.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.sawt.turn.TurnUrl;

/** Opens the wire that a URL names; over TLS, only to a server that proves its name, as browsers do. */
record Dialer(SSLSocketFactory tls, Deadline deadline) {

    Wire dial(TurnUrl url) throws FaultFound {
        try {
            InetSocketAddress server = new InetSocketAddress(resolved(url.host()), url.port());
            return switch (url.way()) {
                case UDP -> new UdpWire(server);
                case TCP -> new StreamWire(connected(server));
                case TLS -> new StreamWire(secured(connected(server), url));
            };
        } catch (IOException unreachable) {
            throw new FaultFound(RelayFault.UNREACHABLE, "no connection");
        }
    }

    private static InetAddress resolved(String host) throws FaultFound {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new FaultFound(RelayFault.UNREACHABLE, "no such host");
        }
    }

    private Socket connected(InetSocketAddress server) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(server, deadline.socketTimeout());
            socket.setSoTimeout(deadline.socketTimeout());
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException unreachable) {
            socket.close();
            throw unreachable;
        }
    }

    private Socket secured(Socket plain, TurnUrl url) throws IOException, FaultFound {
        try {
            SSLSocket socket = (SSLSocket) tls.createSocket(plain, bare(url.host()), url.port(), true);
            SSLParameters strict = socket.getSSLParameters();
            strict.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(strict);
            socket.startHandshake();
            return socket;
        } catch (IOException failed) {
            plain.close();
            throw TlsFault.of(failed);
        }
    }

    // An IPv6 address stands in brackets in a URL only.
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}

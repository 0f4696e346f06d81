package org.sawt.turn.probe;

import java.io.IOException;
import java.util.function.Supplier;
import org.ice4j.message.Indication;
import org.ice4j.message.Request;
import org.ice4j.message.Response;
import org.jspecify.annotations.Nullable;

/** A client of a TURN server over one wire, with one credential. For one thread. */
final class TurnClient {

    private static final int UNAUTHORIZED = 401;
    private static final int STALE_NONCE = 438;

    private final Wire wire;
    private final Transactions transactions;
    private final Login login;
    private boolean heard;
    private boolean challenged;

    TurnClient(Wire wire, Credential credential, Deadline deadline) {
        this.wire = wire;
        this.transactions = new Transactions(wire, deadline);
        this.login = new Login(credential);
    }

    /**
     * The server's last word on {@code request}: a first refusal only says what to sign with.
     *
     * @throws FaultFound when no answer comes, or something else than TURN
     */
    Response ask(Supplier<Request> request) throws FaultFound {
        Response answer = askOnce(request.get());
        int code = Stun.errorCode(answer);
        boolean challenge = code == STALE_NONCE || (code == UNAUTHORIZED && !challenged);
        if (challenge && login.challengedBy(answer)) {
            challenged = true;
            return askOnce(request.get());
        }
        return answer;
    }

    /** Whether the server has wanted the credential so far. */
    boolean challenged() {
        return challenged;
    }

    void tell(Indication indication) throws FaultFound {
        try {
            transactions.tell(login.encode(indication));
        } catch (IOException broken) {
            throw fault(broken);
        }
    }

    /** What a peer sent through the relay; null when nothing has come by then. */
    @Nullable
    Datagram data(Deadline until) throws FaultFound {
        try {
            return transactions.data(until);
        } catch (IOException broken) {
            throw fault(broken);
        }
    }

    private Response askOnce(Request request) throws FaultFound {
        try {
            Response answer = transactions.ask(request, login.encode(request));
            if (answer == null) {
                throw silence();
            }
            heard = true;
            return answer;
        } catch (IOException broken) {
            throw fault(broken);
        }
    }

    private FaultFound silence() {
        return heard || !wire.reliable()
                ? new FaultFound(RelayFault.UNREACHABLE, heard ? "it stopped answering" : "no answer")
                : new FaultFound(RelayFault.NOT_TURN, "it takes connections, but does not answer");
    }

    private FaultFound fault(IOException broken) {
        if (broken instanceof NotStun) {
            return new FaultFound(RelayFault.NOT_TURN, "it answers with something else");
        }
        return wire.reliable() && !heard
                ? new FaultFound(RelayFault.NOT_TURN, "it closes the connection")
                : new FaultFound(RelayFault.UNREACHABLE, heard ? "the connection broke" : "nothing listens there");
    }
}

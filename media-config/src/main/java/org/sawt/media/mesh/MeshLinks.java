package org.sawt.media.mesh;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.sawt.media.Link;
import org.sawt.media.MediaRoom.Member;

/**
 * Which links a member of a mesh has. An id is a hash of everything that makes the link what it is, so that both ends,
 * and the same room after a restart of the server, come to the same one, and a new page or epoch to another.
 */
record MeshLinks(String room, int epoch) {

    private static final int ID_BYTES = 12;

    List<Link> of(Member self, Collection<Member> members) {
        return members.stream()
                .filter(other -> !other.endpoint().equals(self.endpoint()))
                .filter(other -> hears(self, other) || hears(other, self))
                .map(other -> link(self, other))
                .toList();
    }

    private Link link(Member self, Member other) {
        boolean polite = compare(self, other) > 0;
        String id = polite ? id(other, self) : id(self, other);
        return new Link(id, other.endpoint(), polite, hears(other, self), hears(self, other));
    }

    private static boolean hears(Member listener, Member speaker) {
        return listener.receives() && speaker.sends();
    }

    private static int compare(Member one, Member other) {
        int order = one.order().compareTo(other.order());
        return order != 0 ? order : one.endpoint().compareTo(other.endpoint());
    }

    private String id(Member impolite, Member polite) {
        String link = String.join("\n", room, Integer.toString(epoch), end(impolite), end(polite));
        byte[] hash = sha256().digest(link.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    private static String end(Member member) {
        return "%s %d %b %b".formatted(member.endpoint(), member.incarnation(), member.sends(), member.receives());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256 (MessageDigest)", missing);
        }
    }
}

package quotetracker.entity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quotetracker.model.SpeakerKind;

/** Whom an article has spoken of so far, those named last first. Nobody is looked for farther back than a few others. */
final class Cast {
    private static final int PEOPLE = 10;
    private static final int OTHERS = 6;
    /** Whom a headline only describes is among the first who are named. */
    private static final int OPENING = 3;

    private final List<Mention> mentions;
    private final Map<Object, Member> members = new HashMap<>();
    /** Where each is spoken of first. */
    private final Map<Object, Mention> firsts = new LinkedHashMap<>();

    private final Deque<Member> people = new ArrayDeque<>();
    private final Deque<Member> others = new ArrayDeque<>();
    private final List<Member> opening;
    private int next;
    private @Nullable Member lastSpeaker;

    /**
     * @param mentions in order
     */
    Cast(List<Mention> mentions) {
        this.mentions = mentions;
        for (Mention mention : mentions) {
            firsts.putIfAbsent(key(mention.referent()), mention);
        }
        this.opening = firsts.values().stream()
                .filter(mention -> mention.sentence() > 0
                        && mention.referent().entity() != null
                        && person(mention.referent())
                        && !mention.quoted())
                .limit(OPENING)
                .map(Member::new)
                .toList();
    }

    /** Somebody the article speaks of at any place, or null. */
    @Nullable
    Member anywhere(Referent referent) {
        Member known = members.get(key(referent));
        Mention first = firsts.get(key(referent));
        return known != null || first == null ? known : new Member(first);
    }

    /** Those who are named first behind the headline. */
    List<Member> opening() {
        return opening;
    }

    /** The first who is named between two tokens, or null. */
    @Nullable
    Member namedIn(int from, int to) {
        for (int i = next; i < mentions.size() && mentions.get(i).phrase().first() <= to; i++) {
            Mention mention = mentions.get(i);
            if (mention.phrase().first() >= from
                    && !mention.quoted()
                    && mention.phrase().named()) {
                Member known = members.get(key(mention.referent()));
                return known == null ? new Member(mention) : known;
            }
        }
        return null;
    }

    /** Reads on up to a token. */
    void readTo(int token) {
        while (next < mentions.size() && mentions.get(next).phrase().first() < token) {
            see(mentions.get(next++));
        }
    }

    private void see(Mention mention) {
        Member member = members.computeIfAbsent(key(mention.referent()), key -> new Member(mention));
        member.mentioned(mention);
        if (mention.quoted()) {
            // Whoever is only spoken of in what others say comes in nobody's way.
            return;
        }
        Deque<Member> row = person(mention.referent()) ? people : others;
        row.remove(member);
        row.addFirst(member);
        if (row.size() > (person(mention.referent()) ? PEOPLE : OTHERS)) {
            row.removeLast();
        }
    }

    private static boolean person(Referent referent) {
        return referent.kind() == SpeakerKind.PERSON
                || (referent.entity() != null && referent.kind() == SpeakerKind.UNKNOWN);
    }

    private static Object key(Referent referent) {
        return referent.entity() != null ? referent.entity() : referent.description();
    }

    /**
     * Notes who said something.
     *
     * @param mention the words by which the article names them there
     */
    void spoke(Referent referent, Mention mention, int sentence) {
        for (Referent one : referent.company()) {
            heard(one, mention.of(one), sentence);
        }
        lastSpeaker = heard(referent, mention, sentence);
    }

    private Member heard(Referent referent, Mention mention, int sentence) {
        Member member = members.computeIfAbsent(key(referent), key -> new Member(mention));
        member.spoke(sentence);
        Deque<Member> row = person(member.referent()) ? people : others;
        row.remove(member);
        row.addFirst(member);
        return member;
    }

    @Nullable
    Member lastSpeaker() {
        return lastSpeaker;
    }

    /** The one who is meant, if the article has spoken of them, or null. */
    @Nullable
    Member member(Referent referent) {
        return members.get(key(referent));
    }

    /** Those named or heard last, people first. */
    List<Member> recent() {
        List<Member> result = new ArrayList<>(people);
        result.addAll(others);
        return result;
    }
}

package quotetracker.quotation;

import java.util.List;

/**
 * A sentence of the writer: quoted passages in it are one piece each, whatever full stops they hold.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param passages the passages that begin in it, in order
 */
record Sentence(int first, int last, List<Passage> passages) {
    Sentence {
        passages = List.copyOf(passages);
    }
}

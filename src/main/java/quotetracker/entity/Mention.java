package quotetracker.entity;

import quotetracker.chart.NounPhrase;

/**
 * Words of an article that mean somebody.
 *
 * @param phrase the words
 * @param referent whom they mean by themselves
 * @param sentence number of the sentence they stand in
 * @param place how they stand in it
 * @param quoted whether they stand inside a quotation
 */
record Mention(NounPhrase phrase, Referent referent, int sentence, Place place, boolean quoted) {
    /** How words stand in their sentence. */
    enum Place {
        /** They seem to be what it is about: its first phrase that nothing governs. */
        SUBJECT,
        /** Nothing governs them, but something else comes first. */
        FREE,
        /** The name has an ending that no subject has. */
        OBJECT,
        /** Behind a preposition. */
        GOVERNED,
        /** They belong to another noun. */
        OWNER
    }

    boolean subject() {
        return place == Place.SUBJECT;
    }

    boolean governed() {
        return place == Place.GOVERNED || place == Place.OWNER;
    }

    /** The same words as a mention of somebody else whom they mean too. */
    Mention of(Referent other) {
        return new Mention(phrase, other, sentence, place, quoted);
    }
}

/**
 * Reads a model directory, so that a model may propose what the words of two statements leave open.
 *
 * <p>The libraries that run a model are larger than the rest of the program, so they are not part of it: they lie in the
 * model directory, and {@link quotetracker.embedding.RuntimeLoader} alone knows them. Without a model none is loaded.
 */
@NullMarked
package quotetracker.embedding;

import org.jspecify.annotations.NullMarked;

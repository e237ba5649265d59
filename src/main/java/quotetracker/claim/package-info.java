/** Recognises the same claim again and groups statements into claims whose ids stay. */
@NullMarked
package quotetracker.claim;

import org.jspecify.annotations.NullMarked;

/** How the language data under {@code config/languages/} is read and looked up. A language is data, never a class. */
@NullMarked
package quotetracker.language;

import org.jspecify.annotations.NullMarked;

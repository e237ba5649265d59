/** Reads {@code config/application.yml} strictly, reporting every fault with file and line. */
@NullMarked
package quotetracker.settings;

import org.jspecify.annotations.NullMarked;

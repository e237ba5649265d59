/** The command line: one class per command. */
@NullMarked
package quotetracker.cli;

import org.jspecify.annotations.NullMarked;

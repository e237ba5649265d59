/** The database tables as records; the only package that writes SQL. */
@NullMarked
package quotetracker.store;

import org.jspecify.annotations.NullMarked;

package quotetracker.report;

/** A cell that leads to an address outside the workbook. */
record WebLink(String address) {}

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** A line of CSV with its end (RFC 4180). */
export function csvLine(values: readonly string[]): string {
    const cells = values.map((value) => (NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value));
    // a line with a single empty value would be a blank line
    return `${cells.length === 1 && cells[0] === '' ? '""' : cells.join(',')}\r\n`;
}

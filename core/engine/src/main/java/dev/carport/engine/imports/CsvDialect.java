package dev.carport.engine.imports;

/**
 * What divides the fields of a CSV file.
 *
 * @param separator semicolon, comma or tabulator
 * @param declared whether the first line says so, as Excel writes it, and is no header
 */
record CsvDialect(char separator, boolean declared) {

    private static final String SEPARATORS = ";,\t";

    /** The dialect by the first line, without its line end; the separator that occurs most often in it outside of quotation marks. */
    static CsvDialect of(String line) {
        if (line.length() == 5 && line.startsWith("sep=")) {
            return new CsvDialect(line.charAt(4), true);
        }
        char best = ';';
        int most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            int count = countOutsideQuotes(line, separator);
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return new CsvDialect(best, false);
    }

    private static int countOutsideQuotes(String line, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && line.charAt(i) == separator) {
                count++;
            }
        }
        return count;
    }
}

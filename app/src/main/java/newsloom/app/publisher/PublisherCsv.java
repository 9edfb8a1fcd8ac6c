package newsloom.app.publisher;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.fetch.RegistrableDomain;
import newsloom.fetch.WebAddress;
import newsloom.model.Folding;
import newsloom.model.NearestName;
import newsloom.model.Publisher;

/** Reads publishers from CSV (RFC 4180): a heading, then a line each, with every mistake that it meets. */
final class PublisherCsv {
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_MISTAKES = 50;
    private static final int LONGEST = 200;
    private static final String HOST = "[a-z0-9-]+(\\.[a-z0-9-]+)+";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String UNQUOTED =
            "Here or below a quotation mark has no other, or text stands behind one: what is"
                    + " within two of them has its own twice.";
    private static final List<String> COLUMNS = List.of("site", "publisher", "owner", "agency");
    private static final Set<String> YES = Set.of("yes", "true", "1");
    private static final Set<String> NO = Set.of("no", "false", "0", "");

    private final List<Publisher> publishers = new ArrayList<>();
    private final List<PublisherMistake> mistakes = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private List<String> heading = List.of();
    private long line = 1;

    private PublisherCsv() {}

    static PublisherReading read(String text) {
        PublisherCsv csv = new PublisherCsv();
        csv.readAll(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        return new PublisherReading(csv.publishers, csv.mistakes);
    }

    private void readAll(String text) {
        CsvReader<CsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
        try {
            Iterator<CsvRecord> each = rows.iterator();
            if (each.hasNext()) {
                readHeading(each.next());
            }
            while (each.hasNext() && mistakes.size() < MOST_MISTAKES && isBounded()) {
                readRow(each.next());
            }
            if (text.chars().filter(sign -> sign == '"').count() % 2 > 0) {
                mistake(UNQUOTED); // the library takes what is open at the end for closed
            }
        } catch (CsvParseException e) {
            mistake(UNQUOTED);
        }
    }

    private boolean isBounded() {
        if (lines.size() >= MOST_ROWS) {
            mistake(String.format(Locale.ROOT, "More than %,d publishers are too many.", MOST_ROWS));
            return false;
        }
        return !heading.isEmpty();
    }

    private void readHeading(CsvRecord row) {
        line = row.getStartingLineNumber();
        List<String> names = row.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Optional<String> objection = objection(names);
        objection.ifPresentOrElse(this::mistake, () -> heading = names);
    }

    private static Optional<String> objection(List<String> names) {
        if (names.size() == 1 && (names.get(0).contains(";") || names.get(0).contains("\t"))) {
            return Optional.of("The columns must be parted by commas.");
        }
        Optional<String> foreign =
                names.stream().filter(name -> !COLUMNS.contains(name)).findFirst();
        if (foreign.isPresent()) {
            return Optional.of("There is no column “" + foreign.get() + "”; the nearest is "
                    + NearestName.to(foreign.get(), COLUMNS.stream())
                    + ". The first line names the columns: site,publisher,owner,agency.");
        }
        if (Set.copyOf(names).size() < names.size()) {
            return Optional.of("It names a column twice.");
        }
        return Stream.of("site", "publisher")
                .filter(needed -> !names.contains(needed))
                .findFirst()
                .map(missing -> "It must name the column " + missing + ", too.");
    }

    private void readRow(CsvRecord row) {
        line = row.getStartingLineNumber();
        if (row.getFieldCount() > heading.size()) {
            mistake("It has " + row.getFieldCount() + " fields, and the heading " + heading.size()
                    + ": a field with a comma stands in quotation marks.");
            return;
        }
        int before = mistakes.size();
        String site = site(field(row, "site"));
        String publisher = needed("publisher", field(row, "publisher"));
        String owner = bounded("owner", field(row, "owner"));
        boolean agency = agency(field(row, "agency"));
        if (mistakes.size() == before) {
            lines.put(site, line);
            publishers.add(new Publisher(site, publisher, owner.isEmpty() ? publisher : owner, agency));
        }
    }

    private String field(CsvRecord row, String column) {
        int at = heading.indexOf(column);
        return at < 0 || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    /** As articles have it: a domain that somebody has registered, or a folded name. */
    private String site(String written) {
        needed("site", written);
        Optional<String> host = WebAddress.ascii(written).filter(name -> name.matches(HOST));
        String site = host.flatMap(name -> WebAddress.of("https://" + name + "/"))
                .map(RegistrableDomain::of)
                .orElseGet(() -> Folding.of(written));
        if (written.contains("/")) {
            mistake("site", "“" + written + "” is an address: write its domain alone, as in courier.example.");
        } else if (host.filter(name -> !name.equals(site)).isPresent()) {
            mistake("site", "Articles of " + written + " are known by the site " + site + ": write that.");
        } else if (lines.containsKey(site)) {
            mistake("site", site + " stands on line " + lines.get(site) + ", too.");
        }
        return site;
    }

    private String needed(String column, String value) {
        if (value.isEmpty()) {
            mistake(column, "It must not be empty.");
        }
        return bounded(column, value);
    }

    private String bounded(String column, String value) {
        if (value.length() > LONGEST) {
            mistake(column, "It has " + value.length() + " characters, and " + LONGEST + " are the most.");
        }
        return value;
    }

    private boolean agency(String written) {
        String value = written.toLowerCase(Locale.ROOT);
        if (!YES.contains(value) && !NO.contains(value)) {
            mistake("agency", "“" + written + "” must be yes or no.");
        }
        return YES.contains(value);
    }

    private void mistake(String reason) {
        mistakes.add(PublisherMistake.of(line, reason));
    }

    private void mistake(String column, String reason) {
        mistakes.add(new PublisherMistake(line, Optional.of(column), reason));
    }
}

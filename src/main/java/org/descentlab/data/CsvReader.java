package org.descentlab.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.math3.util.ResizableDoubleArray;
import org.descentlab.math.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of numbers: a header line, commas, decimal points, the last column the target.
 * UTF-8, a byte order mark is fine. Every row is as wide as the header, every cell a finite number,
 * at least two columns and one row. Blank lines may stand at the end alone.
 */
public final class CsvReader {
  /** Cells that a table may hold: a table of 10⁷ rows of two columns. */
  private static final int MAX_CELLS = 20_000_000;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final String name;
  private final boolean labels;

  private CsvReader(String name, boolean labels) {
    this.name = name;
    this.labels = labels;
  }

  /**
   * Reads a file.
   *
   * @throws BadDataException where it can't be read or breaks a rule above
   */
  public static RegressionSet read(Path file) throws BadDataException {
    return read(file, false);
  }

  /**
   * Reads a file whose last column holds labels, 0 or 1.
   *
   * @throws BadDataException where it can't be read, breaks a rule above or has another label
   */
  public static RegressionSet readLabelled(Path file) throws BadDataException {
    return read(file, true);
  }

  private static RegressionSet read(Path file, boolean labels) throws BadDataException {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw new BadDataException("csv-folder", name, 0);
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new BadDataException("not-a-file", name, 0);
    }
    try (InputStream stream = Files.newInputStream(file);
        Reader reader = decoding(stream)) {
      return new CsvReader(name, labels).read(reader);
    } catch (NoSuchFileException e) {
      throw new BadDataException("file-missing", name, 0);
    } catch (CharacterCodingException e) {
      throw new BadDataException("csv-encoding", name, 0);
    } catch (AccessDeniedException e) {
      throw new BadDataException("file-forbidden", name, 0);
    } catch (IOException e) {
      throw new BadDataException("file-unreadable", name, 0, String.valueOf(e.getMessage()));
    }
  }

  private static Reader decoding(InputStream stream) throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  static RegressionSet read(Reader reader, String name) throws IOException, BadDataException {
    return new CsvReader(name, false).read(reader);
  }

  private RegressionSet read(Reader reader) throws IOException, BadDataException {
    try (CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      List<String> header = header(next(parser));
      var features = new ResizableDoubleArray(1024);
      var targets = new ResizableDoubleArray(1024);
      for (CSVRecord row = next(parser); row != null; row = next(parser)) {
        // with quoted line breaks a record spans lines: name the one it ends on
        readRow(row, header.size(), (int) parser.getCurrentLineNumber(), features, targets);
      }
      if (targets.getNumElements() == 0) {
        throw new BadDataException("csv-no-rows", name, 1);
      }
      return new RegressionSet(header, features.getElements(), targets.getElements());
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException) {
        throw new BadDataException("csv-quotes", name, 0);
      }
      throw e.getCause();
    }
  }

  /** The next line that is not blank, null at the end; only there may blank ones stand. */
  private @Nullable CSVRecord next(CSVParser parser) throws BadDataException {
    Iterator<CSVRecord> records = parser.iterator();
    int blank = 0;
    while (records.hasNext()) {
      CSVRecord row = records.next();
      if (row.size() > 1 || !row.get(0).isEmpty()) {
        if (blank > 0) {
          throw new BadDataException("csv-blank-line", name, blank);
        }
        return row;
      }
      blank = blank > 0 ? blank : (int) parser.getCurrentLineNumber();
    }
    return null;
  }

  private List<String> header(@Nullable CSVRecord first) throws BadDataException {
    if (first == null) {
      throw new BadDataException("csv-empty", name, 1);
    }
    if (first.size() < 2) {
      throw new BadDataException("csv-columns", name, 1);
    }
    List<String> header = first.toList();
    if (header.stream().allMatch(cell -> NumberText.isNumber(cell.strip()))) {
      throw new BadDataException("csv-header", name, 1);
    }
    return header;
  }

  private void readRow(
      CSVRecord row,
      int width,
      int line,
      ResizableDoubleArray features,
      ResizableDoubleArray targets)
      throws BadDataException {
    if (row.size() != width) {
      throw new BadDataException("csv-width", name, line, row.size(), width);
    }
    if ((targets.getNumElements() + 1L) * width > MAX_CELLS) {
      throw new BadDataException("csv-too-large", name, line, MAX_CELLS);
    }
    for (int j = 0; j < width; j++) {
      double cell = number(row.get(j), line, j + 1);
      if (labels && j == width - 1 && cell != 0 && cell != 1) {
        throw new BadDataException("csv-label", name, line, row.get(j).strip(), j + 1);
      }
      (j < width - 1 ? features : targets).addElement(cell);
    }
  }

  private double number(String cell, int line, int column) throws BadDataException {
    double value = NumberText.value(cell.strip());
    if (Double.isFinite(value)) {
      return value;
    }
    throw new BadDataException("csv-cell", name, line, cell, column);
  }
}

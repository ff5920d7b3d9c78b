package org.descentlab.experiment.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;

/**
 * A file that appears whole or not at all: written beside its place, then moved into it. Where
 * something fails, an older file stays as it was and nothing is left beside it.
 */
public final class WholeFile {
  /** The fault of a path that can't be written. */
  public static final String UNWRITABLE = "output-unwritable";

  private WholeFile() {}

  /** Writes the content of a file to the path that it is given. */
  @FunctionalInterface
  public interface Content {
    /** Writes to {@code path}, which is empty. */
    void writeTo(Path path) throws IOException;
  }

  /**
   * Writes these bytes.
   *
   * @throws FaultException {@link #UNWRITABLE} with the path
   */
  public static void write(Path file, byte[] bytes) throws FaultException {
    write(file, path -> Files.write(path, bytes));
  }

  /**
   * Writes what {@code content} gives.
   *
   * @throws FaultException {@link #UNWRITABLE} with the path
   */
  public static void write(Path file, Content content) throws FaultException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
      throw unwritable(file);
    }
    try {
      // no temporary file of the JDK's: those are readable by nobody else, and would stay so
      Path beside = Files.createFile(folder.resolve(".descentlab-" + UUID.randomUUID() + ".part"));
      try {
        content.writeTo(beside);
        move(beside, target);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw unwritable(file);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static FaultException unwritable(Path file) {
    return new FaultException(
        new Fault(UNWRITABLE, file.toString(), 0, "", List.of(file.toString())));
  }
}

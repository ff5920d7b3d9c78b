package org.descentlab.experiment.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * Files that appear whole or not at all: they are written beside their place and moved into it.
 * What is unfinished when the program is ended is removed.
 */
public final class WholeFile {
  private static final Set<Path> UNFINISHED = new HashSet<>();
  private static boolean ended;

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Writing {
    /** Writes all of them; the stream is closed by the caller. */
    void to(OutputStream out) throws IOException, FaultException;
  }

  private WholeFile() {}

  /**
   * Writes a file. The place is tried before {@code writing} is called.
   *
   * @throws FaultException {@code output-…} where it can't be written, or what {@code writing}
   *     throws; a file that was there before is then as it was
   */
  public static void write(Path target, Writing writing) throws FaultException {
    try {
      if (Files.isSymbolicLink(target) && !Files.exists(target)) {
        throw fault("output-link", target);
      }
      Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
      if (Files.isDirectory(place)) {
        throw fault("output-folder", target);
      }
      if (Files.exists(place) && !Files.isWritable(place)) {
        throw fault("output-forbidden", target);
      }
      if (Files.exists(place) && !Files.isRegularFile(place)) {
        // a device or a pipe stays one
        try (OutputStream out = buffered(Files.newOutputStream(place, StandardOpenOption.WRITE))) {
          writing.to(out);
        }
      } else {
        writeBeside(place, writing);
      }
    } catch (NoSuchFileException e) {
      throw fault("output-no-folder", target);
    } catch (AccessDeniedException e) {
      throw fault("output-forbidden", target);
    } catch (FileSystemException e) {
      throw unwritable(target, e.getReason());
    } catch (UncheckedIOException e) {
      Exception cause = Objects.requireNonNullElse(e.getCause(), e);
      throw unwritable(target, cause.getMessage());
    } catch (IOException e) {
      throw unwritable(target, e.getMessage());
    }
  }

  /** What the system says, in our words where it says something usual. */
  private static FaultException unwritable(Path target, @Nullable String reason) {
    String said = Objects.requireNonNullElse(reason, "");
    return switch (said) {
      case "No space left on device", "There is not enough space on the disk" ->
          fault("output-full", target);
      case "Read-only file system" -> fault("output-read-only", target);
      default -> fault("output-unwritable", target, said);
    };
  }

  private static void writeBeside(Path place, Writing writing) throws IOException, FaultException {
    Path beside = Leftovers.beside(place);
    Leftovers.removeOnce(place.resolveSibling(""));
    try {
      try (OutputStream out = buffered(begin(beside))) {
        writing.to(out);
      }
      finish(beside, place);
    } finally {
      discard(beside);
    }
  }

  private static OutputStream buffered(OutputStream out) {
    return new BufferedOutputStream(out, 1 << 16);
  }

  private static OutputStream begin(Path beside) throws IOException {
    synchronized (UNFINISHED) {
      waitIfEnded();
      AtEnd.isWatched();
      UNFINISHED.add(beside);
      return Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
  }

  private static void finish(Path beside, Path place) throws IOException {
    synchronized (UNFINISHED) {
      waitIfEnded();
      if (Files.exists(place) && Files.getFileStore(place).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(place));
      }
      try {
        Files.move(
            beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
      }
      UNFINISHED.remove(beside);
    }
  }

  private static void discard(Path beside) throws IOException {
    synchronized (UNFINISHED) {
      waitIfEnded();
      if (UNFINISHED.remove(beside)) {
        Files.deleteIfExists(beside);
      }
    }
  }

  /** While the program ends nothing is begun, finished or complained about any more. */
  private static void waitIfEnded() throws IOException {
    while (ended) {
      try {
        UNFINISHED.wait();
      } catch (InterruptedException e) {
        throw (IOException) new InterruptedIOException().initCause(e);
      }
    }
  }

  /** Removes what is unfinished when the program ends; registers itself once. */
  private static final class AtEnd extends Thread {
    static {
      Runtime.getRuntime().addShutdownHook(new AtEnd());
    }

    static void isWatched() {}

    @Override
    public void run() {
      synchronized (UNFINISHED) {
        ended = true;
        for (Path beside : UNFINISHED) {
          try {
            Files.deleteIfExists(beside);
          } catch (IOException e) {
            // the program is at its end: nobody is left to tell
          }
        }
      }
    }
  }

  private static FaultException fault(String code, Path target, Object... arguments) {
    return new FaultException(new Fault(code, target.toString(), 0, "", List.of(arguments)));
  }
}

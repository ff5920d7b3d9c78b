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
import java.util.UUID;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;

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
   * @throws FaultException {@code output-unwritable} where it can't be written, or what {@code
   *     writing} throws; a file that was there before is then as it was
   */
  public static void write(Path target, Writing writing) throws FaultException {
    try {
      if (Files.isSymbolicLink(target) && !Files.exists(target)) {
        throw fault(target, "it is a link to nothing");
      }
      Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
      if (Files.isDirectory(place)) {
        throw fault(target, "it is a folder");
      }
      if (Files.exists(place) && !Files.isWritable(place)) {
        throw fault(target, "permission denied");
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
      throw fault(target, "there is no such folder");
    } catch (AccessDeniedException e) {
      throw fault(target, "permission denied");
    } catch (FileSystemException e) {
      throw fault(target, e.getReason() == null ? "it can't be written" : e.getReason());
    } catch (UncheckedIOException e) {
      Exception cause = Objects.requireNonNullElse(e.getCause(), e);
      throw fault(target, String.valueOf(cause.getMessage()));
    } catch (IOException e) {
      throw fault(target, String.valueOf(e.getMessage()));
    }
  }

  private static void writeBeside(Path place, Writing writing) throws IOException, FaultException {
    Path beside = place.resolveSibling(".descentlab-" + UUID.randomUUID() + ".tmp");
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

  private static FaultException fault(Path target, String reason) {
    return new FaultException(
        new Fault("output-unwritable", target.toString(), 0, "", List.of(reason)));
  }
}

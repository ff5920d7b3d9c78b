package org.descentlab.experiment.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;

/** Finds and reads experiment files, among them exported figures that carry their experiment. */
public final class ExperimentFiles {
  /** The name that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  /** An experiment has at most so many bytes. */
  public static final int MAX_BYTES = 3_000_000;

  /** A figure may be larger than the experiment in it. */
  private static final int MAX_FIGURE_BYTES = 100_000_000;

  /** Enough to tell a figure from a text. */
  private static final int FIRST_BYTES = 16;

  private ExperimentFiles() {}

  /**
   * Reads an experiment.
   *
   * @param file a path, or {@code -} for standard input
   * @param standardInput what {@code -} stands for
   * @throws FaultException where it can't be read, or with the first thing that is wrong in it
   */
  public static ExperimentDocument read(String file, InputStream standardInput)
      throws FaultException {
    try {
      if (file.equals(STANDARD_INPUT)) {
        return ExperimentReader.read(text(standardInput, file), file);
      }
      Path path = path(file);
      if (Files.isDirectory(path)) {
        throw fault("folder-not-file", file, 0);
      }
      if (Files.exists(path) && !Files.isRegularFile(path) && !isStream(path)) {
        throw fault("pipe-not-file", file, 0); // opening one waits for ever where nobody writes
      }
      try (InputStream stream = Files.newInputStream(path)) {
        return ExperimentReader.read(text(stream, file), file);
      }
    } catch (NoSuchFileException e) {
      throw fault("file-missing", file, 0);
    } catch (AccessDeniedException e) {
      throw fault("file-forbidden", file, 0);
    } catch (FileSystemException e) {
      throw fault("file-unreadable", file, 0, Objects.requireNonNullElse(e.getReason(), ""));
    } catch (IOException e) {
      throw fault("file-unreadable", file, 0, Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }

  /** Tells whether a path names what is open already: /dev/stdin, /dev/fd/63 of a shell. */
  private static boolean isStream(Path path) {
    return path.startsWith("/dev") || path.startsWith("/proc");
  }

  /**
   * Returns the folder that data paths in a file are relative to.
   *
   * @throws FaultException where the file's name is no path
   */
  public static Path folder(String file) throws FaultException {
    Path parent = file.equals(STANDARD_INPUT) ? null : path(file).getParent();
    return parent == null ? Path.of("") : parent;
  }

  /**
   * Returns the path of a name that a user gave.
   *
   * @throws FaultException where it is none
   */
  public static Path path(String file) throws FaultException {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw fault("bad-path", file, 0, file);
    }
  }

  private static String text(InputStream stream, String file) throws IOException, FaultException {
    byte[] first = stream.readNBytes(FIRST_BYTES);
    if (CarriedText.isFigure(first)) {
      return CarriedText.read(rest(first, stream, file, MAX_FIGURE_BYTES))
          .orElseThrow(() -> fault("no-experiment-inside", file, 0));
    }
    return decoded(rest(first, stream, file, MAX_BYTES), file);
  }

  private static byte[] rest(byte[] first, InputStream stream, String file, int limit)
      throws IOException, FaultException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(first);
    all.write(stream.readNBytes(limit + 1 - first.length));
    if (all.size() > limit) {
      throw fault("file-too-large", file, 0, limit / 1_000_000);
    }
    return all.toByteArray();
  }

  private static String decoded(byte[] bytes, String file) throws FaultException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (decoder.decode(in, out, true).isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw fault("not-utf-8", file, line);
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static FaultException fault(String code, String file, int line, Object... arguments) {
    return new FaultException(new Fault(code, file, line, "", List.of(arguments)));
  }
}

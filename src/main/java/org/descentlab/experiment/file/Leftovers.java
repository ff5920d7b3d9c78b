package org.descentlab.experiment.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The unfinished files that {@link WholeFile} writes beside their places. Those of a program that
 * was killed stay; the next one that writes into the folder removes them.
 */
final class Leftovers {
  /** A program that still runs has written to its own since. */
  private static final Duration OLD = Duration.ofDays(1);

  private static final Pattern NAME =
      Pattern.compile("\\.descentlab-\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\.tmp");

  /** To look through a folder takes long where it is large: each is looked through once. */
  private static final Set<Path> LOOKED_THROUGH = ConcurrentHashMap.newKeySet();

  private Leftovers() {}

  /** A new name beside a place. */
  static Path beside(Path place) {
    return place.resolveSibling(".descentlab-" + UUID.randomUUID() + ".tmp");
  }

  /** Removes what was left in a folder more than a day ago, the first time it is named. */
  static void removeOnce(Path folder) {
    if (!LOOKED_THROUGH.add(folder)) {
      return;
    }
    Instant latest = Instant.now().minus(OLD);
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, file -> isLeft(file, latest))) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // a folder that can't be looked through or changed keeps them: they harm nobody, and whether
      // the file itself can be written is told where it is
    }
  }

  private static boolean isLeft(Path file, Instant latest) throws IOException {
    return NAME.matcher(String.valueOf(file.getFileName())).matches()
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.getLastModifiedTime(file).toInstant().isBefore(latest);
  }
}

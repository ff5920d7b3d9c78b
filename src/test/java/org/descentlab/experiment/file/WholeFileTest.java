package org.descentlab.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void refused(Path file, WholeFile.Writing content) {
    assertThatThrownBy(() -> WholeFile.write(file, content))
        .asInstanceOf(InstanceOfAssertFactories.type(FaultException.class))
        .extracting(FaultException::fault)
        .satisfies(fault -> assertThat(fault.code()).startsWith("output-"))
        .extracting(Fault::file)
        .isEqualTo(file.toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void writesAndReplaces() throws Exception {
    Path file = folder.resolve("图.csv");
    WholeFile.write(file, out -> out.write(bytes("one")));
    WholeFile.write(file, out -> out.write(bytes("two")));
    assertThat(file).hasContent("two");
    assertThat(names()).containsExactly("图.csv");
  }

  @Test
  void aFailureOnTheWayLeavesTheOldFileAndNothingBesideIt() throws Exception {
    Path file = folder.resolve("table.csv");
    Files.writeString(file, "old");
    refused(
        file,
        out -> {
          out.write(bytes("half"));
          throw new IOException("disk full");
        });
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("table.csv");
  }

  /** Not even an administrator writes there. */
  @Test
  void aFileIsNoFolder() throws Exception {
    Path file = folder.resolve("table.csv");
    Files.writeString(file, "old");
    refused(file.resolve("picture.png"), out -> out.write(bytes("new")));
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("table.csv");
  }

  @Test
  void aBugInTheContentLeavesNothingEither() throws Exception {
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    folder.resolve("x"),
                    out -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void aLinkToNothingStaysOne() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("missing"));
    refused(link, out -> {});
    assertThat(link).isSymbolicLink();
    assertThat(names()).containsExactly("link");
  }

  @Test
  void aMissingFolderAndAFolderInThePlaceAreNamed() throws Exception {
    refused(folder.resolve("missing").resolve("a.png"), out -> {});
    Files.createDirectory(folder.resolve("b.png"));
    refused(folder.resolve("b.png"), out -> {});
    refused(Path.of("/"), out -> {});
    assertThat(names()).containsExactly("b.png");
  }

  @Test
  void whatAKilledProgramLeftIsRemovedADayLaterAndNothingElse() throws Exception {
    String name = ".descentlab-0a1b2c3d-4e5f-6789-abcd-ef0123456789.tmp";
    String young = name.replace('9', '8');
    String other = ".descentlab-notes.tmp";
    FileTime twoDaysAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    for (String left : List.of(name, young, other)) {
      Files.writeString(folder.resolve(left), "half");
    }
    Files.setLastModifiedTime(folder.resolve(name), twoDaysAgo);
    Files.setLastModifiedTime(folder.resolve(other), twoDaysAgo);
    WholeFile.write(folder.resolve("table.csv"), out -> out.write(bytes("new")));
    assertThat(names()).containsExactlyInAnyOrder(young, other, "table.csv");
  }
}

package org.descentlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program, with a java that only says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String ECHO =
      "#!/bin/sh\nfor option; do echo \"$option\"; done\ncat && echo read\n";

  @TempDir private Path folder;
  private Path cache;

  @BeforeEach
  void makeJava() throws IOException {
    Path java = folder.resolve("java/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, ECHO);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    cache = folder.resolve("a cache");
  }

  /** Returns what it said, where it is installed in a folder of this name. */
  private List<String> started(String home, String redirection, String... arguments)
      throws Exception {
    Path script = folder.resolve(home).resolve("bin/descentlab");
    if (!Files.exists(script)) {
      Files.createDirectories(script.getParent());
      Files.copy(Path.of("src/main/dist/bin/descentlab"), script);
    }
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "exec sh \"$0\" \"$@\" " + redirection));
    command.add(script.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    builder.environment().remove("JDK_JAVA_OPTIONS");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().toList();
  }

  private String archiveOption() throws Exception {
    return started("home", "</dev/null", "app").stream()
        .filter(option -> option.contains("Archive"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anArchiveIsReadWhereItIsWholeAndElseWrittenAgain() throws Exception {
    String first = archiveOption();
    assertThat(first).startsWith("-XX:ArchiveClassesAtExit=" + cache + "/descentlab/window-");
    Path archive = Path.of(first.substring(first.indexOf('=') + 1));
    for (byte[] broken : List.of(new byte[0], new byte[4096])) {
      Files.write(archive, broken);
      assertThat(archiveOption()).isEqualTo(first);
    }
    Files.write(archive, new byte[] {(byte) 0xa8, (byte) 0xab, 0x0b, (byte) 0xf0, 1, 2, 3, 4});
    assertThat(archiveOption()).isEqualTo("-XX:SharedArchiveFile=" + archive);
  }

  @Test
  void inACacheWhoseNameHasAColonThereIsNoArchive() throws Exception {
    cache = folder.resolve("a:b");
    assertThat(started("home", "</dev/null", "app"))
        .noneMatch(option -> option.contains("Archive"));
  }

  @Test
  void aFolderWithAColonIsRefusedWithARemedyAndOneWithSpacesIsNot() throws Exception {
    assertThat(started("a:b", "</dev/null", "run", "x.yaml"))
        .singleElement()
        .asString()
        .contains("colon", folder.toRealPath().resolve("a:b").toString());
    assertThat(started("a b", "</dev/null", "run", "my file.yaml"))
        .contains(folder.toRealPath().resolve("a b") + "/lib/*", "my file.yaml");
  }

  @Test
  void aClosedStandardInputIsAnEmptyOne() throws Exception {
    assertThat(started("home", "<&-", "run", "-")).endsWith("run", "-", "read");
  }
}

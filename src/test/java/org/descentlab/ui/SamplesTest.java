package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void everySampleIsOfferedInAMenuOfTheWindow() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      assertThat(Samples.names())
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".yaml"))
                  .map(name -> name.substring(0, name.length() - ".yaml".length()))
                  .toList());
    }
  }
}

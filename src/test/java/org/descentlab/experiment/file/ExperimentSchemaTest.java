package org.descentlab.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema for editors against the catalogues, the samples and an independent validator. */
class ExperimentSchemaTest {
  private static final Path PLACE = Path.of("assets/experiment.schema.json");

  /** With {@code -Dschema.write} the file is written anew. */
  @Test
  void theSchemaInAssetsIsWhatTheCataloguesSay() throws IOException {
    if (System.getProperty("schema.write") != null) {
      Files.writeString(PLACE, ExperimentSchema.text());
    }
    assertThat(Files.readString(PLACE))
        .as("stale: mvn test -Dtest=ExperimentSchemaTest -Dschema.write writes it anew")
        .isEqualTo(ExperimentSchema.text());
  }

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleFitsTheSchema(Path sample) throws IOException {
    assertThat(schema().validate(Files.readString(sample), InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "problem: { kind: surface, surface: rosenbrok }",
        "problem: { kind: surface, surface: ravine, parameters: { a: 1 } }",
        "problem: { kind: surface, surface: ravine, start: [1] }",
        "seed: 1.5",
        "stop: { steps: 0 }",
        "runs: []",
        "runs: [{ optimizer: { type: adam, beta1: 1 } }]",
        "runs: [{ optimizer: { type: sgd, beta: 0.9 } }]",
        "runs: [{ optimizer: { type: sgd }, schedule: { type: step, gamma: 0.5 } }]",
        "runs: [{ optimizer: { type: sgd }, clip: { norm: 1, value: 1 } }]",
        "expect: [{ run: GD, lossBelow: 1, near: [1, 1] }]",
        "view: { lossScale: logarithmic }",
        "stopp: { steps: 5 }"
      })
  void whatTheReaderRefusesTheSchemaRefuses(String line) throws IOException {
    String good = "format: 1\nproblem: { kind: surface, surface: ravine }\n";
    String runs = "runs: [{ name: GD, optimizer: { type: sgd } }]\n";
    String field = line.substring(0, line.indexOf(':') + 1);
    String rest =
        Stream.of((good + runs).split("\n", -1))
            .filter(l -> !l.startsWith(field))
            .reduce("", (text, l) -> text + l + "\n");
    assertThat(schema().validate(good + runs, InputFormat.YAML)).isEmpty();
    assertThat(schema().validate(rest + line, InputFormat.YAML)).isNotEmpty();
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(PLACE));
  }
}

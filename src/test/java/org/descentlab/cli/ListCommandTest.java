package org.descentlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.cli.Commands.Result;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Problems;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.figure.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code list}: what the catalogues hold. */
class ListCommandTest {
  private final Commands commands = new Commands(Path.of("none"));

  private JsonNode json(String catalogue) throws Exception {
    Result result = commands.run("list", catalogue, "--json");
    assertThat(result.status()).isZero();
    return new ObjectMapper().readTree(result.out());
  }

  private static List<String> ids(JsonNode entries) {
    List<String> ids = new ArrayList<>();
    entries.forEach(entry -> ids.add(entry.get("id").asText()));
    return ids;
  }

  @Test
  void everythingInTheCataloguesIsListed() throws Exception {
    assertThat(ids(json("optimizers"))).isEqualTo(Optimizers.ALL.ids());
    assertThat(ids(json("schedules"))).isEqualTo(Schedules.ALL.ids());
    assertThat(ids(json("figures"))).isEqualTo(Figures.ids());
    assertThat(ids(json("problems"))).isEqualTo(Problems.ids());
    assertThat(ids(json("problems").get(0).get("surfaces"))).isEqualTo(Surfaces.ALL.ids());
  }

  @Test
  void numbersHaveDefaultAndRange() throws Exception {
    JsonNode beta = json("optimizers").get(1).get("fields").get(1);
    assertThat(beta.toString())
        .isEqualTo(
            "{\"id\":\"beta\",\"name\":\"momentum\",\"symbol\":\"β\",\"type\":\"number\","
                + "\"required\":false,\"default\":0.9,\"minimum\":0,\"exclusiveMaximum\":1,"
                + "\"whole\":false}");
    JsonNode period = json("schedules").get(3).get("fields").get(0);
    assertThat(period.get("required").asBoolean()).isTrue();
    assertThat(period.has("default")).isFalse();
    assertThat(period.get("whole").asBoolean()).isTrue();
  }

  @Test
  void optimizersHaveTheirStabilityLimitWhereOneIsKnown() throws Exception {
    Map<String, String> limits = new HashMap<>();
    json("optimizers").forEach(o -> limits.put(o.get("id").asText(), o.get("limit").asText()));
    assertThat(limits).containsEntry("sgd", "2/λ").containsEntry("lion", "none known");
    assertThat(limits.get("momentum")).contains("2(1 + β)/λ");
    assertThat(limits.get("adam")).contains("2(1 + β₁)/((1 − β₁) λ_max(P⁻¹H))");
  }

  @Test
  void wordsAndFlagsHaveTheirChoices() throws Exception {
    JsonNode fields = json("optimizers").get(1).get("fields");
    assertThat(fields.get(2).get("words").toString()).isEqualTo("[\"ema\",\"heavy-ball\"]");
    assertThat(fields.get(3).get("type").asText()).isEqualTo("flag");
    assertThat(fields.get(3).get("default").isBoolean()).isTrue();
  }

  @Test
  void schedulesThatFollowOneAnotherAreAListThatMustBeGiven() throws Exception {
    for (JsonNode schedule : json("schedules")) {
      if (schedule.get("id").asText().equals("sequence")) {
        assertThat(schedule.get("fields").toString())
            .isEqualTo(
                "[{\"id\":\"parts\",\"name\":\"parts\",\"type\":\"list\",\"required\":true,"
                    + "\"values\":\"[{ steps, schedule: { type, … } }, …]\"}]");
      }
    }
    assertThat(commands.run("list", "schedules").out())
        .contains("    parts  required  ([{ steps, schedule: { type, … } }, …])\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"problems", "optimizers", "schedules", "figures"})
  void peopleReadLinesWithoutGapsInTheTexts(String catalogue) {
    Result result = commands.run("list", catalogue);
    assertThat(result.status()).isZero();
    assertThat(result.out()).isNotBlank().doesNotContain("[fault", "[problem", "[surface", "null");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void fieldsStandUnderEachOther() {
    assertThat(commands.run("list", "optimizers").out())
        .contains(
            """
                learningRate  default 0.01  (number ≥ 0)
                beta          default 0.9  (number ≥ 0 < 1)
                form          default ema  (ema | heavy-ball)
            """);
  }

  @Test
  void anUnknownCatalogueIsRefused() {
    assertThat(commands.run("list", "optimisers"))
        .isEqualTo(
            new Result(
                2,
                "",
                "descentlab: unknown catalogue 'optimisers' (did you mean 'optimizers'?)\n"));
  }
}

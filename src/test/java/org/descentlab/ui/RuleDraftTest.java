package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;
import org.descentlab.ui.RuleDraft.Flaw;
import org.junit.jupiter.api.Test;

/** A rule while it is written. */
class RuleDraftTest {
  private static final RuleDraft HEAVY =
      new RuleDraft("v = beta*v + g\ntheta = theta - lr*v", Map.of("beta", 0.9), Map.of("v", 0.0));

  private static String flaw(RuleDraft draft) {
    Flaw flaw = draft.flaw().orElseThrow();
    return flaw.line() + ":" + flaw.column() + " " + flaw.fault().code();
  }

  @Test
  void aRuleHasNoFlaw() {
    assertThat(HEAVY.flaw()).isEmpty();
    assertThat(HEAVY.lines()).containsExactly("v = beta*v + g", "theta = theta - lr*v");
  }

  @Test
  void aFlawHasTheLineOfTheTextAndItsColumn() {
    assertThat(flaw(HEAVY.withText("v = beta*v + g\n\ntheta = theta - lr*"))).startsWith("3:");
    assertThat(flaw(HEAVY.withText("v = beta*v + h\ntheta = theta - lr*v")))
        .isEqualTo("1:14 formula-no-such-name");
    assertThat(flaw(HEAVY.withText("v = beta*v + g"))).isEqualTo("0:0 rule-without-theta");
    assertThat(flaw(HEAVY.withText(" \n\n"))).isEqualTo("0:0 rule-empty");
    assertThat(flaw(HEAVY.withText("a = g\n".repeat(51)))).isEqualTo("0:0 too-many-items");
  }

  @Test
  void aLineThatComesTooLateIsNamedAsTheTextCountsIt() {
    Flaw flaw = HEAVY.withText("theta = theta - lr*m\n\n\nm = g").flaw().orElseThrow();
    assertThat(flaw.line()).isEqualTo(1);
    assertThat(flaw.fault().arguments()).containsExactly(20, "m", 4);
  }

  @Test
  void anotherNameGoesThroughTheLinesAndKeepsTheOrder() {
    Map<String, Double> two = new LinkedHashMap<>();
    two.put("v", 0.9);
    two.put("beta", 0.5);
    RuleDraft draft = new RuleDraft("theta = theta - lr*v*vv*beta - 1e5*v", two, Map.of());
    RuleDraft renamed = draft.renamed("v", "decay");
    assertThat(renamed.text()).isEqualTo("theta = theta - lr*decay*vv*beta - 1e5*decay");
    assertThat(renamed.constants().keySet()).containsExactly("decay", "beta");
    assertThat(renamed.constants()).containsEntry("decay", 0.9);
    assertThat(draft.renamed("e5", "f").text()).isEqualTo(draft.text());
  }

  @Test
  void namesThatCannotBeTakenAreRefused() {
    for (Map.Entry<String, String> name :
        Map.of(
                "1x", "rule-name",
                "", "rule-name",
                "lr", "rule-name-reserved",
                "sqrt", "rule-name-reserved",
                "beta", "rule-name-taken",
                "v", "rule-name-taken")
            .entrySet()) {
      assertThat(HEAVY.refused(name.getKey()))
          .as(name.getKey())
          .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo(name.getValue()));
    }
    assertThat(HEAVY.refused("gamma")).isEmpty();
  }

  @Test
  void aNewNumberGetsTheNameThatIsMissing() {
    assertThat(HEAVY.withText("theta = theta - lr*decay*g").newName("c")).isEqualTo("decay");
    assertThat(HEAVY.newName("c")).isEqualTo("c");
    assertThat(HEAVY.withText("c = g\ntheta = theta - lr*c").newName("c")).isEqualTo("c2");
  }

  @Test
  void numbersInForceReachOnlyConstantsThatAreThere() {
    assertThat(HEAVY.withNumbersOf(Map.of("beta", 0.5, "gamma", 1.0)).constants())
        .isEqualTo(Map.of("beta", 0.5));
  }

  @Test
  void allTextsOfAllStartsAreRules() {
    for (RuleStart start : RuleStart.values()) {
      Settings rule = start.on(Samples.first("surface").problem());
      RuleDraft draft = RuleDraft.of(rule);
      assertThat(draft.flaw()).as(start.id()).isEmpty();
      assertThat(draft.isRuleOf(rule)).isTrue();
      assertThat(draft.withText("\n" + draft.text() + "  \n").isRuleOf(rule)).isTrue();
      assertThat(draft.withText(draft.text() + "\nw = g").isRuleOf(rule)).isFalse();
      assertThat(List.copyOf(draft.constants().keySet()))
          .isEqualTo(List.copyOf(rule.numbers(UserRule.CONSTANTS).keySet()));
    }
  }
}

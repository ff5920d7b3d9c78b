package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.SurfaceEntry.surface;

import java.util.List;
import org.descentlab.objective.surface.AbsSum;
import org.descentlab.objective.surface.Bukin6;
import org.descentlab.objective.surface.MaxAbs;

/** Not differentiable where it matters: a constant learning rate never settles. */
final class Kinks {
  static final List<Choice<SurfaceRecipe>> ALL =
      List.of(
          surface("abs-sum", AbsSum::new)
              .formula("|x| + |y|", "|x| + |y|")
              .reference("Schwefel 1981, problem 2.20")
              .descent(-4.03, 2.57, 0.2, 60),
          surface("max-abs", MaxAbs::new)
              .formula("max(|x|, |y|)", "\\max(|x|, |y|)")
              .reference("Schwefel 1981, problem 2.21")
              .descent(-4.03, 2.57, 0.2, 60),
          surface("bukin-6", Bukin6::new)
              .formula(
                  "100√|y − 0.01x²| + 0.01|x + 10|", "100 \\sqrt{|y - 0.01 x^2|} + 0.01 |x + 10|")
              .reference("Bukin 1997")
              .view(-15, -5, -3, 3)
              .descent(-13, 2.5, 0.0001, 300));

  private Kinks() {}
}

package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.descentlab.figure.AxisColors;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Theme;
import org.descentlab.landscape.BestRates;
import org.descentlab.ui.CellGrid.Cell;
import org.descentlab.ui.CurvatureFacts.OfMethod;
import org.descentlab.ui.CurvatureFacts.OfRun;

/**
 * The facts about curvature in words and rows.
 *
 * @param facts what is said
 * @param texts in which language
 */
record CurvatureTables(CurvatureFacts facts, Texts texts) {
  private static final int SHOWN = 4;

  /** Where this is, and how far the axes differ. */
  String title() {
    String name = facts.standing().track().run().spec().name();
    return texts.get("window.curvature.title", name, facts.standing().step(), condition());
  }

  /** The condition number, or why there is none. */
  private String condition() {
    double least = facts.curvature().eigenvalues()[0];
    if (Double.isNaN(least)) {
      return texts.get("window.curvature.unknown");
    }
    OptionalDouble kappa = facts.curvature().conditionNumber();
    return kappa.isPresent()
        ? texts.get("window.curvature.condition", number(kappa.getAsDouble()))
        : texts.get("window.curvature.not-convex", number(least));
  }

  /** A row an eigenvalue: symbol, value, direction, share of the gradient. */
  List<List<Cell>> axes(Theme theme) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(heads("eigenvalue", "direction", "share"));
    double[] lambdas = facts.curvature().eigenvalues();
    for (int i = 0; i < lambdas.length; i++) {
      double share = facts.shares()[i];
      rows.add(
          List.of(
              Cell.colored(
                  AxisColors.symbol(i) + " = " + number(lambdas[i]),
                  AxisColors.rgb(i, lambdas.length, theme)),
              Cell.plain(direction(facts.curvature().eigenvectors()[i])),
              Cell.plain(Double.isNaN(share) ? "–" : Math.round(share * 100) + " %")));
    }
    return rows;
  }

  private List<Cell> heads(String... ids) {
    List<Cell> heads = new ArrayList<>();
    for (String id : ids) {
      heads.add(Cell.head(texts.get("window.curvature." + id)));
    }
    return heads;
  }

  private static String direction(double[] axis) {
    String components =
        DoubleStream.of(axis)
            .limit(SHOWN)
            .mapToObj(c -> number(Math.rint(c * 100) / 100))
            .collect(Collectors.joining(", "));
    return "(" + components + (axis.length > SHOWN ? ", …" : "") + ")";
  }

  /** A row a run: name, limit, the rate in force, and which is larger. */
  List<List<Cell>> runs(List<RunStyle> styles) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(heads("run", "limit", "rate", "verdict"));
    for (OfRun run : facts.runs()) {
      String name = run.standing().track().run().spec().name();
      double rate = run.standing().rate();
      boolean above = run.ratio().orElse(0) > 1;
      rows.add(
          List.of(
              Cell.colored(name, styles.get(run.standing().track().index()).rgb()),
              Cell.plain(limit(run)),
              Cell.plain(Double.isNaN(rate) ? "–" : number(rate)),
              above ? Cell.bad(verdict(run)) : Cell.plain(verdict(run))));
    }
    return rows;
  }

  private String limit(OfRun run) {
    String none = run.known() ? "window.curvature.no-limit" : "window.curvature.no-formula";
    return run.limit()
        .map(l -> (l.exact() ? "" : "≈ ") + number(l.rate()))
        .orElseGet(() -> texts.get(none));
  }

  private String verdict(OfRun run) {
    if (run.ratio().isEmpty()) {
      return "–";
    }
    double ratio = run.ratio().getAsDouble();
    return texts.get(
        ratio > 1 ? "window.curvature.above" : "window.curvature.below", number(ratio));
  }

  /** The limits of well-known methods here. */
  String methods() {
    List<String> parts = new ArrayList<>();
    for (OfMethod method : facts.methods()) {
      String limit =
          Double.isNaN(method.limit())
              ? texts.get("window.curvature.no-limit")
              : number(method.limit());
      parts.add(texts.get("window.curvature.method." + method.key(), limit));
    }
    return texts.get("window.curvature.methods", number(facts.beta()), String.join(" · ", parts));
  }

  /** The best rates on this quadratic; empty elsewhere. */
  String best() {
    return facts
        .best()
        .map(
            (BestRates best) ->
                texts.get(
                    "window.curvature.best",
                    number(best.descent()),
                    number(best.descentFactor()),
                    number(best.ball()),
                    number(best.beta()),
                    number(best.ballFactor())))
        .orElse("");
  }

  /** Everything in sentences, for screen readers. */
  String summary(Theme theme, List<RunStyle> styles) {
    List<String> lines = new ArrayList<>(List.of(title()));
    for (List<List<Cell>> rows : List.of(axes(theme), runs(styles))) {
      rows.stream()
          .skip(1)
          .forEach(
              row -> lines.add(row.stream().map(Cell::text).collect(Collectors.joining(", "))));
    }
    lines.add(methods());
    lines.add(best());
    return String.join("\n", lines);
  }

  private static String number(double value) {
    return Numbers.rounded(value).replace('-', '−');
  }
}

package org.descentlab.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.landscape.LimitFormula;
import org.descentlab.landscape.LocalLimit;

/**
 * Puts a judgement into words: the key of the sentence and the numbers in it.
 *
 * @param judgement what is told about
 * @param place where the run was judged
 * @param best the lowest loss that is known
 */
record Reason(RunJudgement judgement, RunPlace place, double best) {

  /** Where it began: of a run that left every bound the row from which it did. */
  RunPlace onset() {
    return judgement.state() == RunState.DIVERGING ? Divergence.of(place).onset() : place;
  }

  private Optional<LocalLimit> limit() {
    return onset().limit();
  }

  /** The key of the sentence. */
  String key() {
    if (judgement.cause() == Cause.NONE) {
      return judgement.state().key().replace("status", "why.state");
    }
    String cause = judgement.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
    boolean formula = limit().isPresent() && !LimitFormula.of(onset().inForce()).isEmpty();
    boolean two = judgement.cause() == Cause.ABOVE_LIMIT || judgement.cause() == Cause.NEAR_LIMIT;
    String form = !two ? "" : formula ? "-formula" : limit().isPresent() ? "" : "-unknown";
    return "window.why." + cause + form;
  }

  /** The numbers in it: rate, limit, its formula, λ, loss, best loss, β, step. */
  List<Object> arguments() {
    Settings settings = onset().inForce();
    double beta = Optimizers.beta(settings).map(settings::number).orElse(0.0);
    long last = place.rows().step(place.rows().size() - 1);
    return List.of(
        Numbers.rounded(onset().rate()),
        limit().map(limit -> Numbers.rounded(limit.rate())).orElse(""),
        LimitFormula.of(settings),
        limit().map(limit -> Numbers.rounded(limit.lambda())).orElse(""),
        Numbers.rounded(place.rows().get(place.at(), Column.LOSS)),
        Numbers.rounded(best),
        Numbers.exact(beta),
        last);
  }
}

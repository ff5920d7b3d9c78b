package org.descentlab.ui;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the learning rate of the selected run: the recommended rate, the stability limit
 * where the run stands, and beneath the slider in words where the limit comes from.
 */
final class RateMarks {
  private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");

  private final Session session;
  private final Texts texts;
  private final Label caption = new Label();
  private final Tooltip reason = new Tooltip();
  private @Nullable NumberControl control;

  RateMarks(Session session, Texts texts) {
    this.session = session;
    this.texts = texts;
    caption.setId("limit-caption");
    caption.getStyleClass().add("limit-caption");
    caption.setWrapText(true);
    caption.setTooltip(reason);
    caption.setMinHeight(GridPane.USE_PREF_SIZE);
    session.limit().addListener((o, was, now) -> refresh());
  }

  /** Marks the slider of the learning rate of a grid, if it has one. */
  void on(SettingsGrid grid) {
    control = grid.number(Optimizers.LEARNING_RATE).orElse(null);
    if (control != null) {
      grid.explain(Optimizers.LEARNING_RATE, caption);
    }
  }

  /** Shows the marks of the selected run as it is now. */
  void refresh() {
    NumberControl rate = control;
    if (rate == null) {
      return;
    }
    RunSpec run = session.selectedRun();
    Optional<RateLimit> limit = session.limit().get();
    double advised =
        Recommended.on(run.problem(), run.optimizer()).number(Optimizers.LEARNING_RATE);
    String advice = texts.get("window.recommended", Numbers.exact(advised));
    String why = limit.map(l -> l.reason(texts)).orElse(texts.get("window.limit.none"));
    rate.track().recommend(advised, advice, () -> rate.choose(advised));
    rate.track().limit(limit.map(RateLimit::mark).orElse(OptionalDouble.empty()), why);
    rate.explain(advice + "\n" + why, () -> advised);
    caption.setText(limit.map(l -> l.caption(texts)).orElse(texts.get("window.limit.none")));
    reason.setText(why);
    caption.pseudoClassStateChanged(ABOVE, limit.filter(RateLimit::exceeded).isPresent());
  }
}

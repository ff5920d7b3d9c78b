package org.descentlab.ui;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.descentlab.figure.AccuracyFigure;
import org.descentlab.figure.LossFigure;

/**
 * The curves over time that the window has, and what chooses how they are drawn.
 *
 * @param loss of every run
 * @param accuracy of networks
 * @param eigen the loss along principal axes
 * @param controls of both
 */
record CurveViews(
    CurveView loss,
    Lazy<CurveView> accuracy,
    Lazy<EigenCurves> eigen,
    Lazy<LossControls> controls) {

  /**
   * Makes them.
   *
   * @param scrub moves the playhead to a step
   * @param failed gets what kept a picture from being made
   */
  static CurveViews of(
      Session session,
      Texts texts,
      Looks looks,
      Worker worker,
      DoubleConsumer scrub,
      Consumer<Exception> failed) {
    CurveOptions options = new CurveOptions(session, looks.full());
    CurveView loss = new CurveView(LossFigure::new, options, looks, texts, worker, scrub, failed);
    loss.setId("loss");
    Lazy<CurveView> accuracy =
        new Lazy<>(
            () -> {
              CurveView view =
                  new CurveView(AccuracyFigure::new, options, looks, texts, worker, scrub, failed);
              view.setId("accuracy");
              return view;
            });
    return new CurveViews(
        loss,
        accuracy,
        new Lazy<>(() -> new EigenCurves(options, looks, texts, worker, scrub, failed)),
        new Lazy<>(() -> new LossControls(options, session, looks, texts)));
  }
}

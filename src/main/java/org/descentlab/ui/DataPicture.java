package org.descentlab.ui;

import java.util.Optional;
import org.descentlab.figure.ClassificationFigure;
import org.descentlab.figure.FittedLine;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlotFigure;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RegressionFigure;
import org.descentlab.objective.Domain;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.Objective;
import org.jspecify.annotations.Nullable;

/**
 * The data of a regression as a picture, and what they tell. Made on any thread.
 *
 * @param objective that the data are of
 * @param picture without lines where these are drawn above it, else with all
 * @param facts about the data alone
 * @param summary what the figure says in words
 */
record DataPicture(
    Objective objective, Picture picture, Optional<DataFacts> facts, String summary) {

  /**
   * Makes one of that size.
   *
   * @param before what is known already, where it is of the same data
   * @param between given ends of the axes
   */
  static DataPicture of(
      @Nullable DataPicture before,
      Recording recording,
      Look look,
      Optional<Domain> between,
      double width,
      double height,
      double scale) {
    PlotFigure figure =
        recording.objective() instanceof LinearRegression
            ? new RegressionFigure(recording, look, between)
            : new ClassificationFigure(recording, look, between);
    Picture picture =
        FittedLine.of(recording.objective()).isPresent()
            ? Picture.base(figure, width, height, scale)
            : Picture.whole(figure, width, height, scale);
    Optional<DataFacts> facts =
        before != null && before.objective() == recording.objective()
            ? before.facts()
            : DataFacts.of(recording.objective());
    return new DataPicture(recording.objective(), picture, facts, figure.summary(look.messages()));
  }
}

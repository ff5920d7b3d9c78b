package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.StepArrow;
import org.descentlab.figure.StepArrows;
import org.descentlab.figure.Theme;
import org.descentlab.objective.Domain;
import org.descentlab.text.Messages;

/**
 * The vectors of a step as arrows: those of the lines up to the current one, which stands out. Of
 * one parameter they lie side by side beneath the ball.
 *
 * @param step what is drawn
 * @param line the current line; all are shown alike where it is negative
 * @param messages language of the captions
 * @param value of the objective at the parameters, where there is one parameter
 * @param others where other runs are: no caption is placed there
 */
record StepMark(StepAnatomy step, int line, Messages messages, double value, List<double[]> others)
    implements PlaneMark {
  private static final double SHAFT = 3;
  private static final double CURRENT = 2;
  private static final double ASIDE = 6;

  /** From the ball to the first arrow, and from one to the next. */
  private static final double BENEATH = 22;

  private static final double NEXT = 24;

  /** Shorter arrows are left out. */
  private static final double SHORTEST = 2;

  /** What is drawn: arrows, and where each lies. */
  private record Drawn(List<StepArrow> arrows, List<ArrowStroke> strokes) {}

  private Drawn drawn(PlotArea area, Theme theme) {
    List<ArrowStroke> strokes = new ArrayList<>();
    List<StepArrow> drawn = new ArrayList<>();
    for (StepArrow arrow : shown(area, theme)) {
      Optional<ArrowStroke> stroke = stroke(arrow, strokes.size(), area, theme);
      stroke.filter(s -> s.length() >= SHORTEST).ifPresent(strokes::add);
      if (strokes.size() > drawn.size()) {
        drawn.add(arrow);
      }
    }
    return new Drawn(drawn, ArrowStroke.sideBySide(strokes, ASIDE * theme.factor()));
  }

  @Override
  public void draw(GraphicsContext g, PlotArea area, Theme theme) {
    ArrowBrush brush = new ArrowBrush(g, area, theme);
    List<ArrowStroke> placed = drawn(area, theme).strokes();
    if (single()) {
      placed.forEach(stroke -> brush.guide(area.pixelX(step.before()[0]), y(area), stroke));
    }
    placed.forEach(brush::arrow);
    if (!single() && moves()) {
      int last = placed.size() - 1;
      int rgb = last < 0 ? theme.text() : placed.get(last).rgb();
      brush.point(area.pixelX(step.after()[0]), area.pixelY(step.after()[1]), rgb);
    }
  }

  @Override
  public void drawCaptions(GraphicsContext g, PlotArea area, Theme theme) {
    Drawn drawn = drawn(area, theme);
    captions(new ArrowBrush(g, area, theme), drawn.arrows(), drawn.strokes());
  }

  /** Arrows of the lines up to the current one. */
  private List<StepArrow> shown(PlotArea area, Theme theme) {
    Domain view = new Domain(area.x().low(), area.x().high(), area.y().low(), area.y().high());
    return StepArrows.of(step, view, theme).stream()
        .filter(arrow -> line < 0 || arrow.subStep() <= line)
        .toList();
  }

  private boolean single() {
    return step.before().length == 1;
  }

  /** Whether the line is shown in which the parameters move. */
  private boolean moves() {
    return line < 0 || line == step.subSteps().size() - 1;
  }

  private double y(PlotArea area) {
    return single() ? area.pixelY(value) : area.pixelY(step.before()[1]);
  }

  /** The arrow in pixels, up to the edge of the view; empty where it is beyond. */
  private Optional<ArrowStroke> stroke(StepArrow arrow, int nth, PlotArea area, Theme theme) {
    double y0 = y(area);
    double y1 = single() ? y0 : area.pixelY(arrow.to()[1]);
    if (single()) {
      double down = BENEATH * theme.factor() + NEXT * theme.factor() * nth;
      double all = (BENEATH + NEXT * 4) * theme.factor();
      double side = y0 + all > area.top() + area.height() ? -1 : 1;
      y0 += side * down;
      y1 = y0;
    }
    double width = (SHAFT + (arrow.subStep() == line ? CURRENT : 0)) * theme.factor();
    return area.clip(area.pixelX(arrow.from()[0]), y0, area.pixelX(arrow.to()[0]), y1, 0)
        .map(p -> new ArrowStroke(p[0], p[1], p[2], p[3], width, arrow.rgb()));
  }

  /** The current arrow's first, then from the last to the first. */
  private void captions(ArrowBrush brush, List<StepArrow> arrows, List<ArrowStroke> strokes) {
    List<double[]> clear = new ArrayList<>(others);
    clear.add(step.before());
    if (moves()) {
      clear.add(step.after());
    }
    CaptionPlaces places = brush.places(strokes, single() ? List.of() : clear);
    for (boolean current : new boolean[] {true, false}) {
      for (int i = arrows.size() - 1; i >= 0; i--) {
        if ((arrows.get(i).subStep() == line) == current) {
          brush.caption(places, strokes.get(i), arrows.get(i).caption(messages), current);
        }
      }
    }
  }
}

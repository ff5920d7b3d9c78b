package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.text.Messages;

/**
 * All of an experiment on a page: the problem's main figure and the losses, side by side or one
 * above the other, and below them a table of the runs.
 */
public final class PosterFigure implements Layered<List<PosterFigure.Panel>> {
  /**
   * A part of the page.
   *
   * @param place where it stands
   * @param still what its figure drew still; empty where that moves altogether
   */
  public record Panel(Rectangle2D place, Optional<Object> still) {}

  /** The table takes at most this part of the height. */
  private static final double TABLE_SHARE = 0.36;

  /** What text would lose in a panel. */
  private static final double PANEL_TEXT = 1.3;

  private final Recording recording;
  private final Look look;
  private final List<Figure> panels;

  /** A figure of a recording. */
  public PosterFigure(Recording recording, Look look) {
    this.recording = recording;
    this.look = look;
    this.panels = new ArrayList<>();
    Figures.Choice main = Figures.main(recording.experiment().problem());
    if (main.shows(recording)) {
      panels.add(main.make().apply(recording, panel(look)));
    }
    panels.add(new LossFigure(recording, panel(look)));
  }

  private PosterFigure(Recording recording, Look look, List<Figure> panels) {
    this.recording = recording;
    this.look = look;
    this.panels = panels;
  }

  /** A panel is smaller than the page; its text is nearly as large as that of the page. */
  private static Look panel(Look page) {
    return page.unframed().scaled(PANEL_TEXT);
  }

  @Override
  public void draw(Graphics2D g, double width, double height) {
    drawMoving(g, drawStill(g, width, height), width, height);
  }

  @Override
  public List<Panel> drawStill(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Rectangle2D inside = new Page(look, recording, false, List.of()).draw(g, width, height, sizes);
    RunTable table = new RunTable(g, look, sizes, recording.traces(), measuresAccuracy());
    double tableHeight = Math.min(table.height(), inside.getHeight() * TABLE_SHARE);
    Rectangle2D above =
        new Rectangle2D.Double(
            inside.getX(), inside.getY(), inside.getWidth(), inside.getHeight() - tableHeight);
    List<Panel> still = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      still.add(still(g, panels.get(i), place(above, i, sizes.text())));
    }
    table.draw(
        new Rectangle2D.Double(inside.getX(), above.getMaxY(), inside.getWidth(), tableHeight));
    g.setClip(clip);
    return still;
  }

  /** Draws what stands still of a panel, if it has layers. */
  private static Panel still(Graphics2D g, Figure figure, Rectangle2D place) {
    if (!(figure instanceof Layered<?> layered)) {
      return new Panel(place, Optional.empty());
    }
    Object still =
        within(g, place, () -> layered.drawStill(g, place.getWidth(), place.getHeight()));
    return new Panel(place, Optional.of(still));
  }

  @Override
  public void drawMoving(Graphics2D g, List<Panel> still, double width, double height) {
    for (int i = 0; i < panels.size(); i++) {
      Panel panel = still.get(i);
      Figure figure = panels.get(i);
      within(
          g,
          panel.place(),
          () -> {
            moving(g, figure, panel);
            return figure;
          });
    }
  }

  private static void moving(Graphics2D g, Figure figure, Panel panel) {
    Rectangle2D place = panel.place();
    if (figure instanceof Layered<?> layered) {
      panel.still().ifPresent(still -> above(g, layered, still, place));
    } else {
      figure.draw(g, place.getWidth(), place.getHeight());
    }
  }

  /** What a figure of the same kind drew still is what it takes. */
  @SuppressWarnings("unchecked")
  private static <S> void above(Graphics2D g, Layered<S> figure, Object still, Rectangle2D place) {
    figure.drawMoving(g, (S) still, place.getWidth(), place.getHeight());
  }

  @Override
  public PosterFigure upTo(double step) {
    Look there = look.upTo(step);
    List<Figure> moved = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      moved.add(
          panels.get(i) instanceof Layered<?> layered
              ? layered.upTo(step)
              : Figures.main(recording.experiment().problem())
                  .make()
                  .apply(recording, panel(there)));
    }
    return new PosterFigure(recording, there, moved);
  }

  private boolean measuresAccuracy() {
    return recording.experiment().problem() instanceof NetworkProblem;
  }

  private Rectangle2D place(Rectangle2D room, int i, double gap) {
    int count = panels.size();
    if (room.getWidth() > room.getHeight()) {
      double width = Math.max(1, (room.getWidth() - (count - 1) * gap) / count);
      return new Rectangle2D.Double(
          room.getX() + i * (width + gap), room.getY(), width, room.getHeight());
    }
    double height = Math.max(1, (room.getHeight() - (count - 1) * gap) / count);
    return new Rectangle2D.Double(
        room.getX(), room.getY() + i * (height + gap), room.getWidth(), height);
  }

  private static <T> T within(Graphics2D g, Rectangle2D place, Supplier<T> drawing) {
    AffineTransform transform = g.getTransform();
    Shape clip = g.getClip();
    g.translate(place.getX(), place.getY());
    g.clip(new Rectangle2D.Double(0, 0, place.getWidth(), place.getHeight()));
    T drawn = drawing.get();
    g.setTransform(transform);
    g.setClip(clip);
    return drawn;
  }

  @Override
  public String summary(Messages messages) {
    List<String> all = new ArrayList<>();
    panels.forEach(panel -> all.add(panel.summary(messages)));
    return String.join(" ", all);
  }
}

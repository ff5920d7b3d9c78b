package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.text.Messages;

/**
 * All of an experiment on a page: the problem's main figure and the losses, side by side or one
 * above the other, and below them a table of the runs.
 */
public final class PosterFigure implements Figure {
  /** The table takes at most this part of the height. */
  private static final double TABLE_SHARE = 0.36;

  private final Recording recording;
  private final Look look;
  private final List<Figure> panels = new ArrayList<>();

  /** A figure of a recording. */
  public PosterFigure(Recording recording, Look look) {
    this.recording = recording;
    this.look = look;
    Look bare = look.unframed();
    Figures.Choice main = Figures.main(recording.experiment().problem());
    if (main.shows(recording)) {
      panels.add(main.make().apply(recording, bare));
    }
    panels.add(new LossFigure(recording, bare));
  }

  @Override
  public void draw(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Rectangle2D inside = new Page(look, recording, false, List.of()).draw(g, width, height, sizes);
    RunTable table = new RunTable(g, look, sizes, recording.traces(), measuresAccuracy());
    double tableHeight = Math.min(table.height(), inside.getHeight() * TABLE_SHARE);
    Rectangle2D above =
        new Rectangle2D.Double(
            inside.getX(), inside.getY(), inside.getWidth(), inside.getHeight() - tableHeight);
    for (int i = 0; i < panels.size(); i++) {
      panel(g, panels.get(i), place(above, i, sizes.text()));
    }
    table.draw(
        new Rectangle2D.Double(inside.getX(), above.getMaxY(), inside.getWidth(), tableHeight));
    g.setClip(clip);
  }

  private boolean measuresAccuracy() {
    return recording.experiment().problem() instanceof NetworkProblem;
  }

  private Rectangle2D place(Rectangle2D room, int i, double gap) {
    int count = panels.size();
    if (room.getWidth() > room.getHeight()) {
      double width = (room.getWidth() - (count - 1) * gap) / count;
      return new Rectangle2D.Double(
          room.getX() + i * (width + gap), room.getY(), width, room.getHeight());
    }
    double height = (room.getHeight() - (count - 1) * gap) / count;
    return new Rectangle2D.Double(
        room.getX(), room.getY() + i * (height + gap), room.getWidth(), height);
  }

  private static void panel(Graphics2D g, Figure figure, Rectangle2D place) {
    if (place.getWidth() < 1 || place.getHeight() < 1) {
      return;
    }
    AffineTransform transform = g.getTransform();
    Shape clip = g.getClip();
    g.translate(place.getX(), place.getY());
    g.clip(new Rectangle2D.Double(0, 0, place.getWidth(), place.getHeight()));
    figure.draw(g, place.getWidth(), place.getHeight());
    g.setTransform(transform);
    g.setClip(clip);
  }

  @Override
  public String summary(Messages messages) {
    List<String> all = new ArrayList<>();
    panels.forEach(panel -> all.add(panel.summary(messages)));
    return String.join(" ", all);
  }
}

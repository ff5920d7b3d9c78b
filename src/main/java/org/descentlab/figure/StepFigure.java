package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.text.Messages;

/** The anatomy of a run's step at the playhead, on a page with title and caption. */
public final class StepFigure implements Figure {
  /** Letters, in those of labels. */
  private static final double LETTERS = 1.35;

  private final Recording recording;
  private final Look look;
  private final Steps steps;
  private final Optional<StepAnatomy> step;

  /** A figure of the first run of a recording whose steps can be read. */
  public StepFigure(Recording recording, Look look) {
    this.recording = recording;
    this.look = look;
    this.steps = recording.found(Steps.class).get(0);
    this.step = steps.upTo(look.upToStep());
  }

  private AnatomyFigure lines(StepAnatomy shown, Look its, double size) {
    return new AnatomyFigure(steps.run(), shown, its, AnatomyFigure.ALL, size);
  }

  @Override
  public void draw(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    AffineTransform transform = g.getTransform();
    Sizes sizes = Sizes.of(look.theme(), width, height);
    List<String> notes = List.of(steps.run() + ": " + steps.settings());
    Rectangle2D inside = new Page(look, recording, false, notes).draw(g, width, height, sizes);
    if (step.isPresent()) {
      double letters = sizes.text() * LETTERS / look.theme().factor();
      g.translate(inside.getX(), inside.getY());
      lines(step.get(), framed(), letters).draw(g, inside.getWidth(), inside.getHeight());
    }
    g.setTransform(transform);
    g.setClip(clip);
  }

  /** Run, step, loss and learning rate stand above the lines wherever the figure is. */
  private Look framed() {
    return Look.framed(look.theme(), look.messages());
  }

  @Override
  public String summary(Messages messages) {
    return step.map(shown -> lines(shown, framed(), 16).summary(messages))
        .orElseGet(() -> messages.format("figure.anatomy.none", steps.run()));
  }
}

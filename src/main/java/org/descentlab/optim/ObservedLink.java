package org.descentlab.optim;

import java.util.Map;
import java.util.function.Consumer;
import org.descentlab.math.Vector;

/**
 * A link that tells what it does.
 *
 * @param link does it
 * @param observer hears of it
 */
record ObservedLink(GradientTransformation link, Consumer<Passage> observer)
    implements GradientTransformation {

  @Override
  public void apply(Vector update, Vector params, long t) {
    Vector in = update.copy();
    Map<String, Vector> before = Passage.copies(link.state());
    link.apply(update, params, t);
    Map<String, Vector> after = Passage.copies(link.state());
    observer.accept(new Passage(link.recurrence(), in, update.copy(), before, after));
  }

  @Override
  public Recurrence recurrence() {
    return link.recurrence();
  }
}

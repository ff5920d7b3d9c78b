package org.descentlab.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of the window that is made when it is first asked for; on the FX thread alone. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T there = made;
    if (there == null) {
      there = maker.get();
      made = there;
    }
    return there;
  }

  /** Whether it was made. */
  boolean made() {
    return made != null;
  }

  /** Tells it something, if it is there; who makes it tells it all there is by then. */
  void ifMade(Consumer<? super T> told) {
    T there = made;
    if (there != null) {
      told.accept(there);
    }
  }
}

package org.descentlab.ui;

/**
 * Numbers questions that are answered in the background: an answer counts, be it to an older
 * question, as long as none to a newer one has come.
 */
final class Questions {
  private long asked;
  private long answered;

  /** Asks another question; returns its number, from 1. */
  long ask() {
    return ++asked;
  }

  /** Takes an answer; false where it comes too late to count. */
  boolean answer(long number) {
    boolean counts = awaits(number);
    answered = counts ? number : answered;
    return counts;
  }

  /** Whether an answer to this question would count. */
  boolean awaits(long number) {
    return number > answered;
  }

  /** Whether no question came after this one. */
  boolean isLast(long number) {
    return number == asked;
  }

  /** Whether nothing is asked that was not answered. */
  boolean settled() {
    return answered == asked;
  }

  /** Whether something was asked, and the last question is answered. */
  boolean answered() {
    return asked > 0 && settled();
  }

  /** Nothing is wanted any more: answers under way do not count. */
  void forget() {
    answered = ++asked;
  }
}

package org.descentlab.architecture;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a class and the classes in it depart from one rule of the architecture tests, for a reason
 * that a reader can weigh.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ArchitectureException {
  /** The rule that does not hold here. */
  Rule from();

  /** Why this class must depart from it. */
  String reason();

  /** The rules that know exceptions. */
  enum Rule {
    /** In {@code ui}: no AWT, no Swing, no JFreeChart. */
    NO_AWT_IN_UI,
    /** Outside {@code experiment} and {@code ui}: nothing starts a thread. */
    NO_THREADS,
    /** Where numbers are made: StrictMath or FastMath for transcendental functions. */
    STRICT_MATHEMATICS
  }
}

package org.descentlab.ui;

/** Why a run stands as it does: what the sentence behind its status word tells. */
enum Cause {
  /** All is as it should be. */
  NONE,
  /** The learning rate is above the limit of stability. */
  ABOVE_LIMIT,
  /** The steps are too long, where no limit is known. */
  TOO_FAST,
  /** The objective falls for ever. */
  UNBOUNDED,
  /** The learning rate is close to the limit, or throws the run from wall to wall. */
  NEAR_LIMIT,
  /** The velocity carries the run beyond where it should stop. */
  MOMENTUM,
  /** The velocity carries the run over a rise. */
  UPHILL,
  /** Steps of the same length across a crease. */
  KINK,
  /** The gradients scatter. */
  NOISE,
  /** Level, but no minimum: it falls in another direction. */
  SADDLE,
  /** A minimum, but a lower one is known. */
  LOCAL_MINIMUM,
  /** So flat that the gradient says next to nothing. */
  FLAT,
  /** The learning rate is small. */
  TOO_SLOW,
  /** The learning rate is as large as can be, and one direction is too flat for it. */
  ILL_CONDITIONED,
  /** The schedule has made the learning rate small. */
  RATE_GONE,
  /** No better than guessing, and the loss is not finite or above that of guessing. */
  WORSE_THAN_CHANCE,
  /** No better than guessing, in many layers that let little of the gradient through. */
  VANISHING,
  /** No better than guessing. */
  CHANCE
}

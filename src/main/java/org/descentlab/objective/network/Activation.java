package org.descentlab.objective.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a hidden unit does with its weighted sum z. */
public enum Activation {
  /** z. */
  IDENTITY("identity"),
  /** 1 / (1 + e⁻ᶻ). */
  SIGMOID("sigmoid"),
  /** The hyperbolic tangent. */
  TANH("tanh"),
  /** max(z, 0); its derivative at 0 is 0. */
  RELU("relu"),
  /** z where z &gt; 0, else 0.01·z (A. L. Maas, A. Y. Hannun, A. Y. Ng, 2013). */
  LEAKY_RELU("leaky-relu"),
  /**
   * z where z &gt; 0, else a·z with one learnt slope a a layer, 0.25 at the start (K. He et al.:
   * Delving deep into rectifiers, 2015, equation 1). Weight decay leaves a alone.
   */
  PRELU("prelu");

  private final String id;

  Activation(String id) {
    this.id = id;
  }

  /** Returns the name in the file. */
  public String id() {
    return id;
  }

  /** Returns all names. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Activation::id).toList();
  }

  /** Returns the activation of this name. */
  public static Optional<Activation> find(String id) {
    return Arrays.stream(values()).filter(activation -> activation.id.equals(id)).findFirst();
  }

  /** Returns a new layer at work. */
  ActivationLayer layer() {
    return switch (this) {
      case IDENTITY -> new IdentityUnits();
      case SIGMOID -> new SigmoidUnits();
      case TANH -> new TanhUnits();
      case RELU -> new ReluUnits();
      case LEAKY_RELU -> new LeakyReluUnits();
      case PRELU -> new PreluUnits();
    };
  }
}

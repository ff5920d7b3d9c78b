package org.descentlab.ui;

import java.util.IdentityHashMap;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are being written, each beside the one that is at work until it is finished. A draft
 * belongs to the very settings that are at work: it stays where runs are selected, switched,
 * renamed or taken out of sight with their experiment, and is not there where a file is read anew.
 */
final class RuleDrafts {
  private final IdentityHashMap<Settings, RuleDraft> drafts = new IdentityHashMap<>();

  /** Returns what is being written in place of a rule; null where that is finished. */
  @Nullable RuleDraft of(Settings atWork) {
    return drafts.get(atWork);
  }

  /** Keeps what is being written in place of a rule. */
  void keep(Settings atWork, RuleDraft draft) {
    drafts.put(atWork, draft);
  }

  /** Nothing is being written in place of a rule any more. */
  void drop(Settings atWork) {
    drafts.remove(atWork);
  }

  /** Lets drafts follow where an edit changed only numbers of the rule at work. */
  void carry(ExperimentSpec was, ExperimentSpec now) {
    for (int i = 0; i < Math.min(was.runs().size(), now.runs().size()); i++) {
      RunSpec before = was.runs().get(i);
      Settings after = now.runs().get(i).optimizer();
      RuleDraft draft = drafts.get(before.optimizer());
      if (draft != null
          && after.type().equals(UserRule.ID)
          && now.runs().get(i).name().equals(before.name())
          && RuleDraft.of(before.optimizer()).isRuleOf(after)) {
        drafts.remove(before.optimizer());
        drafts.put(after, draft);
      }
    }
  }
}

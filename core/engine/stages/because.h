#pragma once
/// Fills an event's because: the rule, its clause, how the day was found, what is assumed.

#include <string>

#include "core/engine/stages/looks.h"

namespace turnpoint {

/// `Why(policy, "stages.stage_1.review", "2.3").day(…).rests_on("stages.stage_1.review").because()`.
class Why {
 public:
  Why(const Policy& policy, std::string rule, std::string clause);

  /// Adds every assumption at the path or below it.
  Why& rests_on(const std::string& path);
  Why& day(DayRule::Kind kind, std::int32_t from, std::optional<Term> term = std::nullopt, int number = 0);
  /// Trigger, spell and decision of the look, and what the trigger assumes.
  Why& look(const Look& look);
  Why& spell(std::int32_t first);
  Why& decided(const Decision* decision);
  /// Trigger, spell, decision and assumptions of what led to it.
  Why& led_to_by(const Because& because);
  const Because& because() const { return because_; }

 private:
  const Policy& policy_;
  Because because_;
};

/// `stages.stage_1`, `triggers.bradford`: where the part stands in a policy's file.
std::string path_of(const Stage& stage);
std::string path_of(const Trigger& trigger);

}  // namespace turnpoint

#pragma once
/// The met looks of one person, with their adjusted thresholds; which of them miss a target, and which a
/// discretion holds back (rules 5 to 7, 11, 22 and 23).

#include <optional>
#include <vector>

#include "core/engine/stages/known.h"

namespace turnpoint {

/// A look that meets a trigger, or a person's decision that stands for one.
struct Look {
  std::int32_t day = 0;
  const Trigger* trigger = nullptr;
  StageIndex stage = no_stage;    ///< which it leads to
  std::optional<Rational> value;  ///< none of a decision
  bool crossing = true;
  bool provisional = false;
  std::int32_t spell_first = no_day;
  const Decision* decision = nullptr;  ///< the decision it is
};

/// Why a look leads to a conversation instead of a stage.
struct Withheld {
  const Discretion* discretion = nullptr;
  const Decision* decision = nullptr;  ///< where one is recorded
};

class Looks {
 public:
  explicit Looks(const Known& known);

  /// By day, then trigger id, decisions last.
  const std::vector<Look>& all() const { return all_; }
  /// Those that lead to a stage of the track and miss a target that counts from `since`; by day.
  std::vector<Look> misses(Track track, std::int32_t since) const;
  /// Crossings of the informal figure on days on which the formal figure does not meet the trigger.
  std::vector<Look> informal() const;
  /// Whether discretion holds the look's stage back.
  std::optional<Withheld> withheld(const Look& look) const;

 private:
  /// A plan with the thresholds in force from a day on, until the next.
  struct InForce {
    std::int32_t from;
    Plan plan;
  };
  void adjust();
  std::vector<Look> looks_of(const PersonRecord& record, Figure figure) const;
  void add_decisions(std::vector<Look>& looks) const;
  const Decision* decision_on(const Look& look, const Discretion** discretion) const;
  bool fits(const Discretion& discretion, const Look& look) const;

  const Known& known_;
  std::vector<InForce> adjusted_;  ///< empty: the plan as it stands
  std::vector<Look> formal_;       ///< of the formal figure over the whole record
  std::vector<Look> all_;          ///< with the decisions that stand for one
};

}  // namespace turnpoint

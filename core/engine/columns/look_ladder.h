#pragma once
/// How far people come by their looks alone: a policy that steps up on each look that meets a trigger, every
/// meeting taken to be held on the day of its look.

#include "core/engine/columns/look_columns.h"
#include "core/policy/policy.h"

namespace turnpoint {

class LookLadder {
 public:
  /// Nothing unless the policy has one ladder whose first stage every trigger leads to, and whose stages lead
  /// each to the next on `each_look` and last as long as their warnings, or for good.
  static std::optional<LookLadder> make(const Policy& policy, const Plan& plan, Day first_day, Day last_day);

  /// Walks the people whom the columns have in hand; only triggers of `stepping` (a bit each) lead on.
  void walk(const LookColumns& columns, std::uint32_t stepping);

  std::size_t stages() const { return lapse_.size(); }
  /// By row: the stage after the look, 0 for none; whether the look led to it; and the stage where the person
  /// had never been as high before, else 0.
  const std::vector<std::uint8_t>& stage_after() const { return after_; }
  const std::vector<std::uint8_t>& stepped() const { return stepped_; }
  const std::vector<std::uint8_t>& first_reached() const { return reached_; }

 private:
  std::int32_t first_day_ = 0;
  std::vector<std::vector<std::int32_t>> lapse_;  ///< by stage, then day of the look: the first day after it
  std::vector<std::uint8_t> after_, stepped_, reached_;
};

}  // namespace turnpoint

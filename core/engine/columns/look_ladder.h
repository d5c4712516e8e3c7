#pragma once
/// How far people come by their looks alone: a policy that steps up on each look that meets a trigger, every
/// meeting taken to be held on the day of its look.

#include "core/engine/columns/look_columns.h"
#include "core/policy/policy.h"

namespace turnpoint {

/// Where a look leaves the person.
struct LadderLook {
  std::uint8_t stage = 0;  ///< 0: none
  std::uint8_t steps = 0;  ///< 1: the look led to it
  std::uint8_t first = 0;  ///< 1: the person had never been as high before
  std::uint8_t none = 0;   ///< so that an entry is one word
};

/// What one threshold gives, summed over people.
struct SweptThreshold {
  std::int64_t looks = 0;  ///< that meet it
  std::int64_t meetings = 0;
  std::vector<std::int64_t> ever;  ///< people, by the highest stage they came to; 0 is none of them
};

class LookLadder {
 public:
  /// Nothing unless the policy has one ladder whose first stage every trigger leads to, and whose stages lead
  /// each to the next on `each_look` and last as long as their warnings, or for good.
  static std::optional<LookLadder> make(const Policy& policy, const Plan& plan, Day first_day, Day last_day);

  /// Walks the people whom the columns have in hand; only triggers of `stepping` (a bit each) lead on.
  void walk(const LookColumns& columns, std::uint32_t stepping);

  /// Adds what each of several thresholds of one trigger, the only one to lead on, gives for the people in
  /// hand. `met` is what `LookColumns::count_met` says; `sums` has an entry a threshold.
  void sweep(const LookColumns& columns, const std::vector<std::uint32_t>& met,
             std::vector<SweptThreshold>& sums) const;

  std::size_t stages() const { return stages_; }
  const LadderLook& after(std::size_t row) const { return after_[row]; }

 private:
  std::int32_t first_day_ = 0;
  std::size_t stages_ = 0;
  /// By day of the look, then stage, from the one before the first on: the first day after the stage that
  /// the look leads to. The last stage has an entry too, which leads nowhere.
  std::vector<std::int32_t> lapse_;
  std::vector<LadderLook> after_;                 ///< by row
};

}  // namespace turnpoint

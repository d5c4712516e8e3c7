#pragma once
/// Which looks of a person meet a trigger under every set of triggers kept, from one look at the record.

#include "core/compare/removal/request.h"
#include "core/engine/columns/look_columns.h"

namespace turnpoint {

/// A look at which a fallback's own condition is met; whether it gives way depends on the triggers kept.
/// Triggers are bits, by the whole plan.
struct FallbackLook {
  std::int32_t day = 0;
  std::uint32_t fallback = 0;
  std::uint32_t others = 0;  ///< triggers met as at that day
  bool met_before = false;   ///< its own condition, as at the day before the spell
  std::uint32_t others_before = 0;
};

/// Every look at which a fallback's own condition is met, by fallback, then by spell.
std::vector<FallbackLook> fallback_looks(const PersonRecord& record, const Plan& plan);

class KeptLooks {
 public:
  /// Means must be applied; all must outlive it.
  KeptLooks(const Workforce& workforce, const DayCount& days, const RemovalRequest& request);
  KeptLooks(const KeptLooks&) = delete;
  KeptLooks& operator=(const KeptLooks&) = delete;

  /// Takes the people from `first` up to `end` in hand.
  void judge(std::size_t first, std::size_t end);
  /// Days up to the last on which the person, one of those in hand, meets a trigger. Bits of every set are by
  /// the whole plan.
  void find(std::size_t person);
  void under(KeptSet kept, std::vector<MetDay>& found) const;

 private:
  void by_itself(const KeptPolicy& kept, std::vector<MetDay>& found) const;

  const Workforce& workforce_;
  const DayCount& days_;
  const RemovalRequest& request_;
  Plan direct_;  ///< the triggers of the whole plan that are no fallbacks, in its order
  bool has_fallback_ = false;
  std::unique_ptr<LookColumns> columns_;
  std::vector<std::uint32_t> kept_bits_;  ///< by KeptSet: reported triggers of the whole plan
  std::vector<std::uint32_t> depended_;   ///< by KeptSet: triggers before which a fallback gives way
  std::size_t person_ = 0;
  std::vector<MetDay> met_;
  std::vector<FallbackLook> fallbacks_;
};

}  // namespace turnpoint

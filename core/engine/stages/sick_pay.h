#pragma once
/// How long full and half pay last in each spell (rule 25).

#include <vector>

#include "core/engine/stages/known.h"

namespace turnpoint {

/// Contractual pay in one spell, if it goes on long enough.
struct PaidSpell {
  const SickPay* scheme = nullptr;
  std::uint32_t spell = 0;  ///< into Workforce::spells
  std::int32_t first = 0;
  std::int32_t last = 0;  ///< of the spell, as known
  bool open = false;      ///< still under way on the day of the replay
  bool formal = false;    ///< counted in the formal figure
  int full = 0;           ///< entitlement, in the scheme's unit
  int half = 0;
  int used = 0;                     ///< days taken off for earlier spells
  std::int32_t full_pay_until = 0;  ///< its last day; the day before `first` where nothing is left
  std::int32_t half_pay_until = 0;  ///< the same day where there is no half pay
  /// The first day of half pay, and the first without pay; `no_day` where the spell ends before or there is
  /// none.
  std::int32_t half_pay_from() const;
  std::int32_t no_pay_from() const;
  bool under_way_on(std::int32_t day) const { return first <= day && day <= last; }
};

/// In the order of the spells. Spells of categories with statutory pay only have none.
std::vector<PaidSpell> paid_spells(const Known& known);

/// `pay_half` and `pay_none`, each on its first day.
std::vector<Event> pay_events(const Known& known, const std::vector<PaidSpell>& paid);

}  // namespace turnpoint

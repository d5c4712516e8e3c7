#pragma once
/// What people decide where a policy gives no number: chances, each with a range and a reason, never a rule.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/base/exact.h"
#include "core/policy/trigger.h"
#include "core/time/term.h"

namespace turnpoint {

enum class Setting : std::uint8_t { supportive, expected, firm };
inline constexpr std::array<std::string_view, 3> setting_names = {"supportive", "expected", "firm"};

/// At the end of a spell: the chance that a person with at least so many spells and so many days in the
/// window is asked to the next step.
struct Chance {
  std::string stage;  ///< the step it leads to
  int spells_at_least = 0;
  int days_at_least = 0;
  int percent = 0;
  int low = 0;
  int high = 0;
  std::string why;
  friend bool operator==(const Chance&, const Chance&) = default;
};

struct Judgement {
  WindowLength window;
  DayUnit day_unit = DayUnit::working_day;
  /// A case is closed when so long has passed since the last spell's end; the same for every setting.
  Term quiet{12, TermUnit::month};
  /// By Setting. Of the rows for a stage the last that fits holds. Percentages never fall from supportive to
  /// expected to firm.
  std::array<std::vector<Chance>, 3> settings;
  friend bool operator==(const Judgement&, const Judgement&) = default;
};

/// The row that holds for a stage at so many spells and days: the last that fits; nullptr: no chance at all.
const Chance* chance_at(const std::vector<Chance>& rows, std::string_view stage, std::int64_t spells,
                        const Rational& days);

/// A case in which formal action may be left out though a trigger is met; the meeting still happens and the
/// spell still counts.
struct Discretion {
  std::string id;
  std::string name;
  std::string clause;
  std::string trigger;           ///< which trigger's stage it may hold back
  std::optional<Term> shortest;  ///< of the spell looked at
  std::optional<Term> longest;
  std::optional<Rational> earlier_days_below;  ///< counted days in the 12 months before the spell
  bool taken = false;  ///< what a replay does where nothing is recorded; its assumption shows both
  friend bool operator==(const Discretion&, const Discretion&) = default;
};

}  // namespace turnpoint

#pragma once
/// Why a trigger was met, or was not: every number of one look, to be checked with a calendar and a pencil.

#include <optional>
#include <string>
#include <vector>

#include "core/engine/findings.h"

namespace turnpoint {

/// A spell as the evidence lists it.
struct SpellEvidence {
  Span days;  ///< as counted: in service, up to the look
  bool open = false;
  Category category = Category::sickness;
  Rational in_window;    ///< counted days inside the window
  Rational whole;        ///< counted days up to the look
  std::string left_out;  ///< why it does not count; empty when it does
  std::string clause;    ///< of the rule that leaves it out; empty when assumed
};

struct Evidence {
  std::string trigger;
  Day day{};
  bool has_window = false;
  Span window{};
  std::optional<Day> begun_from;  ///< of a target: only spells that began on or after this day counted
  std::vector<SpellEvidence> counted;
  std::vector<SpellEvidence> left_out;
  std::int64_t spells = 0;
  Rational days;  ///< before the factors
  Factors factors;
  int working_days_in_cycle = 5;
  int weeks_in_cycle = 1;
  int service_days = 0;  ///< where the service factor applies
  std::int64_t pattern_hits = 0;
  Rational value;
  Rational threshold;
  bool met = false;
  bool provisional = false;
  Day day_before{};  ///< the day before the spell's first
  Rational value_before;
  bool met_before = false;
  /// Where formal action leaves spells out that an informal conversation may weigh: the figure with them.
  bool has_informal = false;
  Rational informal_value;
  bool informal_met = false;
};

/// Evidence for one trigger of the plan as at `day`, on the replay as at `as_at`. `spell_first` is the first
/// day of the spell looked at. Its value is the one that met_looks gives for that look; with `begun_from`
/// over spells that began on or after that day only.
Evidence evidence_of(const Workforce& workforce, const DayCount& days, const Plan& plan, std::size_t person,
                     std::size_t trigger, Day day, Day spell_first, Day as_at,
                     std::optional<Day> begun_from = std::nullopt);

/// A spell as evidence lists it for a window.
SpellEvidence spell_evidence(const PersonRecord& record, const CountedSpell& spell, DayUnit unit,
                             const Span& window);
/// Why formal action leaves it out: `work accident: not counted for formal action`.
std::string reason_left_out(const CategoryRule& rule, Category category);

/// A look to explain: its day, and the first day of the spell looked at.
struct LookPlace {
  Day day{};
  Day spell_first{};
};

/// The latest look of a trigger up to `as_at`, met or not; nothing for a person without a counted spell.
std::optional<LookPlace> latest_look(const Workforce& workforce, const DayCount& days, const Plan& plan,
                                     std::size_t person, std::size_t trigger, Day as_at);

}  // namespace turnpoint

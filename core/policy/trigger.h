#pragma once
/// A trigger: a condition on the record that calls for a conversation or a stage.

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/exact.h"
#include "core/time/window.h"

namespace turnpoint {

enum class Track : std::uint8_t { frequent, long_term };

/// What a trigger looks at.
enum class Measure : std::uint8_t {
  spell_count,        ///< S: spells with counted days in the window
  day_count,          ///< D: counted days in the window
  bradford_score,     ///< S * S * D
  continuous_length,  ///< calendar days of one spell, met on the day the length is reached
  length_at_look,     ///< calendar days of the spell just ended
  unusual_pattern,    ///< short spells that begin or end the working week more often than chance
  manual,             ///< a person's decision; nothing in the record meets it
};

enum class DayUnit : std::uint8_t { working_day, calendar_day };
inline constexpr DayUnit day_units[] = {DayUnit::working_day, DayUnit::calendar_day};
enum class PartTime : std::uint8_t { none, full_time_equivalent };
enum class ShortService : std::uint8_t { none, scale_days_only, scale_to_full_window };
enum class Bound : std::uint8_t { at_least, more_than };

/// The unusual-pattern test (design: counting rule 10).
struct PatternTest {
  std::int64_t longest_spell_days = 3;
  std::int64_t minimum_spells = 4;
  Rational probability_below{1, 20};
  friend bool operator==(const PatternTest&, const PatternTest&) = default;
};

struct Trigger {
  std::string id;
  std::string name;
  std::string clause;  ///< where the document states it
  Measure measure = Measure::spell_count;
  Track track = Track::frequent;
  std::string leads_to;  ///< stage id
  WindowLength window;
  Bound bound = Bound::at_least;
  /// In the measure's own unit, above 0; missing with `workforce_mean`, `unusual_pattern` and `manual`.
  std::optional<Rational> threshold;
  bool workforce_mean = false;  ///< the threshold is the workforce's mean, found in a first pass
  DayUnit day_unit = DayUnit::working_day;
  Rational minimum_spell_days;       ///< only spells of at least this many counted days count; 0: every spell
  std::optional<int> join_gap_days;  ///< spells with at most this many working days between them are one
  PartTime part_time = PartTime::none;
  ShortService short_service = ShortService::none;
  int minimum_service_days = 91;
  PatternTest pattern_test;
  bool only_if_no_other = false;  ///< looked at only where no other trigger of the policy is met
  bool on_request = false;        ///< left out unless asked for by id
  friend bool operator==(const Trigger&, const Trigger&) = default;
};

/// Whether a replay can compute it from the record.
inline bool is_computable(const Trigger& trigger) { return trigger.measure != Measure::manual; }

/// Whether it looks at one spell's length; every other measure has a window.
inline bool is_length(Measure measure) {
  return measure == Measure::continuous_length || measure == Measure::length_at_look;
}

/// What a value is compared with; 0 where the trigger has no number.
inline Rational threshold_in_force(const Trigger& trigger) {
  return trigger.measure == Measure::unusual_pattern ? trigger.pattern_test.probability_below
                                                     : trigger.threshold.value_or(Rational(0));
}

const char* to_text(Measure measure);
const char* to_text(DayUnit unit);
const char* to_text(PartTime part_time);
const char* to_text(ShortService short_service);
const char* to_text(Track track);

}  // namespace turnpoint

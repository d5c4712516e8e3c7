#pragma once
/// People and their spells as columns, sorted, with the period they cover.

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "core/time/pattern.h"
#include "core/time/window.h"
#include "core/workforce/category.h"
#include "core/workforce/reason.h"

namespace turnpoint {

/// What the readers accept, so that every count and product of the engine stays exact.
struct Limits {
  static constexpr std::size_t people = 2'000'000;
  static constexpr std::size_t spells = 20'000'000;
  static constexpr std::size_t spells_of_one_person = 10'000;
  static constexpr std::int32_t part_day_denominator = 1 << 30;
};

inline constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();
/// The last day of a spell that has not ended, and of service that has not.
inline constexpr std::int32_t open_end = std::numeric_limits<std::int32_t>::max();

/// Hours in ten-thousandths, exact: 7.5 hours is 75,000. 0 means whole days.
using Hours = std::int32_t;
inline constexpr Hours hours_unit = 10'000;
inline constexpr Hours default_hours_per_day = 75'000;

/// A share of a full post in ten-thousandths: 0.6 is 6,000. Statistics weigh with it; no policy's count does.
using Fte = std::int32_t;
inline constexpr Fte full_time = 10'000;

/// One entry a person, sorted by employee_id.
struct People {
  std::vector<std::string> employee_id;
  std::vector<std::int32_t> start_day;     ///< `no_day`: always
  std::vector<std::int32_t> leave_day;     ///< last day in service; `open_end`: still here
  std::vector<std::uint32_t> first_term;   ///< into Terms; one more entry than people
  std::vector<std::uint32_t> first_spell;  ///< into Spells; one more entry than people
  std::size_t size() const { return employee_id.size(); }
};

/// What holds for a person from a day on: a change of pattern, hours, team, group, FTE or traits begins a new
/// entry.
struct Terms {
  std::vector<std::int32_t> valid_from;  ///< `no_day` for a person's first
  std::vector<std::uint32_t> pattern;    ///< into Workforce::patterns
  std::vector<Hours> hours_per_day;
  std::vector<std::uint32_t> team;   ///< into Workforce::teams; 0 is no team
  std::vector<std::uint32_t> group;  ///< pay or staff group: into Workforce::groups; 0 is none
  std::vector<Fte> fte;
  std::vector<std::uint32_t> traits;  ///< into Workforce::traits
};

/// Values by characteristic; empty is not known.
using Traits = std::vector<std::string>;

/// One entry a spell, by person, then first day, then the longer first (whole days, then more hours), then
/// category, reason, work-related last.
struct Spells {
  std::vector<std::int32_t> first_day;
  std::vector<std::int32_t> last_day;  ///< `open_end` while it lasts
  std::vector<Hours> hours;            ///< 0: whole days; else a part of one day
  std::vector<Category> category;
  std::vector<Reason> reason;              ///< not_recorded unless health detail was asked for
  std::vector<std::uint8_t> work_related;  ///< 1: said to come from work; 0: not, or not known
  std::size_t size() const { return first_day.size(); }
};

struct Workforce {
  People people;
  Terms terms;
  Spells spells;
  std::vector<WorkPattern> patterns;
  std::vector<std::string> teams = {""};
  std::vector<std::string> groups = {""};
  /// What is known of people for the equality view, by name: `age` in whole years, `disability` yes or no,
  /// `sex`, any `characteristic_*`.
  std::vector<std::string> characteristics;
  std::vector<Traits> traits = {{}};  ///< each combination once; the first has nothing known
  /// First day of the earliest spell to the latest last day (or first day, where open); empty record: one
  /// day, 1970-01-01.
  Span record{};
};

/// Person's index by id, or people.size().
std::size_t find_person(const Workforce& workforce, const std::string& employee_id);

/// Index of the terms in force for `person` on `day`: the last that began by then, else the first.
std::uint32_t terms_on(const Workforce& workforce, std::size_t person, std::int32_t day);

}  // namespace turnpoint

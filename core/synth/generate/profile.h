#pragma once
/// What kind of organisation a synthetic workforce is: the figures to reach, and what is drawn to reach them.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/policy/policy.h"
#include "core/workforce/workforce.h"

namespace turnpoint {

/// Entries, each drawn in proportion to its weight.
template <class Entry>
struct Weighted {
  std::vector<Entry> entries;
  std::vector<std::uint32_t> weights;
};

/// Where a team belongs.
struct TeamPlace {
  std::string directorate;
  std::string service;
};

struct StaffGroup {
  std::string name;
  double multiplier = 1.0;  ///< of the rate of illness
  std::int32_t salary_from = 0;
  std::int32_t salary_to = 0;  ///< full-time pounds a year
};

struct AgeBand {
  std::int32_t from = 0;
  std::int32_t to = 0;  ///< included
  double multiplier = 1.0;
};

struct Contract {
  WorkPattern pattern;
  Hours hours_per_day = default_hours_per_day;
  std::int32_t fte_percent = 100;
};

struct LeaveReason {
  std::string reason;
  std::int32_t from_age = 0;
};

/// Days of every year on which nobody works, both included; `last` may be in the next year. Months times 100
/// and days: 1225.
struct Closure {
  std::int32_t first = 0;
  std::int32_t last = 0;
};

/// Whose spells may be of a category.
enum class Whose : std::uint8_t { everyone, disabled, women_to_44 };
inline constexpr std::array<std::string_view, 3> whose_names = {"everyone", "disabled", "women_to_44"};

/// Of so many in 1,000 short and long spells.
struct CategoryShare {
  Category category = Category::sickness;
  Whose whose = Whose::everyone;
  std::uint32_t short_per_mille = 0;
  std::uint32_t long_per_mille = 0;
};

struct ReasonShare {
  Reason reason = Reason::other;
  std::uint32_t short_weight = 0;
  std::uint32_t long_weight = 0;
};

/// A figure of the last twelve months, what it is to be, and how far off it may be: in percent of itself, or
/// in points where it is a percentage.
struct TargetFigure {
  std::string id;
  Rational value;
  Rational within;
  bool in_percent_of_itself = false;
};

struct Illness {
  double mean_a_year = 1.0;  ///< illnesses of a person, on average
  double shape = 1.0;        ///< of the gamma distribution over people: the lower, the more uneven
  double long_share = 0.05;  ///< of illnesses that last more than 20 weekdays
  double short_log_mean = 1.0;
  double short_log_deviation = 0.75;
  double long_mean_days = 50.0;        ///< weekdays, the first 20 included
  std::array<double, 12> winter{};     ///< how likely a short illness begins in each month
  std::array<double, 7> weekday{};     ///< how likely an illness begins on each day, from Monday
  double women_multiplier = 1.0;       ///< of the rate of illness
  double disability_multiplier = 1.0;  ///< of the rate of illness
  double appointments_a_year = 0.0;    ///< part-day medical appointments of a person, on average
};

struct Profile {
  std::string id;
  std::string name;
  std::string source;  ///< where the figures to reach come from
  std::vector<TargetFigure> targets;
  Illness illness;
  Weighted<TeamPlace> places;
  Weighted<StaffGroup> groups;
  Weighted<AgeBand> ages;
  Weighted<Contract> contracts;
  Weighted<LeaveReason> leave_reasons;
  std::vector<CategoryShare> categories;  ///< what is left of 1,000 is sickness
  std::vector<ReasonShare> reasons;       ///< of sickness and what is disability-related
  std::vector<Closure> closures;
  std::int32_t women_percent = 50;
  std::int32_t disabled_percent = 0;
  std::int32_t disability_unknown_percent = 0;
  std::int32_t team_from = 12;
  std::int32_t team_to = 40;            ///< people in service at once
  double leavers_a_year = 0.1;          ///< of the people in service, as a share
  std::vector<Assumption> assumptions;  ///< in file order
};

}  // namespace turnpoint

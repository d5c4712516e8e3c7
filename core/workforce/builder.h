#pragma once
/// Collects people and spells in any order and lays them out as a Workforce; used by readers, samples and
/// tests.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/workforce/workforce.h"

namespace turnpoint {

/// What is known of a person from a day on.
struct PersonTerms {
  std::string employee_id;
  std::int32_t valid_from = no_day;
  WorkPattern pattern;
  Hours hours_per_day = default_hours_per_day;
  std::string team;
  std::int32_t start_day = no_day;
  std::int32_t leave_day = open_end;
  std::string group;
  Fte fte = full_time;
  std::map<std::string, std::string> traits = {};  ///< value by characteristic; left out: not known
};

struct SpellEntry {
  std::string employee_id;
  std::int32_t first_day = 0;
  std::int32_t last_day = open_end;
  Hours hours = 0;
  Category category = Category::sickness;
  Reason reason = Reason::not_recorded;
  std::uint8_t work_related = 0;
};

/// People known only from their spells work Monday to Friday, full time, with no dates. Of several terms of
/// one person the earliest comes first and its dates of service hold. A spell's person need not be in
/// `people`.
Workforce build_workforce(std::vector<PersonTerms> people, std::vector<SpellEntry> spells);

/// Two spells of one person that share days, for the data quality report: indexes into Spells, earlier first.
std::vector<std::pair<std::uint32_t, std::uint32_t>> overlapping_spells(const Workforce& workforce);

}  // namespace turnpoint

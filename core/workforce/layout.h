#pragma once
/// Lays people, terms and spells out as the columns of a Workforce, whatever order they came in.

#include <string>
#include <vector>

#include "core/workforce/workforce.h"

namespace turnpoint {

struct TermRow {
  std::uint32_t person = 0;
  std::int32_t valid_from = no_day;
  std::uint32_t pattern = 0;
  Hours hours_per_day = default_hours_per_day;
  std::uint32_t team = 0;
  std::uint32_t group = 0;
  Fte fte = full_time;
  std::uint32_t traits = 0;
};

struct SpellRow {
  std::uint32_t person = 0;
  std::int32_t first_day = 0;
  std::int32_t last_day = open_end;
  Hours hours = 0;
  Category category = Category::sickness;
  Reason reason = Reason::not_recorded;
  std::uint8_t work_related = 0;
  std::uint32_t source = 0;  ///< the line it came from, for the readers' reports; no part of the order
  /// What Spells sorts by.
  friend bool operator<(const SpellRow& a, const SpellRow& b);
};

/// People with their terms, by index into the tables. Each id, pattern and combination of traits is there
/// once; teams[0] and groups[0] are "", traits[0] has "" for every characteristic. Of one person's terms no
/// two begin on the same day, and a person without terms works Monday to Friday.
struct PeopleTables {
  std::vector<std::string> employee_id;
  std::vector<std::int32_t> start_day;  ///< by person
  std::vector<std::int32_t> leave_day;
  std::vector<WorkPattern> patterns;
  std::vector<std::string> teams = {""};
  std::vector<std::string> groups = {""};
  std::vector<std::string> characteristics;
  std::vector<Traits> traits = {{}};
  std::vector<TermRow> terms;
};

/// Fills people, terms, patterns, teams, groups and traits; tables nobody uses are left out. Answers each
/// person's place.
std::vector<std::uint32_t> lay_out_people(Workforce& workforce, PeopleTables tables);

/// Fills spells and record. `rows` are sorted and their `person` is the place in `workforce.people`.
void lay_out_spells(Workforce& workforce, const std::vector<SpellRow>& rows);

}  // namespace turnpoint

#include "core/io/workforce/canonical_csv.h"

#include <vector>

#include "core/base/exact.h"
#include "core/base/sha256.h"
#include "core/io/csv.h"

namespace turnpoint {
namespace {

constexpr std::string_view people_header =
    "employee_id,team,group,fte,work_pattern,start_date,leave_date,hours_per_day,valid_from\n";
constexpr std::string_view absences_header =
    "employee_id,first_day,last_day,hours,category,reason,work_related\n";

/// Empty for no day and for no end.
std::string day_cell(std::int32_t day) {
  return day == no_day || day == open_end ? std::string() : to_text(day_from_number(day));
}

std::string decimal_cell(std::int32_t ten_thousandths) {
  return to_decimal(Rational(ten_thousandths, hours_unit));
}

/// A rota begins with the week of the day it will be anchored at when it is read again.
std::string pattern_cell(const WorkPattern& pattern, std::int32_t anchor) {
  if (pattern.weeks() == 1 || anchor == no_day) return pattern.to_text();
  const Day day = day_from_number(anchor);
  const std::int32_t monday = anchor - weekday_index(day);
  std::string text;
  for (int i = 0; i < 7 * pattern.weeks(); ++i)
    text += pattern.works_on(day_from_number(monday + i)) ? "MTWTFSS"[i % 7] : '-';
  return text;
}

std::string people_csv(const Workforce& workforce) {
  const auto& [employee_id, start_day, leave_day, first_term, first_spell] = workforce.people;
  const Terms& terms = workforce.terms;
  std::string csv(people_header);
  for (std::size_t person = 0; person < workforce.people.size(); ++person) {
    const std::string start = day_cell(start_day[person]), leave = day_cell(leave_day[person]);
    for (std::size_t term = first_term[person]; term < first_term[person + 1]; ++term) {
      const std::int32_t from = terms.valid_from[term];
      append_csv_record(csv, {employee_id[person], workforce.teams[terms.team[term]],
                              workforce.groups[terms.group[term]], decimal_cell(terms.fte[term]),
                              pattern_cell(workforce.patterns[terms.pattern[term]],
                                           from == no_day ? start_day[person] : from),
                              start, leave, decimal_cell(terms.hours_per_day[term]), day_cell(from)});
    }
  }
  return csv;
}

std::string absences_csv(const Workforce& workforce) {
  const Spells& spells = workforce.spells;
  std::string csv(absences_header);
  for (std::size_t person = 0; person < workforce.people.size(); ++person) {
    for (std::size_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
         ++i) {
      const bool has_reason = spells.reason[i] != Reason::not_recorded;
      append_csv_record(csv, {workforce.people.employee_id[person], day_cell(spells.first_day[i]),
                              day_cell(spells.last_day[i]),
                              spells.hours[i] == 0 ? std::string() : decimal_cell(spells.hours[i]),
                              to_text(spells.category[i]),
                              has_reason ? to_text(spells.reason[i]) : std::string_view(),
                              spells.work_related[i] == 1 ? "yes" : ""});
    }
  }
  return csv;
}

}  // namespace

CanonicalCsv canonical_csv(const Workforce& workforce) {
  return {people_csv(workforce), absences_csv(workforce)};
}

std::string to_text(const CanonicalCsv& csv) { return csv.people + '\n' + csv.absences; }

Result<CanonicalCsv> canonical_csv_from_text(std::string_view text) {
  const std::size_t between = text.rfind("\n\n" + std::string(absences_header));
  if (!text.starts_with(people_header) || between == std::string_view::npos)
    return fail(ErrorCode::damaged, "workforce",
                "This is no kept workforce: people.csv, an empty line and absences.csv are expected. Load "
                "the files again");
  return CanonicalCsv{std::string(text.substr(0, between + 1)), std::string(text.substr(between + 2))};
}

std::string workforce_id(std::string_view canonical_text) { return to_text(sha256(canonical_text)); }

}  // namespace turnpoint

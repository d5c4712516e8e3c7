#include "core/engine/stages/known.h"

#include <algorithm>

#include "core/engine/stages/charter.h"

namespace turnpoint {
namespace {

/// The person's rows dated by `as_at`; `rows` are sorted by person.
template <class Row, class DayOf>
std::vector<const Row*> rows_of(const std::vector<Row>& rows, std::size_t person, std::int32_t as_at,
                                DayOf day_of) {
  std::vector<const Row*> found;
  auto row = std::lower_bound(rows.begin(), rows.end(), person,
                              [](const Row& a, std::size_t wanted) { return a.person < wanted; });
  for (; row != rows.end() && row->person == person; ++row) {
    if (day_of(*row) <= as_at) found.push_back(&*row);
  }
  return found;
}

}  // namespace

std::int32_t Dates::deadline(std::int32_t from, const Term& term) const {
  return day_number(calendar_.deadline(day_from_number(from), term));
}

std::int32_t Dates::notice(std::int32_t given, const std::optional<Term>& term) const {
  if (!term) return working_day_from(given + 1);
  return day_number(calendar_.first_day_after_notice(day_from_number(given), *term));
}

std::int32_t Dates::end_of(std::int32_t start, const Term& term) const {
  return day_number(calendar_.end_of(day_from_number(start), term));
}

std::int32_t Dates::working_day_before(std::int32_t day, const Term& term) const {
  return day_number(calendar_.working_day_until(calendar_.day_before(day_from_number(day), term)));
}

std::int32_t Dates::working_day_from(std::int32_t day) const {
  return day_number(calendar_.working_day_from(day_from_number(day)));
}

std::int32_t months_later(std::int32_t day, int months) {
  return day_number(plus_months(day_from_number(day), months));
}

std::int32_t financial_year_end(std::int32_t day) {
  const std::chrono::year_month_day date{day_from_number(day)};
  const auto end = [](std::chrono::year year) { return day_number(Day{year / std::chrono::March / 31}); };
  return day <= end(date.year()) ? end(date.year()) : end(date.year() + std::chrono::years(1));
}

Known::Known(const StageRun& stage_run, std::size_t who, Day day)
    : run(stage_run), person(who), as_at(day_number(day)),
      last_in_service(stage_run.workforce.people.leave_day[who]), dates(stage_run.calendar),
      record(make_record(stage_run.workforce, stage_run.days, stage_run.plan, who, as_at)),
      events(
          rows_of(stage_run.recorded.events, who, as_at, [](const RecordedEvent& row) { return row.day; })),
      decisions(
          rows_of(stage_run.recorded.decisions, who, as_at, [](const Decision& row) { return row.day; })),
      stages(
          rows_of(stage_run.recorded.stages, who, as_at, [](const RecordedStage& row) { return row.from; })) {
  std::erase_if(decisions, [&](const Decision* decision) { return is_against_charter(run, *decision); });
}

bool Known::away_on(std::int32_t day) const {
  return std::any_of(record.spells.begin(), record.spells.end(), [&](const CountedSpell& spell) {
    return spell.part == 0 && spell.first <= day && day <= spell.last;
  });
}

std::int64_t Known::formal_days(std::int32_t begun_from, std::int32_t first, std::int32_t last) const {
  std::int64_t days = 0;
  for (const CountedSpell& spell : record.spells) {
    if (!enters(spell.counts, Figure::formal) || spell.first < begun_from) continue;
    days += record.counted(spell, DayUnit::working_day, first, last);
  }
  return days;
}

bool is_whole_and_formal(const CountedSpell& spell) {
  return spell.part == 0 && enters(spell.counts, Figure::formal);
}

std::int32_t day_reached(const Dates& dates, std::int32_t first, const Term& term) {
  return dates.end_of(first, term) - 1;
}

std::vector<const Decision*> decisions_about(const Known& known, std::string_view kind,
                                             std::string_view about) {
  std::vector<const Decision*> found;
  for (const Decision* decision : known.decisions) {
    if (decision->kind == kind && decision->about == about) found.push_back(decision);
  }
  return found;
}

std::string name_of(const Known& known, const CountedSpell& spell) {
  return to_text(day_from_number(known.run.workforce.spells.first_day[spell.spell]));
}

bool return_date_known(const Known& known, const CountedSpell& spell, std::int32_t day) {
  if (known.decisions.empty()) return false;
  const auto decisions = decisions_about(known, "return_date_known", name_of(known, spell));
  return std::any_of(decisions.begin(), decisions.end(),
                     [&](const Decision* decision) { return decision->day <= day; });
}

}  // namespace turnpoint

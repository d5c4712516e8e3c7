#include "core/io/workforce/absences_csv.h"

#include "core/base/exact.h"
#include "core/io/utf8.h"
#include "core/io/workforce/row_cells.h"

namespace turnpoint {
namespace {

constexpr std::size_t id_bytes = 64;

enum Column : std::size_t {
  employee_id,
  first_day,
  last_day,
  hours,
  category,
  reason,
  work_related,
  reason_code
};

constexpr std::array<std::string_view, 8> names = {"employee_id", "first_day", "last_day",     "hours",
                                                   "category",    "reason",    "work_related", "reason_code"};

constexpr std::uint64_t bit(Column column) { return std::uint64_t{1} << column; }

/// Health detail is off by default: it is neither kept nor judged.
constexpr TableColumns columns_for(bool health_detail) {
  return {names, 2, false, bit(reason_code), health_detail ? 0 : bit(reason)};
}

std::string day_text(std::int32_t day) { return to_text(day_from_number(day)); }

Error before_first(const SpellRow& spell) {
  return {ErrorCode::last_before_first,
          {},
          day_text(spell.last_day) + " is before the first day, " + day_text(spell.first_day) +
              ". Swap the two days or mend the one that is wrong."};
}

Error hours_on_days(const SpellRow& spell) {
  const std::string days =
      spell.last_day == open_end
          ? "an absence from " + day_text(spell.first_day) + " that has no last day"
          : "the days from " + day_text(spell.first_day) + " to " + day_text(spell.last_day);
  return {ErrorCode::hours_not_allowed,
          {},
          to_decimal(Rational(spell.hours, hours_unit)) + " hours stand beside " + days +
              ". Hours go with one day: write " + day_text(spell.first_day) +
              " as its last_day too, give the part day a row of its own, or leave hours empty."};
}

/// The days and hours of a row; meaningless where a cell was refused.
SpellRow read_spell(RowCells& cells, bool health_detail) {
  SpellRow spell;
  cells.require(first_day, "the first day of the absence, such as 2011-02-28");
  const auto first = cells.value(first_day, day_from_cell);
  const auto last = cells.value(last_day, day_from_cell);
  spell.first_day = first.value_or(0);
  spell.last_day = last.value_or(open_end);
  spell.hours = cells.value(hours, hours_from_cell).value_or(0);
  spell.category = cells.value(category, category_of_cell).value_or(Category::sickness);
  if (health_detail) spell.reason = cells.value(reason, reason_of_cell).value_or(Reason::not_recorded);
  spell.work_related = cells.value(work_related, yes_or_no_from_cell).value_or(false) ? 1 : 0;
  if (first && last && *last < *first) {
    cells.refuse(last_day, before_first(spell));
  } else if (cells.usable() && spell.hours != 0 && spell.first_day != spell.last_day) {
    cells.refuse(hours, hours_on_days(spell));
  }
  return spell;
}

Error unknown(std::string_view id, const PeopleCsv& people) {
  const std::string& file = people.table().tally().name;
  if (const auto refused = people.rows().refused_ids.find(id)) {
    return {ErrorCode::unknown_person,
            {},
            in_quotes(id) + " has no usable row in " + file + ": the one in line " +
                std::to_string(people.rows().refused_lines[*refused]) + " was refused. Mend that row first."};
  }
  return {ErrorCode::unknown_person,
          {},
          in_quotes(id) + " is not in " + file +
              ". Add a row there, or mend the employee_id here; capitals count."};
}

}  // namespace

AbsencesCsv::AbsencesCsv(std::string name, std::string_view bytes, std::size_t max_bytes,
                         const PeopleCsv* people, bool health_detail)
    : table_(SourceFile::absences, std::move(name), bytes, max_bytes, columns_for(health_detail)),
      people_(people), health_detail_(health_detail) {}

void AbsencesCsv::read_row(std::vector<RowProblem>& refused) {
  if (table_.next(refused)) judge(refused);
}

void AbsencesCsv::judge(std::vector<RowProblem>& refused) {
  RowCells cells(table_, refused);
  cells.require(employee_id, "the employee's pseudonym");
  const auto id = cells.value(employee_id, text_from_cell, id_bytes);
  const auto known = id && people_ != nullptr ? people_->rows().ids.find(*id) : std::nullopt;
  if (id && people_ != nullptr && !known) cells.refuse(employee_id, unknown(*id, *people_));
  SpellRow spell = read_spell(cells, health_detail_);
  if (!cells.usable()) {
    table_.count_refused();
    return;
  }
  spell.person = known ? *known : ids_.index_of(*id);
  spell.source = static_cast<std::uint32_t>(table_.line());
  spells_.push_back(spell);
  table_.count_used();
}

}  // namespace turnpoint

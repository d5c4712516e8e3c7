#include "core/io/workforce/spell_rules.h"

#include <algorithm>
#include <numeric>

#include "core/base/exact.h"
#include "core/io/utf8.h"

namespace turnpoint {
namespace {

std::string day_text(std::int32_t day) { return to_text(day_from_number(day)); }
std::string line_text(const SpellRow& row) { return "line " + std::to_string(row.source); }

bool equal(const SpellRow& a, const SpellRow& b) { return !(a < b) && !(b < a); }

/// Parts of a day are counted in one common fraction a person; it must stay small enough for exact sums.
class PersonLimits {
 public:
  PersonLimits(const Workforce& workforce, const WorkforceLimits& limits)
      : workforce_(workforce), limits_(limits) {}

  void start(std::uint32_t person) {
    person_ = person;
    rows_ = 0;
    denominator_ = 1;
  }

  std::optional<RowProblem> check(const SpellRow& row) {
    const std::string& id = workforce_.people.employee_id[person_];
    if (rows_ == limits_.spells_of_one_person) {
      return RowProblem{
          SourceFile::absences,
          row.source,
          "employee_id",
          id,
          ErrorCode::too_many_rows,
          in_quotes(id) + " has more than " + std::to_string(limits_.spells_of_one_person) +
              " absences; the earliest are used. Take a shorter period, or see whether several people "
              "share this id."};
    }
    const std::int64_t finer = std::lcm(denominator_, denominator_of(row));
    if (finer > limits_.part_day_denominator) {
      const std::string hours = to_decimal(Rational(row.hours, hours_unit));
      return RowProblem{SourceFile::absences,
                        row.source,
                        "hours",
                        hours,
                        ErrorCode::out_of_range,
                        hours + " hours cannot be counted exactly beside the other part days of " +
                            in_quotes(id) +
                            ". Round the hours here, or hours_per_day in the rows of people, to two places."};
    }
    denominator_ = finer;
    ++rows_;
    return std::nullopt;
  }

 private:
  std::int64_t denominator_of(const SpellRow& row) const {
    if (row.hours == 0) return 1;
    const Hours per_day = workforce_.terms.hours_per_day[terms_on(workforce_, person_, row.first_day)];
    return row.hours >= per_day ? 1 : per_day / std::gcd(row.hours, per_day);
  }

  const Workforce& workforce_;
  const WorkforceLimits& limits_;
  std::uint32_t person_ = 0;
  std::size_t rows_ = 0;
  std::int64_t denominator_ = 1;
};

RowProblem repeated(const Workforce& workforce, const SpellRow& row, const SpellRow& kept) {
  const std::string& id = workforce.people.employee_id[row.person];
  return {SourceFile::absences,
          row.source,
          "employee_id",
          id,
          ErrorCode::duplicate_row,
          in_quotes(id) + " from " + day_text(row.first_day) + " says the same as " + line_text(kept) +
              ", which is used. Take one of the two rows out."};
}

/// Refuses the row that is already taken off the used ones.
void refuse(AbsencesCsv& absences, std::vector<RowProblem>& refused, RowProblem problem) {
  refused.push_back(std::move(problem));
  absences.table().take_back();
}

}  // namespace

void settle_spells(AbsencesCsv& absences, const Workforce& workforce, const WorkforceLimits& limits,
                   std::vector<RowProblem>& refused) {
  std::vector<SpellRow>& rows = absences.spells();
  std::sort(rows.begin(), rows.end(),
            [](const SpellRow& a, const SpellRow& b) { return a < b || (!(b < a) && a.source < b.source); });
  PersonLimits person_limits(workforce, limits);
  std::size_t kept = 0;
  SpellRow before;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const SpellRow row = rows[i];
    if (i == 0 || row.person != before.person) person_limits.start(row.person);
    if (i > 0 && equal(row, before)) {
      refuse(absences, refused, repeated(workforce, row, before));
      continue;
    }
    before = row;
    if (auto problem = person_limits.check(row)) {
      refuse(absences, refused, std::move(*problem));
    } else {
      rows[kept++] = row;
    }
  }
  rows.resize(kept);
}

}  // namespace turnpoint

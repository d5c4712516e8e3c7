#pragma once
/// Builds the rows of a test, person by person: `Record().works("MTW----").spell("2022-02-19",
/// "2022-02-21")`.

#include "tests/support/rows.h"

namespace turnpoint::test {

/// Each call adds to the person in hand, "E1" at first. Days are written `2022-02-19`.
class Record {
 public:
  /// Takes another person in hand: Monday to Friday, 7.5 hours, always in service.
  Record& person(const std::string& employee_id);
  Record& works(const std::string& pattern, const std::string& anchor = "2022-01-03");
  /// From that day on the person works another pattern; the week holding it is a rota's first.
  Record& works_from(const std::string& valid_from, const std::string& pattern);
  Record& hours_per_day(Hours hours);
  /// In ten-thousandths, of the person's terms in hand.
  Record& fte(Fte share);
  Record& starts(const std::string& date);
  Record& leaves(const std::string& date);
  Record& group(const std::string& name);
  Record& team(const std::string& name);
  /// From that day on the person is in another team.
  Record& team_from(const std::string& valid_from, const std::string& name);
  Record& spell(const std::string& first_day, const std::string& last_day,
                Category category = Category::sickness);
  Record& open_spell(const std::string& first_day, Category category = Category::sickness);
  Record& part_day(const std::string& first_day, Hours hours, Category category = Category::sickness);
  /// One whole day each.
  Record& days(const std::vector<std::string>& dates);
  /// Of the spell added last.
  Record& because_of(Reason reason);
  Record& work_related();
  Record& closed(const std::string& date);

  const Rows& rows() const { return rows_; }
  Workforce build() const { return workforce_of(rows_); }

 private:
  PersonRow& hand();

  Rows rows_;
  std::string in_hand_ = "E1";
};

}  // namespace turnpoint::test

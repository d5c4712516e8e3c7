#pragma once
/// One person's days, one by one: which spell each day counts for, and how much of it.

#include "tests/support/rows.h"

namespace turnpoint::test {

/// A spell as it stands on the day of the replay, in service.
struct LivedSpell {
  SpellEntry row;
  Day first{};
  Day last{};
  bool open = false;
  bool formal = true;  ///< enters the figure that formal action rests on
  bool informal =
      true;  ///< enters the informal figure: those of the formal one, and what is left out of formal action

  /// Its first day as absences.csv has it, by which decisions name it.
  std::string name() const { return to_text(day_from_number(row.first_day)); }
};

/// Everything the design says of a person's days, looked up and counted day by day.
class Ledger {
 public:
  Ledger(const Case& subject, const std::string& employee_id);

  bool in_service(Day day) const;
  bool works_on(Day day) const;
  const PersonRow& terms_on(Day day) const;
  std::optional<Day> start_date() const { return terms_.front().start_date; }
  std::optional<Day> leave_date() const { return terms_.front().leave_date; }
  /// In order: by first day, then the longer first.
  const std::vector<LivedSpell>& spells() const { return spells_; }
  /// Whether the day counts for this spell.
  bool counts_on(std::size_t spell, Day day, DayUnit unit) const;
  /// What the spell counts from `first` to `last`, both included.
  Rational counted(std::size_t spell, Day first, Day last, DayUnit unit) const;
  int working_days(Day first, Day last) const;

 private:
  void live_spells(const Case& subject, const std::string& employee_id);
  void give_days_away(Day as_at);
  bool is_formal(const Policy& policy, const LivedSpell& spell) const;
  Rational part_of(const SpellEntry& row) const;

  std::vector<PersonRow> terms_;
  ClosedDays closed_;
  std::vector<LivedSpell> spells_;
  Day begin_{};               ///< of owner_
  std::vector<int> owner_;    ///< for each day, the spell it counts for, or -1
  std::vector<bool> worked_;  ///< for each day, whether the person would have worked
};

/// Days of a cycle of weeks, place 0 being the first Monday, read off the row's text.
bool pattern_works_on(const PersonRow& row, Day day);
std::size_t place_in_cycle(const PersonRow& row, Day day);

}  // namespace turnpoint::test

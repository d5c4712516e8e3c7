#pragma once
/// A person's looks with the thresholds adjusted for them (rules 5 to 7, 22 and 23).

#include <map>

#include "tests/oracle/oracle.h"
#include "tests/oracle/stages/person_file.h"

namespace turnpoint::test {

/// A look that meets a trigger, or a manager's decision that stands for one.
struct BookedLook {
  const Trigger* rule = nullptr;
  Day day{};
  Day spell_first{};
  bool manual = false;
  bool crossing = false;
  bool provisional = false;
  std::string value;
};

/// The file must outlive it.
class LookBook {
 public:
  explicit LookBook(const PersonFile& file);

  /// Met in the formal figure, on that day, by trigger id; manual ones after them.
  std::vector<BookedLook> on(Day day) const;
  /// The figure of spells begun on or after `from` alone, where it meets the trigger on that day.
  std::optional<Rational> figure_of_spells_from(const Trigger& rule, Day day, Day from) const;
  /// Whether the look is to move nothing.
  bool is_withheld(const BookedLook& look) const;
  /// Findings, and conversations where only the informal figure meets.
  void write_findings(Diary& diary) const;

 private:
  std::vector<FoundLook> looks(const Counting& counting) const;
  /// Rule 28: the formal figure as at the look's day.
  bool is_met_formally(const FoundLook& look) const;
  const Decision* discretion_for(const BookedLook& look) const;
  bool fits(const Discretion& discretion, const BookedLook& look) const;

  const PersonFile& file_;
  std::vector<FoundLook> formal_;
  mutable std::map<Day, std::vector<FoundLook>> from_;
};

}  // namespace turnpoint::test

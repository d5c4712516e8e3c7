#pragma once
/// Days, weeks and months counted by stepping from one day to the next (rules 1 to 3).

#include <optional>
#include <set>

#include "core/time/term.h"

namespace turnpoint::test {

/// Working days are Monday to Friday without the bank holidays of England and Wales, 2015 to 2035.
class SlowCalendar {
 public:
  SlowCalendar();

  bool works(Day day) const;
  Day works_from(Day day) const;   ///< the first working day on or after it
  Day works_until(Day day) const;  ///< the last on or before it
  Day next(Day day) const;         ///< the first working day after it
  Day deadline(Day from, const Term& term) const;
  /// The first day on which a meeting may be held.
  Day notice(Day given, const std::optional<Term>& term) const;
  Day end_of(Day from, const Term& term) const;
  Day before(Day day, const Term& term) const;

 private:
  std::set<Day> holidays_;
};

/// The same day of the month so many months on (or back), or that month's last.
Day months_on(Day day, int months);

/// How many whole months lie between two days.
int whole_months(Day from, Day to);

}  // namespace turnpoint::test

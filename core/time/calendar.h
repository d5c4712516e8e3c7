#pragma once
/// Deadlines and notice: which days count as working days of the organisation (counting rule 12).

#include "core/time/bank_holidays.h"
#include "core/time/term.h"

namespace turnpoint {

/// Monday to Friday without the bank holidays of one division, whatever anyone's own pattern.
class Calendar {
 public:
  explicit Calendar(Division division = Division::england_and_wales);

  bool is_working_day(Day day) const;
  /// The first working day on or after `day`; on or before it.
  Day working_day_from(Day day) const;
  Day working_day_until(Day day) const;
  /// The working day that lies so many working days before `day`; other units count back by the calendar.
  Day day_before(Day day, const Term& term) const;
  /// The last day of a deadline: it runs from the day after `event`, the last day included. Months and years
  /// end on the same day number, clamped.
  Day deadline(Day event, const Term& term) const;
  /// The first working day on which a meeting may be held when notice is given on `given`: `term` clear days
  /// lie between.
  Day first_day_after_notice(Day given, const Term& term) const;
  /// When something that runs for `term` from `start` is over: it covers start <= d < the answer.
  Day end_of(Day start, const Term& term) const;

 private:
  std::vector<std::int32_t> closed_;  ///< bank holidays on weekdays, sorted
};

}  // namespace turnpoint

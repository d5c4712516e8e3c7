#pragma once
/// All that is written down about the person of a case, and the plain questions that rules ask of it.

#include "tests/oracle/ledger.h"
#include "tests/oracle/stages/slow_calendar.h"
#include "tests/support/stage_case.h"

namespace turnpoint::test {

/// What a replay says, as it is found.
class Diary {
 public:
  void add(Day day, EventKind kind, const std::string& subject, const std::string& value = "");
  void add(Happening happening) { all_.push_back(std::move(happening)); }
  /// Whether one of this kind lies in after < day <= until.
  bool has(EventKind kind, Day after, Day until) const;
  /// The latest of this kind in first <= day <= last.
  std::optional<Day> latest(EventKind kind, Day first, Day last) const;
  /// Sorted, each once; those after `as_at` are planned.
  std::vector<Happening> close(Day as_at) const;

 private:
  std::vector<Happening> all_;
};

/// The case must outlive it.
struct PersonFile {
  explicit PersonFile(const StageCase& of);

  /// The next day of the person's pattern after the last day of a spell.
  Day back_after(Day last) const;
  bool is_away(Day day) const;
  /// Decisions of a kind about `about` dated from `first` to `last`, in order; none dated after the replay.
  std::vector<const Decision*> decisions(const std::string& kind, const std::string& about, Day first,
                                         Day last) const;
  /// Judgement that leads nowhere: a terminal illness had begun, which the policy leads to no stage.
  bool is_passed_over(const Decision& decision) const;
  /// The first recorded event of a kind in first <= day <= last, none dated after the replay.
  std::optional<Day> first_recorded(const std::string& kind, Day first, Day last) const;
  /// The record as it stood on a day.
  Ledger ledger_as_at(Day day) const;
  /// The first day on which anything is written down.
  Day first_day() const;

  const StageCase& subject;
  const Policy& policy;
  Day as_at;
  Ledger ledger;
  const SlowCalendar& calendar;
};

inline Day day_of(std::int32_t number) { return day_from_number(number); }

/// The first day on which a spell that began on `first` has lasted for so long, the first day being 1.
Day day_lasted(const SlowCalendar& calendar, Day first, const Term& length);

}  // namespace turnpoint::test

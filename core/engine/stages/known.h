#pragma once
/// What is known of one person on the day of the replay, and the calendar in day numbers.

#include <string>
#include <string_view>
#include <vector>

#include "core/engine/stages/timeline.h"

namespace turnpoint {

/// Rules 1 to 3 in day numbers.
class Dates {
 public:
  explicit Dates(const Calendar& calendar) : calendar_(calendar) {}
  std::int32_t deadline(std::int32_t from, const Term& term) const;
  std::int32_t notice(std::int32_t given, const std::optional<Term>& term) const;
  std::int32_t end_of(std::int32_t start, const Term& term) const;
  /// The last working day on or before `day` less `term`.
  std::int32_t working_day_before(std::int32_t day, const Term& term) const;
  std::int32_t working_day_from(std::int32_t day) const;

 private:
  const Calendar& calendar_;
};

std::int32_t months_later(std::int32_t day, int months);
/// The first 31 March on or after the day.
std::int32_t financial_year_end(std::int32_t day);

struct Known {
  Known(const StageRun& stage_run, std::size_t who, Day day);

  const StageRun& run;
  std::size_t person;
  std::int32_t as_at;
  std::int32_t last_in_service;  ///< `open_end`: not known to leave
  Dates dates;
  PersonRecord record;
  /// Rows dated by `as_at`, in the order of Recorded.
  std::vector<const RecordedEvent*> events;
  std::vector<const Decision*> decisions;
  std::vector<const RecordedStage*> stages;

  const Policy& policy() const { return run.policy; }
  /// The first day of the person's pattern after `last`.
  std::int32_t back_at_work(std::int32_t last) const { return run.days.next_working_day(person, last + 1); }
  bool has_ended(const CountedSpell& spell) const { return !spell.open; }
  /// Whether a spell of whole days covers the day.
  bool away_on(std::int32_t day) const;
  /// Counted days in the formal figure, working days, over the record's scale, of spells that began in
  /// [`begun_from`, …).
  std::int64_t formal_days(std::int32_t begun_from, std::int32_t first, std::int32_t last) const;
};

/// A spell of whole days in the formal figure: one that can be long (rules 14, 17 and 18).
bool is_whole_and_formal(const CountedSpell& spell);

/// A spell's calendar day on which `term` is reached, its first being day 1.
std::int32_t day_reached(const Dates& dates, std::int32_t first, const Term& term);

/// Its first day as absences.csv has it, by which decisions name it.
std::string name_of(const Known& known, const CountedSpell& spell);

/// Whether it was decided by `day` that the spell's end is known (rule 22).
bool return_date_known(const Known& known, const CountedSpell& spell, std::int32_t day);

/// The decisions of one kind about one thing, in order.
std::vector<const Decision*> decisions_about(const Known& known, std::string_view kind,
                                             std::string_view about);

}  // namespace turnpoint

#pragma once
/// Drafts of absences to spells: length by the person's hours, repeats out, one row a day joined.

#include "core/engine/day_count.h"
#include "core/io/import/spell_cells.h"
#include "core/io/workforce/names.h"

namespace turnpoint {

/// A spell out of `count` drafts from `first` on.
struct JoinedSpell {
  SpellDraft spell;
  std::size_t first = 0;
  std::size_t count = 1;
};

struct Repeat {
  RowPlace place;
  RowPlace kept;
  std::uint32_t person = 0;
  std::int32_t first_day = 0;
};

/// What is known of people beside their absences: hours a day, and which days they work.
class KnownPeople {
 public:
  /// `workforce`, where there is one, and `ids`, the numbers of the drafts, must outlive this.
  /// `working_days` holds for those without a pattern; empty: every day is worked.
  KnownPeople(const Workforce* workforce, const Names& ids, const std::string& working_days);

  Hours hours_per_day(std::uint32_t person, std::int32_t day) const;
  /// Whether no day between the two, both left out, is worked.
  bool nothing_between(std::uint32_t person, std::int32_t last, std::int32_t next) const;

 private:
  std::size_t index(std::uint32_t person) const;

  const Workforce* workforce_;
  std::vector<std::size_t> indexes_;  ///< of the draft's person in the workforce
  std::optional<DayCount> days_;
  std::optional<WorkPattern> pattern_;
};

/// Sorts the drafts by person, kind and day, sets their hours, and takes out rows that repeat another. A
/// morning and an afternoon of one day are no repeat.
std::vector<Repeat> settle_drafts(std::vector<SpellDraft>& drafts, const KnownPeople& people);

/// Settled drafts to spells. One row a day: whole days of one person and kind that follow each other, or
/// between which nothing is worked, are one spell; a part of a day stays a spell of its own. A morning and
/// an afternoon of one day are a whole day, whatever the shape.
std::vector<JoinedSpell> join_drafts(const std::vector<SpellDraft>& drafts, const KnownPeople& people,
                                     RowShape shape);

}  // namespace turnpoint

#pragma once
/// What is known of an exercise's colleague on a day, to be shown beside a step.

#include "core/exercise/pack.h"

namespace turnpoint {

struct KnownSpell {
  Day first_day{};
  std::optional<Day> last_day;  ///< none while it is not known
  Category category = Category::sickness;
  Hours hours = 0;  ///< of a part day
  friend bool operator==(const KnownSpell&, const KnownSpell&) = default;
};

/// An event, a decision or a stage recorded by the day: `A fit note until 27 March 2026`.
struct KnownFact {
  Day day{};
  std::string words;
  AskedUnder under = AskedUnder::both;  ///< under which policy it was recorded
  friend bool operator==(const KnownFact&, const KnownFact&) = default;
};

struct KnownRecord {
  std::string person;  ///< `Works on Monday, Tuesday and Wednesday; in service since 4 April 2011.`
  std::vector<KnownSpell> spells;  ///< by first day
  std::vector<KnownFact> facts;    ///< by day
  friend bool operator==(const KnownRecord&, const KnownRecord&) = default;
};

KnownRecord record_known_on(const ExerciseRecord& record, Day day);

}  // namespace turnpoint

#pragma once
/// One organisation's rules as data: every value is stated by a clause or visibly assumed.

#include <array>
#include <string>
#include <vector>

#include "core/policy/trigger.h"
#include "core/workforce/category.h"

namespace turnpoint {

/// A value the document does not state but a replay needs.
struct Assumption {
  std::string path;   ///< which value: `triggers.bradford.at_least`
  std::string value;  ///< as it stands in force
  std::string range;  ///< `50 to 500`, or the other choices: `calendar_day`
  std::string why;    ///< one sentence
  friend bool operator==(const Assumption&, const Assumption&) = default;
};

/// In which figures spells of a category are counted.
enum class Counts : std::uint8_t {
  always,
  informal_only,  ///< left out of formal action; a second, informal figure holds them
  never,
};

/// How the policy treats spells of one category.
struct CategoryRule {
  Counts counts = Counts::always;
  bool look = true;           ///< its last day is a look
  bool formal_action = true;  ///< it may lead to a stage
  std::optional<Rational>
      shorter_than_days;  ///< the rule holds only for spells shorter than this; longer ones count
  bool stated = true;     ///< by `clause`, else assumed for `why`
  std::string clause;
  std::string why;
  friend bool operator==(const CategoryRule&, const CategoryRule&) = default;
};

/// The meeting after a spell: return-to-work meeting, welcome-back meeting.
struct ReturnMeeting {
  std::string name;
  std::string clause;
  int within_days = 1;              ///< of the person's working days from the return, the first being 1
  std::vector<Category> not_after;  ///< categories that call for none
  friend bool operator==(const ReturnMeeting&, const ReturnMeeting&) = default;
};

struct Stage {
  std::string id;
  std::string name;
  std::string clause;
  Track track = Track::frequent;
  bool formal = true;
  /// A manager's judgement moves a case here: no rule of the record does, so any figure for it is a range.
  bool by_judgement = false;
  std::string why;
  friend bool operator==(const Stage&, const Stage&) = default;
};

struct Policy {
  std::string id;
  std::string name;
  std::string organisation;
  std::string source;  ///< which document, of when
  std::string summary;
  std::vector<Trigger> triggers;
  std::array<CategoryRule, category_names.size()> categories;  ///< by Category
  std::optional<ReturnMeeting> return_meeting;
  std::vector<Stage> stages;
  std::vector<Assumption> assumptions;  ///< of every part, in file order
  friend bool operator==(const Policy&, const Policy&) = default;

  const CategoryRule& rule(Category category) const { return categories[static_cast<std::size_t>(category)]; }
};

/// The trigger with this id, or nullptr.
const Trigger* find_trigger(const Policy& policy, std::string_view id);

/// Whether the value at `path` is assumed.
const Assumption* find_assumption(const Policy& policy, std::string_view path);

}  // namespace turnpoint

#pragma once
/// One organisation's rules as data: every value is stated by a clause or visibly assumed.

#include <array>
#include <string>
#include <vector>

#include "core/policy/document.h"
#include "core/policy/duty.h"
#include "core/policy/judgement.h"
#include "core/policy/sick_pay.h"
#include "core/policy/stage.h"
#include "core/workforce/category.h"

namespace turnpoint {

/// A value the document does not state but a replay needs.
struct Assumption {
  std::string path;   ///< which value: `triggers.bradford.at_least`
  std::string value;  ///< as it stands in force
  std::string range;  ///< `50 to 500`, or the other choices: `calendar_day`
  std::string why;    ///< one sentence
  /// What else could stand: the ends of the range, the other choices, without the value itself.
  std::vector<std::string> alternatives = {};
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
  std::vector<std::string> agenda;  ///< in our own words
  std::vector<std::string> signed_by;
  std::vector<std::string> copies_to;
  std::string decided_by;  ///< who looks at the form afterwards and says what follows
  friend bool operator==(const ReturnMeeting&, const ReturnMeeting&) = default;
};

/// From when on spells enter the target of a live stage.
enum class TargetCounts : std::uint8_t {
  from_meeting,    ///< only spells that begin on or after the day the stage opened
  rolling_window,  ///< every spell in the trigger's window; the spell looked at begins on or after that day
};

/// What a person under a stage is asked to keep to: no trigger met again, and more where the policy says so.
struct Target {
  std::string clause;
  TargetCounts counts = TargetCounts::from_meeting;
  /// At a review: counted days since the stage opened below this number a year, in proportion to the months.
  std::optional<Rational> days_a_year_below;
  /// Missed by a person who is on the day of the review absent for at least LongTerm::at_least.
  bool absent_at_review_misses = true;
  friend bool operator==(const Target&, const Target&) = default;
};

/// How one long spell is treated.
struct LongTerm {
  std::string clause;
  Term at_least{4, TermUnit::week};
  bool keeps_stage = true;   ///< on return the stage held before or during it stays, with a revised target
  std::optional<Term> watch; ///< after the return: further spells in this time may lead to the next stage
  bool watch_steps_up = false;  ///< whether a replay takes that step at the first further spell
  friend bool operator==(const LongTerm&, const LongTerm&) = default;
};

/// How long things take that no clause dates.
struct Delays {
  Term invitation{1, TermUnit::working_day};    ///< from a look to the invitation
  Term letter_received{2, TermUnit::calendar_day};  ///< from sending a letter to its receipt
  Term health_report{20, TermUnit::working_day};    ///< from a referral to the report
  friend bool operator==(const Delays&, const Delays&) = default;
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
  Target target;
  LongTerm long_term;
  Delays delays;
  std::vector<Discretion> discretions;
  std::vector<Duty> duties;
  std::vector<SickPay> sick_pay;
  std::optional<Judgement> judgement;
  std::vector<Provision> provisions;
  Document document;
  std::vector<Assumption> assumptions;  ///< of every part, in file order
  friend bool operator==(const Policy&, const Policy&) = default;

  const CategoryRule& rule(Category category) const { return categories[static_cast<std::size_t>(category)]; }
};

/// The trigger with this id, or nullptr.
const Trigger* find_trigger(const Policy& policy, std::string_view id);

/// Whether the value at `path` is assumed.
const Assumption* find_assumption(const Policy& policy, std::string_view path);

}  // namespace turnpoint

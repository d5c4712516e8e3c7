#pragma once
/// A stage: one step of a track, with its meeting, letters, warning, review and the ways on.

#include <optional>
#include <string>
#include <vector>

#include "core/policy/trigger.h"
#include "core/time/term.h"

namespace turnpoint {

struct Meeting {
  std::string name;
  std::string clause;
  std::vector<std::string> attends;  ///< who may be there, as the document names them
  std::optional<Term> notice;        ///< clear days between the invitation and the meeting
  bool in_writing = false;           ///< the invitation
  bool accompanied = false;          ///< the person may bring a union representative or a colleague
  std::vector<std::string> encloses;
  std::vector<std::string> agenda;  ///< in our own words
  friend bool operator==(const Meeting&, const Meeting&) = default;
};

struct Letter {
  std::string id;
  std::string name;
  std::string clause;
  std::optional<Term> within;  ///< from the meeting
  std::vector<std::string> copies_to;
  friend bool operator==(const Letter&, const Letter&) = default;
};

struct Appeal {
  std::string clause;
  std::optional<Term> within;   ///< from the day the letter is received
  bool suspends_step = false;   ///< whether the decision waits for it
  bool dismissal_only = false;
  std::string to;
  friend bool operator==(const Appeal&, const Appeal&) = default;
};

struct Warning {
  std::string name;
  std::string clause;
  Term life{12, TermUnit::month};
  friend bool operator==(const Warning&, const Warning&) = default;
};

struct Review {
  std::string clause;
  Term length{6, TermUnit::month};
  friend bool operator==(const Review&, const Review&) = default;
};

/// What opens a stage, other than a trigger that leads to it or a step from another stage.
enum class OpensOn : std::uint8_t {
  trigger,         ///< a trigger's `leads_to`, or a step
  spell_length,    ///< the day a spell, or related spells together, reach `length` calendar days
  full_pay_ends,   ///< `before` the day full pay ends, while the spell lasts, after the stage before it
};

struct Opening {
  OpensOn on = OpensOn::trigger;
  std::string clause;
  int length = 0;              ///< calendar days, the first day being 1
  std::optional<Term> before;
  friend bool operator==(const Opening&, const Opening&) = default;
};

/// Whether Occupational Health is asked for this stage.
enum class ReferralAt : std::uint8_t {
  none,
  before_if_not_yet,   ///< the meeting waits for the report unless there was a referral in this case
  before_always,
  meeting_if_not_yet,  ///< at the meeting, which does not wait
};

enum class StepUpOn : std::uint8_t {
  never,
  missed_target,  ///< see Target
  each_look,      ///< every look that meets a trigger while the stage is live
};

/// Where a case goes from a stage.
struct Step {
  enum class Kind : std::uint8_t { leaves, stays, to_stage };
  Kind kind = Kind::leaves;
  std::string to;               ///< stage id
  std::string clause;
  std::optional<Term> review;   ///< of the stage gone to, instead of its own
  friend bool operator==(const Step&, const Step&) = default;
};

/// What a hearing may decide.
struct Outcome {
  std::string id;  ///< `further_review`, `adjourn`, `dismiss`, `no_action`, or the policy's own
  std::string name;
  std::string clause;
  std::optional<Term> length;  ///< of a further review or an adjournment, at most
  friend bool operator==(const Outcome&, const Outcome&) = default;
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
  Opening opens;
  std::optional<Meeting> meeting;
  ReferralAt referral = ReferralAt::none;
  std::vector<Letter> letters;
  std::optional<Appeal> appeal;
  std::optional<Warning> warning;
  std::optional<Review> review;
  StepUpOn step_up_on = StepUpOn::never;
  Step missed{Step::Kind::stays, "", "", {}};  ///< when the target is missed
  Step met;                                    ///< when a review finds the target met
  std::vector<Outcome> outcomes;               ///< of a hearing; empty elsewhere
  std::string replay_outcome;                  ///< the outcome a replay takes where none is recorded
  friend bool operator==(const Stage&, const Stage&) = default;
};

}  // namespace turnpoint

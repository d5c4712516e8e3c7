#pragma once
/// Anything a policy asks for on a day, with its because.

#include <string>
#include <vector>

#include "core/engine/findings.h"
#include "core/policy/policy.h"

namespace turnpoint {

/// In the order in which a timeline lists them on one day.
enum class EventKind : std::uint8_t {
  recorded,  ///< a row of events.csv or decisions.csv that changes nothing else
  notification,
  fit_note,
  final_certificate,
  contact,
  evidence,
  investigation,
  referral,
  health_report,  ///< the day its report is there, recorded or assumed
  pay_half,       ///< first day of half pay
  pay_none,       ///< first day without pay
  review_met,
  review_missed,
  warning_lapses,
  leaves,  ///< the case is no longer in any stage of the track
  step_down,
  return_meeting,  ///< last day on which it is due
  stage_kept,      ///< on return from a long spell: the stage held stays, its target is revised
  closed_on_return,
  stage_meeting,  ///< the stage opens
  hearing,
  outcome,        ///< of a hearing
  finding,        ///< a look that meets a trigger and is a crossing
  look_met,       ///< a look that meets a trigger without being a crossing, where it moves a case
  conversation,   ///< only the informal figure meets the trigger, or discretion withholds the stage
  target_missed,  ///< a look that misses the target of a live stage
  invitation,
  letter,  ///< last day on which it is due
  appeal_deadline,
  meeting,       ///< a duty's meeting
  review_due,    ///< still to come on the day of the replay
  warning_ends,  ///< still to come on the day of the replay
  retention,
};

std::string_view to_text(EventKind kind);

/// How the day was found, so that it can be found again.
struct DayRule {
  enum class Kind : std::uint8_t {
    itself,            ///< the day of what happened: a look, a lapse, a record
    deadline,          ///< deadline(from, term)
    notice,            ///< the first working day after notice from `from`; without a term, after `from`
    end_of,            ///< end_of(from, term)
    spell_day,         ///< calendar day `number` of the spell that began on `from`; with a term, its deadline
    before,            ///< the last working day on or before `from` less the term
    working_day_from,  ///< the first working day on or after `from`
    back_at_work,      ///< day `number` of the person's pattern after `from`, the last day of absence
    paid_until,        ///< the day after the last one paid: the term from `from`, less `number` days used
    financial_year,    ///< the first 31 March on or after deadline(from, term)
  };
  Kind kind = Kind::itself;
  std::int32_t from = no_day;  ///< the day it is counted from
  std::optional<Term> term;
  int number = 0;
};

/// What a person may ask of an event: which rule, where stated, counted from what.
struct Because {
  std::string rule;    ///< path in the policy: `stages.stage_1.letters.outcome`
  std::string clause;  ///< empty where assumed
  DayRule day_rule;
  std::vector<std::string> assumed;   ///< paths of the assumptions the day or the event rests on
  std::string trigger;                ///< for a look: which trigger
  std::int32_t spell_first = no_day;  ///< the first day of the spell looked at, or that the duty is about
  std::string decision;               ///< `why` of a recorded decision that made it so
};

struct Event {
  std::int32_t day = 0;
  EventKind kind = EventKind::recorded;
  std::string subject;  ///< id of the stage, trigger, duty or scheme it is about; of a record its kind
  std::string value;    ///< of a finding the figure as a decimal; else the id of the letter or the outcome
  Because because;
  bool provisional = false;  ///< rests on a spell still open on the day of the replay
  bool planned = false;      ///< after the day of the replay, from what is known on it
  bool done = false;         ///< recorded as having happened
};

}  // namespace turnpoint

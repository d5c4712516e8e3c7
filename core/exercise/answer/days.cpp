#include <algorithm>

#include "core/exercise/answer/asks.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string stage_name(const Policy& policy, const std::string& id) {
  return as_name(name_of(policy.stages, id));
}

/// The stage live on the day: of several the one furthest on in the policy's list.
const LiveStage* live_stage(const PolicyDesk& desk) {
  const LiveStage* found = nullptr;
  const std::int32_t day = day_number(desk.day());
  for (const LiveStage& live : desk.timeline().live) {
    if (day < live.from || day >= live.end) continue;
    const auto place = [&](const LiveStage& stage) { return stage_named(desk.policy(), stage.stage); };
    if (found == nullptr || place(*found) < place(live)) found = &live;
  }
  return found;
}

template <class Is>
const Event* first_event(const PolicyDesk& desk, Is is) {
  const auto& events = desk.timeline().events;
  const auto found = std::find_if(events.begin(), events.end(), is);
  return found == events.end() ? nullptr : &*found;
}

/// The next meeting of a stage or hearing, from the day on.
const Event* next_meeting(const PolicyDesk& desk) {
  return first_event(desk, [&](const Event& event) {
    const bool meeting = event.kind == EventKind::stage_meeting || event.kind == EventKind::hearing;
    return meeting && event.day >= day_number(desk.day());
  });
}

std::string no_meeting(const PolicyDesk& desk) {
  const LiveStage* live = live_stage(desk);
  std::string text =
      capital(as_known(desk)) + ", " + name_in_words(desk.policy()) + " asks for no stage meeting.";
  if (live != nullptr) text += " The case stays in " + stage_name(desk.policy(), live->stage) + '.';
  return text;
}

PolicyAnswer stage(const PolicyDesk& desk) {
  const LiveStage* live = live_stage(desk);
  if (live == nullptr) {
    const Event* planned = next_meeting(desk);
    return nothing(
        "No stage of " + name_in_words(desk.policy()) + " is live on " + to_words(desk.day()) + '.' +
        (planned == nullptr ? ""
                            : " One is asked to, but its meeting is still to come: " + desk.why(*planned)));
  }
  const Event* opened = first_event(desk, [&](const Event& event) {
    return event.day == live->from && event.subject == live->stage &&
           (event.kind == EventKind::stage_meeting || event.kind == EventKind::hearing ||
            event.kind == EventKind::step_down);
  });
  const std::string name = stage_name(desk.policy(), live->stage);
  std::string because = name + " has been live since " + to_words(day_from_number(live->from)) +
                        (live->recorded ? ", as recorded." : ".");
  if (opened != nullptr) because += ' ' + desk.why(*opened);
  return choice_answer(live->stage, name, std::move(because));
}

/// What an ask about the spell looks for, and how it is said that there is none.
struct SpellEvent {
  EventKind kind;
  std::string_view what;
};

SpellEvent spell_event(EngineAsk ask) {
  switch (ask) {
  case EngineAsk::return_meeting_day: return {EventKind::return_meeting, "no meeting on the return"};
  case EngineAsk::fit_note_day: return {EventKind::fit_note, "no fit note"};
  case EngineAsk::first_contact_day: return {EventKind::contact, "no contact on a certain day"};
  case EngineAsk::report_day: return {EventKind::notification, "no report on a certain day"};
  case EngineAsk::half_pay_day: return {EventKind::pay_half, "no change to half pay"};
  default: return {EventKind::referral, "no referral to Occupational Health"};
  }
}

const Event* event_of(const PolicyDesk& desk, const CountedSpell& spell, EventKind kind) {
  return first_event(desk, [&](const Event& event) {
    if (event.kind != kind) return false;
    return event.because.spell_first == spell.first ||
           (kind == EventKind::referral && event.day >= spell.first);
  });
}

PolicyAnswer day_of_spell(const PolicyDesk& desk, const ExerciseQuestion& question) {
  const CountedSpell* spell = desk.spell(question.spell);
  if (spell == nullptr) return nothing("No absence is recorded, " + as_known(desk) + '.');
  const SpellEvent wanted = spell_event(question.ask);
  const Event* event = event_of(desk, *spell, wanted.kind);
  if (event != nullptr) return day_answer(event->day, desk.why(*event));
  return nothing(capital(as_known(desk)) + ", " + name_in_words(desk.policy()) + " asks for " +
                 std::string(wanted.what) + " about " + spell_in_words(*spell) + '.');
}

PolicyAnswer refer(const PolicyDesk& desk, const ExerciseQuestion& question) {
  const PolicyAnswer day = day_of_spell(desk, question);
  return choice_answer(day.arises ? "yes" : "no", day.arises ? "Yes" : "No", day.because);
}

PolicyAnswer of_live_stage(const PolicyDesk& desk, EventKind kind, std::string_view what) {
  const LiveStage* live = live_stage(desk);
  if (live == nullptr)
    return nothing("No stage of " + name_in_words(desk.policy()) + " is live on " + to_words(desk.day()) +
                   '.');
  const Event* event = first_event(desk, [&](const Event& each) {
    return each.kind == kind && each.subject == live->stage && each.day >= day_number(desk.day());
  });
  if (event != nullptr) return day_answer(event->day, desk.why(*event));
  return nothing(stage_name(desk.policy(), live->stage) + " is live on " + to_words(desk.day()) +
                 " and has no " + std::string(what) + " still to come.");
}

}  // namespace

PolicyAnswer answer_of_stage(const PolicyDesk& desk, const ExerciseQuestion& question) {
  if (question.ask == EngineAsk::stage) return stage(desk);
  const Event* meeting = next_meeting(desk);
  if (meeting == nullptr) return nothing(no_meeting(desk));
  return choice_answer(meeting->subject, stage_name(desk.policy(), meeting->subject), desk.why(*meeting));
}

PolicyAnswer answer_of_day(const PolicyDesk& desk, const ExerciseQuestion& question) {
  switch (question.ask) {
  case EngineAsk::refer: return refer(desk, question);
  case EngineAsk::warning_ends: return of_live_stage(desk, EventKind::warning_ends, "end of a warning");
  case EngineAsk::review_day: return of_live_stage(desk, EventKind::review_due, "review");
  case EngineAsk::meeting_day: {
    const Event* meeting = next_meeting(desk);
    return meeting == nullptr ? nothing(no_meeting(desk)) : day_answer(meeting->day, desk.why(*meeting));
  }
  default: return day_of_spell(desk, question);
  }
}

}  // namespace turnpoint

#include "core/cases/letter/stage_facts.h"

#include <algorithm>

#include "core/cases/paper/record_facts.h"
#include "core/engine/stages/explain_event.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string words(std::int32_t day) { return to_words(day_from_number(day)); }
std::string with_weekday(std::int32_t day) { return weekday_in_words(day_from_number(day)); }

bool is_meeting(EventKind kind) { return kind == EventKind::stage_meeting || kind == EventKind::hearing; }

}  // namespace

StageFacts::StageFacts(const StageRun& run, std::size_t person, const LetterRequest& request,
                       const Timeline& timeline, const Stage& stage)
    : run_(run), person_(person), request_(request), timeline_(timeline), stage_(stage), dates_(run.calendar),
      today_(day_number(request.date)) {}

const Event* StageFacts::last(std::initializer_list<EventKind> kinds, std::int32_t until) const {
  const Event* found = nullptr;
  for (const Event& event : timeline_.events) {
    const bool kind = std::find(kinds.begin(), kinds.end(), event.kind) != kinds.end();
    if (kind && event.subject == stage_.id && event.day <= until) found = &event;
  }
  return found;
}

void StageFacts::add(const Event& about, LetterFacts& letter, std::vector<Error>& faults) {
  letter_ = &letter;
  faults_ = &faults;
  CaseFacts& facts = letter.facts;
  add_fact(facts, "stage", stage_.name, stage_.clause);
  add_fact(facts, "stage_clause", stage_.clause);
  if (stage_.missed.kind == Step::Kind::to_stage)
    add_fact(facts, "next_stage", name_of(run_.policy.stages, stage_.missed.to), stage_.missed.clause,
             assumed("missed"));
  if (is_ahead()) {
    add_meeting(about);
    add_reasons(about);
  } else {
    add_held_meeting();
  }
  add_warning();
  add_review();
  add_appeal();
  if (request_.kind == LetterKind::outcome || request_.kind == LetterKind::warning ||
      request_.kind == LetterKind::decision)
    add_letter();
  if (request_.kind == LetterKind::decision) add_outcome();
  if (request_.kind == LetterKind::lapse) add_end(about);
}

void StageFacts::add_meeting(const Event& invitation) {
  if (!stage_.meeting) return;
  const Meeting& meeting = *stage_.meeting;
  CaseFacts& facts = letter_->facts;
  add_fact(facts, "meeting", meeting.name, meeting.clause);
  add_fact(facts, "meeting_clause", meeting.clause);
  std::int32_t day = no_day;
  for (const Event& event : timeline_.events) {
    if (is_meeting(event.kind) && event.subject == stage_.id && event.day >= invitation.day) day = event.day;
  }
  if (request_.meeting) day = day_number(*request_.meeting);
  const std::int32_t first = dates_.notice(today_, meeting.notice);
  const std::string clear = meeting.notice ? to_text(*meeting.notice) : "no";
  if (day != no_day && day <= today_) {
    faults_->push_back({ErrorCode::contradiction, "meeting",
                        "The meeting is on " + words(day) + ", not after the letter of " + words(today_) +
                            ". Date the letter earlier, or name another day of the meeting."});
  } else if (day != no_day && day < first) {
    faults_->push_back({ErrorCode::contradiction, "meeting",
                        "A letter of " + words(today_) + " gives less than " + clear +
                            " of notice of a meeting on " + words(day) + " (" + meeting.clause +
                            "). The first day that keeps the notice is " + words(first) + "."});
  } else if (day != no_day) {
    add_fact(facts, "meeting_day", with_weekday(day), meeting.clause, invitation.because.clause.empty());
  }
  if (meeting.notice)
    add_fact(facts, "notice", to_text(*meeting.notice), meeting.clause, assumed("meeting.notice"));
  if (meeting.accompanied)
    add_fact(facts, "accompanied", "yes", meeting.clause, assumed("meeting.accompanied"));
  add_list(facts, "attends", meeting.attends, meeting.clause, assumed("meeting.attends"));
  add_list(facts, "encloses", meeting.encloses, meeting.clause);
  add_list(facts, "agenda", meeting.agenda, meeting.clause);
}

/// The looks, decisions and reviews that the invitation follows from.
void StageFacts::add_reasons(const Event& invitation) {
  const EventContext context{run_, person_, request_.date, &timeline_};
  std::vector<std::string> lines;
  std::string clause;
  for (const Event& event : timeline_.events) {
    const bool look = event.kind == EventKind::finding || event.kind == EventKind::look_met ||
                      event.kind == EventKind::target_missed || event.kind == EventKind::review_missed;
    if (!look || event.day != invitation.because.day_rule.from) continue;
    const auto evidence = evidence_of_event(context, event);
    const std::string figure =
        evidence ? " (" + to_decimal(evidence->value) + ", from " + to_decimal(evidence->threshold) + " on)"
                 : "";
    const std::string name = event.because.trigger.empty()
                                 ? name_of(run_.policy.stages, event.subject)
                                 : name_of(run_.policy.triggers, event.because.trigger);
    lines.push_back(event.kind == EventKind::review_missed
                        ? "the review of “" + name + "” on " + words(event.day)
                        : "“" + name + "” was reached on " + words(event.day) + figure);
    clause = event.because.clause;
  }
  if (lines.empty() && !invitation.because.decision.empty())
    lines.push_back(without_stop(invitation.because.decision));
  if (lines.empty() && stage_.opens.on == OpensOn::spell_length && invitation.because.spell_first != no_day) {
    lines.push_back("an absence since " + words(invitation.because.spell_first) + ", " +
                    std::to_string(stage_.opens.length) + " days or more");
    clause = stage_.opens.clause;
  }
  add_list(letter_->facts, "because", lines, clause);
}

void StageFacts::add_held_meeting() {
  const Event* held = last({EventKind::stage_meeting, EventKind::hearing}, today_);
  if (held == nullptr) {
    // A stage of stages.csv, or one that was stepped down to.
    for (const LiveStage& live : timeline_.live) {
      if (live.stage == stage_.id && live.from <= today_) opened_ = live.from;
    }
    return;
  }
  opened_ = held->day;
  if (!stage_.meeting) return;
  add_fact(letter_->facts, "meeting", stage_.meeting->name, stage_.meeting->clause);
  add_fact(letter_->facts, "meeting_clause", stage_.meeting->clause);
  add_fact(letter_->facts, "meeting_day", with_weekday(held->day), stage_.meeting->clause);
}

void StageFacts::add_warning() {
  if (!stage_.warning) return;
  const Warning& warning = *stage_.warning;
  CaseFacts& facts = letter_->facts;
  add_fact(facts, "warning", warning.name, warning.clause);
  add_fact(facts, "warning_clause", warning.clause);
  add_fact(facts, "warning_life", to_text(warning.life), warning.clause, assumed("warning.life"));
  for (const LiveStage& live : timeline_.live) {
    if (live.stage == stage_.id && live.expires != no_day && live.from <= today_)
      add_fact(facts, "warning_end", words(live.expires), warning.clause, assumed("warning.life"));
  }
}

void StageFacts::add_review() {
  if (!stage_.review || opened_ == no_day) return;
  CaseFacts& facts = letter_->facts;
  add_fact(facts, "review_clause", stage_.review->clause);
  add_fact(facts, "review_length", to_text(stage_.review->length), stage_.review->clause,
           assumed("review.length"));
  std::int32_t day = dates_.end_of(opened_, stage_.review->length);
  bool held = false;
  for (const Event& event : timeline_.events) {
    if (event.subject != stage_.id || event.day < opened_) continue;
    const bool found = event.kind == EventKind::review_met || event.kind == EventKind::review_missed;
    if (found || event.kind == EventKind::review_due) day = event.day;
    if (found && event.day <= today_) {
      held = true;
      add_fact(facts, "review_found", event.kind == EventKind::review_met ? "met" : "not met",
               event.because.clause);
    }
  }
  add_fact(facts, "review_day", with_weekday(day), stage_.review->clause, assumed("review.length"));
  if (!held && day >= today_) add_fact(facts, "review_ahead", "yes");
}

void StageFacts::add_appeal() {
  const bool ends =
      last({EventKind::outcome}, today_) != nullptr && last({EventKind::outcome}, today_)->value == "dismiss";
  if (!stage_.appeal || (stage_.appeal->dismissal_only && !ends)) return;
  const Appeal& appeal = *stage_.appeal;
  CaseFacts& facts = letter_->facts;
  add_fact(facts, "appeal_to", appeal.to, appeal.clause);
  add_fact(facts, "appeal_clause", appeal.clause);
  if (!appeal.within) return;
  // It runs from the day on which a letter of this date is received.
  const std::int32_t received = dates_.deadline(today_, run_.policy.delays.letter_received);
  add_fact(facts, "appeal_within", to_text(*appeal.within), appeal.clause, assumed("appeal.within"));
  add_fact(facts, "appeal_day", with_weekday(dates_.deadline(received, *appeal.within)), appeal.clause,
           assumed("appeal.within") || find_assumption(run_.policy, "delays.letter_received") != nullptr);
}

void StageFacts::add_letter() {
  if (stage_.letters.empty() || opened_ == no_day) return;
  const Letter& letter = stage_.letters.front();
  const std::int32_t due = letter.within ? dates_.deadline(opened_, *letter.within) : opened_;
  add_fact(letter_->facts, "letter_clause", letter.clause);
  add_fact(letter_->facts, "letter_due", words(due), letter.clause);
  if (letter.within && today_ > due)
    letter_->notes.push_back("The letter was due by " + words(due) + " (" + letter.clause +
                             "); it says nothing of the delay.");
}

void StageFacts::add_outcome() {
  const Event* outcome = last({EventKind::outcome}, today_);
  const bool recorded =
      outcome != nullptr && outcome->day >= opened_ &&
      std::none_of(outcome->because.assumed.begin(), outcome->because.assumed.end(),
                   [](const std::string& path) { return path.ends_with(".replay_outcome"); });
  if (!recorded) {
    faults_->push_back({ErrorCode::missing_value, "outcome",
                        "What the hearing of " + words(opened_) +
                            " decided is not recorded. Record it as the decision outcome of \"" + stage_.id +
                            "\"; a letter never takes a replay's word for it."});
    return;
  }
  const Outcome* decided = find_named(stage_.outcomes, outcome->value);
  add_fact(letter_->facts, "outcome", decided->name, decided->clause);
  add_fact(letter_->facts, outcome->value == "dismiss" ? "dismissal" : "goes_on", decided->name,
           decided->clause);
  if (!outcome->because.decision.empty()) add_fact(letter_->facts, "reasons", outcome->because.decision);
}

void StageFacts::add_end(const Event& about) {
  add_fact(letter_->facts, "ended_day", words(about.day), about.because.clause);
}

}  // namespace turnpoint

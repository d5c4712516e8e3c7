#include "core/cases/letter/letter.h"

#include <algorithm>

#include "core/cases/letter/placeholders.h"
#include "core/cases/letter/stage_facts.h"
#include "core/cases/paper/record_facts.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

Error wrong(const std::string& where, std::string detail, ErrorCode code = ErrorCode::contradiction) {
  return {code, where, std::move(detail)};
}

bool is_hearing(const Stage& stage) { return !stage.outcomes.empty(); }

/// Whether an event is what a letter of the kind is about.
bool is_about(const LetterRequest& request, const Policy& policy, const Event& event) {
  const Stage* stage = find_named(policy.stages, event.subject);
  if (stage == nullptr || event.because.rule == "events.csv") return false;
  const bool by_then = event.day <= day_number(request.date);
  switch (request.kind) {
  case LetterKind::invitation:
  case LetterKind::hearing:
    return event.kind == EventKind::invitation && is_hearing(*stage) == (request.kind == LetterKind::hearing);
  case LetterKind::outcome: return event.kind == EventKind::stage_meeting && !stage->warning && by_then;
  case LetterKind::warning: return event.kind == EventKind::stage_meeting && stage->warning && by_then;
  case LetterKind::decision: return event.kind == EventKind::hearing && by_then;
  case LetterKind::review:
    return event.kind == EventKind::review_due ||
           (by_then && (event.kind == EventKind::review_met || event.kind == EventKind::review_missed));
  case LetterKind::lapse:
    return event.kind == EventKind::warning_ends ||
           (by_then && (event.kind == EventKind::warning_lapses || event.kind == EventKind::leaves ||
                        event.kind == EventKind::closed_on_return));
  case LetterKind::transition: break;
  }
  return false;
}

/// The last such event; of the stage asked for, if one is.
const Event* event_for(const LetterRequest& request, const Policy& policy, const Timeline& timeline) {
  const Event* found = nullptr;
  for (const Event& event : timeline.events) {
    const bool its = request.stage.empty() || event.subject == request.stage;
    if (its && is_about(request, policy, event)) found = &event;
  }
  return found;
}

const char* what_calls_for(LetterKind kind) {
  switch (kind) {
  case LetterKind::invitation: return "asks for a meeting";
  case LetterKind::hearing: return "asks for a hearing";
  case LetterKind::outcome: return "has a meeting without a warning";
  case LetterKind::warning: return "has a meeting that gives a warning";
  case LetterKind::decision: return "has a hearing";
  case LetterKind::review: return "has a review";
  case LetterKind::lapse: return "ends a stage";
  case LetterKind::transition: break;
  }
  return "has anything";
}

std::vector<Error> typed_faults(const CaseFacts& typed) {
  std::vector<Error> faults;
  for (const auto& [name, fact] : typed) {
    const Placeholder* known = find_placeholder(name);
    if (known == nullptr) {
      faults.push_back(
          wrong(name, "\"" + name + "\" is no placeholder that a letter knows.", ErrorCode::unknown_value));
    } else if (known->by == FilledBy::print) {
      faults.push_back(
          wrong(name, "\"" + name +
                          "\" is typed or merged when the letter is printed and never kept; leave it "
                          "out, and the letter has a marked blank for it."));
    } else if (known->by == FilledBy::record) {
      faults.push_back(wrong(name, "\"" + name + "\" is filled by " + std::string(known->filled_by) +
                                       " and cannot be typed over; mend the record instead."));
    }
  }
  return faults;
}

}  // namespace

std::optional<LetterKind> letter_kind_from_text(std::string_view text) {
  const auto found = std::find(letter_kind_names.begin(), letter_kind_names.end(), text);
  if (found == letter_kind_names.end()) return std::nullopt;
  return static_cast<LetterKind>(found - letter_kind_names.begin());
}

Checked<LetterFacts> letter_facts(const StageRun& run, std::size_t person, const LetterRequest& request) {
  std::vector<Error> faults = typed_faults(request.typed);
  const Timeline timeline = replay(run, person, request.date);
  const Event* event = event_for(request, run.policy, timeline);
  if (event == nullptr) {
    faults.push_back(wrong("letter",
                           "On " + to_words(request.date) + " nothing in the record " +
                               what_calls_for(request.kind) +
                               (request.stage.empty() ? "" : " of \"" + request.stage + "\"") +
                               " for this person. Mend the record or the date, or write another letter.",
                           ErrorCode::bad_argument));
    return tl::unexpected(std::move(faults));
  }
  LetterFacts letter;
  letter.kind = request.kind;
  letter.stage = event->subject;
  letter.facts = record_facts(run, person, request.date);
  StageFacts of_stage(run, person, request, timeline, *find_named(run.policy.stages, event->subject));
  of_stage.add(*event, letter, faults);
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  for (const auto& [name, fact] : request.typed) letter.facts[name] = fact;
  return letter;
}

Checked<LetterFacts> transition_facts(const StageRun& run, const LedgerRequest& cutover, std::size_t person,
                                      const LetterRequest& request) {
  std::vector<Error> faults = typed_faults(request.typed);
  const Ledger ledger = ledger_of(run, cutover, person, person + 1);
  LetterFacts letter;
  letter.kind = LetterKind::transition;
  letter.facts = record_facts(run, person, request.date);
  std::vector<std::string> says;
  for (const LedgerRow& row : ledger.rows) {
    for (const LedgerLetter& each : row.letters) says.insert(says.end(), each.says.begin(), each.says.end());
    add_fact(letter.facts, "cutover", to_words(day_from_number(row.cutover)));
  }
  if (says.empty())
    faults.push_back(wrong("letter",
                           "Nothing of this person is live on the day before the cut-over, so there is "
                           "nothing to tell.",
                           ErrorCode::bad_argument));
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  add_list(letter.facts, "transition", says);
  add_fact(letter.facts, "new_policy", cutover.new_policy.name);
  for (const auto& [name, fact] : request.typed) letter.facts[name] = fact;
  return letter;
}

}  // namespace turnpoint

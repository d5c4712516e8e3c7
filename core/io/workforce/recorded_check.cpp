#include <algorithm>
#include <set>

#include "core/io/utf8.h"
#include "core/io/workforce/decision_kinds.h"
#include "core/io/workforce/recorded_csv.h"

namespace turnpoint {
namespace {

template <class Named>
const Named* find_named(const std::vector<Named>& list, const std::string& id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Named& item) { return item.id == id; });
  return found == list.end() ? nullptr : &*found;
}

template <class Named>
std::string ids_of(const std::vector<Named>& list) {
  std::string text;
  for (const Named& item : list) text += (text.empty() ? "" : ", ") + item.id;
  return text.empty() ? "none" : text;
}

class RecordedCheck {
 public:
  explicit RecordedCheck(const Policy& policy) : policy_(policy) {}

  void check(const Decision& row, std::uint32_t line);
  void check(const RecordedStage& row, std::uint32_t line);
  std::vector<RowProblem> problems;

 private:
  void check_trigger(const Decision& row, bool manual);
  void check_discretion(const Decision& row);
  void check_stage(const Decision& row);
  void check_outcome(const Decision& row, const Stage& stage);
  void add(const char* column, const std::string& value, ErrorCode code, std::string rest) {
    problems.push_back({file_, line_, column, value, code, in_quotes(value) + ' ' + std::move(rest)});
  }

  const Policy& policy_;
  SourceFile file_ = SourceFile::decisions;
  std::uint32_t line_ = 0;
};

void RecordedCheck::check_trigger(const Decision& row, bool manual) {
  const Trigger* trigger = find_trigger(policy_, row.about);
  if (trigger == nullptr) {
    add("about", row.about, ErrorCode::unknown_value,
        "is not a trigger of " + in_quotes(policy_.id) + ". Write one of " + ids_of(policy_.triggers) + '.');
  } else if (manual && is_computable(*trigger)) {
    add("about", row.about, ErrorCode::contradiction,
        "is a trigger that the record itself meets. Name a manual trigger, or take the row out.");
  } else if (!manual && threshold_in_force(*trigger) == Rational(0) && !trigger->workforce_mean) {
    add("about", row.about, ErrorCode::contradiction,
        "is a manual trigger and has no threshold to change. Name another trigger, or take the row out.");
  }
}

void RecordedCheck::check_discretion(const Decision& row) {
  if (row.about.empty() || find_named(policy_.discretions, row.about) != nullptr) return;
  add("about", row.about, ErrorCode::unknown_value,
      "is not a discretion of " + in_quotes(policy_.id) + ". Write one of " + ids_of(policy_.discretions) +
          ", or leave the cell empty.");
}

void RecordedCheck::check_stage(const Decision& row) {
  const Stage* stage = find_named(policy_.stages, row.about);
  if (stage == nullptr) {
    add("about", row.about, ErrorCode::unknown_value,
        "is not a stage of " + in_quotes(policy_.id) + ". Write one of " + ids_of(policy_.stages) + '.');
  } else if (row.kind == "outcome") {
    check_outcome(row, *stage);
  } else if (row.kind == "stage" && !stage->by_judgement) {
    add("about", row.about, ErrorCode::contradiction,
        "is a stage that the rules of the policy lead to, not a manager's judgement. Name another stage, or "
        "take the row out.");
  } else if (row.kind == "extend_warning" && !stage->warning) {
    add("about", row.about, ErrorCode::contradiction,
        "is a stage without a warning, so there is none to extend. Mend the stage or the kind.");
  }
}

void RecordedCheck::check_outcome(const Decision& row, const Stage& stage) {
  if (stage.outcomes.empty()) {
    add("about", row.about, ErrorCode::contradiction,
        "is a stage without a hearing, so it has no outcome. Mend the stage or the kind.");
  } else if (find_named(stage.outcomes, row.value) == nullptr) {
    add("value", row.value, ErrorCode::unknown_value,
        "is not an outcome of " + in_quotes(stage.id) + ". Write one of " + ids_of(stage.outcomes) + '.');
  }
}

void RecordedCheck::check(const Decision& row, std::uint32_t line) {
  file_ = SourceFile::decisions;
  line_ = line;
  switch (find_decision_kind(row.kind)->about) {
  case Holds::trigger: return check_trigger(row, false);
  case Holds::manual_trigger: return check_trigger(row, true);
  case Holds::discretion: return check_discretion(row);
  case Holds::stage:
  case Holds::judged_stage: return check_stage(row);
  default: return;
  }
}

void RecordedCheck::check(const RecordedStage& row, std::uint32_t line) {
  file_ = SourceFile::stages;
  line_ = line;
  const Stage* stage = find_named(policy_.stages, row.stage);
  if (stage == nullptr) {
    add("stage", row.stage, ErrorCode::unknown_value,
        "is not a stage of " + in_quotes(policy_.id) + ". Write one of " + ids_of(policy_.stages) + '.');
  } else if (to_text(stage->track) != row.track) {
    add("track", row.track, ErrorCode::contradiction,
        "is not the track of " + in_quotes(row.stage) + ", which is " + to_text(stage->track) +
            ". Mend the track or the stage.");
  }
}

/// Kinds that a replay or the due list asks for, whatever the policy.
const std::set<std::string> asked_for = {
    "fit_note",      "return_meeting", "referral",          "health_report", "letter",       "annual_leave",
    "stage_meeting", "hearing",        "suspension",        "invitation",    "contact",      "review",
    "evidence",      "investigation",  "final_certificate", "meeting",       "conversation", "notification"};

}  // namespace

std::vector<RowProblem> check_recorded(const Policy& policy, const RecordedReading& reading) {
  RecordedCheck check(policy);
  const Recorded& recorded = reading.recorded;
  for (std::size_t i = 0; i < recorded.decisions.size(); ++i)
    check.check(recorded.decisions[i], reading.decision_lines[i]);
  for (std::size_t i = 0; i < recorded.stages.size(); ++i)
    check.check(recorded.stages[i], reading.stage_lines[i]);
  return std::move(check.problems);
}

std::vector<Note> note_kinds(const Policy& policy, const RecordedReading& reading) {
  std::set<std::string> known = asked_for;
  for (const Duty& duty : policy.duties) known.insert(duty.recorded_kind);
  std::set<std::string> others;
  for (const RecordedEvent& event : reading.recorded.events) {
    if (!known.contains(event.kind)) others.insert(event.kind);
  }
  std::vector<Note> notes;
  for (const std::string& kind : others) {
    notes.push_back({NoteKind::kind_only_listed, SourceFile::events, 0,
                     "No rule of " + in_quotes(policy.id) + " asks for events of kind " + in_quotes(kind) +
                         "; they are listed and move nothing."});
  }
  return notes;
}

}  // namespace turnpoint

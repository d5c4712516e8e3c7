#pragma once
/// A question of an exercise: what is asked, of which policy, and who decides the answer.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/exact.h"
#include "core/time/day.h"

namespace turnpoint {

/// One of the two policies of a pack.
enum class PolicySide : std::uint8_t { old_policy, new_policy };
inline constexpr std::array<PolicySide, 2> policy_sides = {PolicySide::old_policy, PolicySide::new_policy};
inline constexpr std::array<std::string_view, 2> policy_side_names = {"old", "new"};

/// Under which policy a learner answers. Both answers are shown in any case.
enum class AskedUnder : std::uint8_t { old_policy, new_policy, both };
inline constexpr std::array<std::string_view, 3> asked_under_names = {"old", "new", "both"};

enum class QuestionForm : std::uint8_t { choose_one, choose_several, number, date, stage, free_text };
inline constexpr std::array<std::string_view, 6> question_form_names = {
    "choose_one", "choose_several", "number", "date", "stage", "free_text"};

/// What the engine can be asked about the record as known on a step's day. `answer/README.md` says exactly
/// what each is.
enum class EngineAsk : std::uint8_t {
  none,  ///< opinion or tone: the author says what is right
  spells,
  days,
  score,
  long_spells,
  fit_note_gap,
  triggers_met,
  trigger_met,
  counted,
  refer,
  stage,
  next_stage,
  meeting_day,
  warning_ends,
  review_day,
  return_meeting_day,
  fit_note_day,
  first_contact_day,
  report_day,
  referral_day,
  half_pay_day,
};
inline constexpr std::array<std::string_view, 21> engine_ask_names = {"",
                                                                      "spells",
                                                                      "days",
                                                                      "score",
                                                                      "long_spells",
                                                                      "fit_note_gap",
                                                                      "triggers_met",
                                                                      "trigger_met",
                                                                      "counted",
                                                                      "refer",
                                                                      "stage",
                                                                      "next_stage",
                                                                      "meeting_day",
                                                                      "warning_ends",
                                                                      "review_day",
                                                                      "return_meeting_day",
                                                                      "fit_note_day",
                                                                      "first_contact_day",
                                                                      "report_day",
                                                                      "referral_day",
                                                                      "half_pay_day"};

/// The forms in which an ask may be put; most have one.
std::vector<QuestionForm> forms_of(EngineAsk ask);

/// The answer where there is nothing: no day, no stage, no trigger.
inline constexpr std::string_view no_answer = "none";

/// What may be chosen. An engine's choices have ids of their own: of triggers and stages, `yes`, `no`,
/// `always`, `informal_only`, `never`, `none`.
struct AnswerOption {
  std::string id;
  std::string text;
  bool right = false;  ///< of opinion and tone only
  friend bool operator==(const AnswerOption&, const AnswerOption&) = default;
};

struct ExerciseQuestion {
  std::string text;
  QuestionForm form = QuestionForm::free_text;
  AskedUnder under = AskedUnder::both;
  EngineAsk ask = EngineAsk::none;
  std::string trigger;                ///< of trigger_met: its id
  std::vector<std::string> triggers;  ///< of triggers_met: exactly these; empty: all that need no request
  int months = 12;                    ///< the window of what is counted
  std::optional<Day> spell;           ///< first day of the spell it is about; else the latest known
  std::vector<AnswerOption> options;  ///< empty for an engine's ask: all there are under both policies
  std::optional<Rational> number;     ///< typed, of opinion only
  std::optional<Day> day;             ///< typed, of opinion only
  std::string model;                  ///< of free text: a good answer
  friend bool operator==(const ExerciseQuestion&, const ExerciseQuestion&) = default;
  bool is_engine_decided() const { return ask != EngineAsk::none; }
  /// Whether a learner answers under this policy. What no policy decides is answered once, as under the new
  /// one.
  bool asks(PolicySide side) const {
    if (!is_engine_decided()) return side == PolicySide::new_policy;
    return under == AskedUnder::both || static_cast<int>(under) == static_cast<int>(side);
  }
};

}  // namespace turnpoint

#pragma once
/// The kinds of decisions and what `about`, `value` and `until` of each hold (core/engine/stages, rule 22;
/// `done`, `moved`, `keep`: core/cases;
/// `handed_over`, `received`: core/io/cases/handover).

#include <array>
#include <string_view>

namespace turnpoint {

/// What a cell of a decision holds.
enum class Holds : std::uint8_t {
  nothing,
  trigger,
  manual_trigger,
  discretion,  ///< or nothing: whichever fits
  stage,
  judged_stage,  ///< one that a manager's judgement moves a case to
  first_day,     ///< of one of the person's spells
  threshold,
  taken_or_not,
  met_or_missed,
  outcome,
  item,  ///< of the due list, by its name (core/cases)
};

enum class Until : std::uint8_t { nothing, optional, required };

struct DecisionKind {
  std::string_view name;
  Holds about = Holds::nothing;
  Holds value = Holds::nothing;
  Until until = Until::nothing;
  bool why = false;  ///< whether the reason must be given
};

inline constexpr std::array<DecisionKind, 16> decision_kinds = {{
    {"adjustment", Holds::trigger, Holds::threshold, Until::optional},
    {"discretion", Holds::discretion, Holds::taken_or_not, Until::nothing},
    {"trigger", Holds::manual_trigger, Holds::nothing, Until::nothing},
    {"target", Holds::stage, Holds::met_or_missed, Until::nothing},
    {"outcome", Holds::stage, Holds::outcome, Until::optional},
    {"extend_warning", Holds::stage, Holds::nothing, Until::required},
    {"adjourn", Holds::stage, Holds::nothing, Until::required},
    {"skip_monitoring", Holds::stage, Holds::nothing, Until::nothing},
    {"related", Holds::first_day, Holds::first_day, Until::nothing},
    {"return_date_known", Holds::first_day, Holds::nothing, Until::nothing},
    {"stage", Holds::judged_stage, Holds::nothing, Until::nothing},
    {"done", Holds::item, Holds::nothing, Until::nothing},
    {"moved", Holds::item, Holds::nothing, Until::required, true},
    {"keep", Holds::nothing, Holds::nothing, Until::optional, true},
    {"handed_over", Holds::nothing, Holds::nothing, Until::nothing},
    {"received", Holds::nothing, Holds::nothing, Until::nothing},
}};

/// The kind of this name, or nullptr.
constexpr const DecisionKind* find_decision_kind(std::string_view name) {
  for (const DecisionKind& kind : decision_kinds) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

}  // namespace turnpoint

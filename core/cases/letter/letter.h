#pragma once
/// A letter of a case: which one, about what, with the facts that the policy demands.

#include <array>
#include <optional>

#include "core/cases/letter/letter_template.h"
#include "core/engine/stages/timeline.h"
#include "core/transition/ledger.h"

namespace turnpoint {

enum class LetterKind : std::uint8_t {
  invitation,  ///< to a stage's meeting
  hearing,     ///< to a hearing
  outcome,     ///< after a meeting without a warning
  warning,     ///< after a meeting that gives one
  decision,    ///< after a hearing
  review,      ///< a review that is to come or was held
  lapse,       ///< a stage or its warning has ended
  transition,  ///< what the cut-over makes of the case
};
inline constexpr std::array<std::string_view, 8> letter_kind_names = {
    "invitation", "hearing", "outcome", "warning", "decision", "review", "lapse", "transition"};
constexpr std::string_view to_text(LetterKind kind) {
  return letter_kind_names[static_cast<std::size_t>(kind)];
}
std::optional<LetterKind> letter_kind_from_text(std::string_view text);

struct LetterRequest {
  LetterKind kind = LetterKind::invitation;
  std::string stage;           ///< id; empty: the one the record speaks of last
  Day date{};                  ///< of the letter; what is known on it is what is said
  std::optional<Day> meeting;  ///< another day than the replay's, held to the same notice
  CaseFacts typed;             ///< by the writer
};

struct LetterFacts {
  LetterKind kind = LetterKind::invitation;
  std::string stage;  ///< id; empty for a transition
  CaseFacts facts;
  std::vector<std::string> notes;  ///< what is not wrong but worth knowing
};

/// Errors, all of them: a stage the record does not speak of, a meeting that breaks its notice, a letter
/// dated before its meeting, a name or address among what is typed.
Checked<LetterFacts> letter_facts(const StageRun& run, std::size_t person, const LetterRequest& request);

/// The letter of the cut-over. `run` is that of the old policy, with means as at the day before.
Checked<LetterFacts> transition_facts(const StageRun& run, const LedgerRequest& cutover, std::size_t person,
                                      const LetterRequest& request);

}  // namespace turnpoint

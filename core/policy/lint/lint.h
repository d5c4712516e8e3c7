#pragma once
/// Faults of a policy that a reader of its document would want to know of before relying on it.

#include <optional>
#include <string>
#include <vector>

#include "core/policy/policy.h"
#include "core/time/day.h"

namespace turnpoint {

enum class LintRule : std::uint8_t {
  unstated_value,       ///< a replay needs it and the document does not say it
  two_definitions,      ///< one term defined in two ways
  overlapping_classes,  ///< one spell meets two classes that are told apart by length
  unreachable_stage,    ///< nothing leads to it
  stage_without_exit,   ///< a case that comes there never leaves again
  short_window,         ///< a trigger's window is shorter than the warning it is to judge
  repealed_law,
  no_return_rule,     ///< a long-term track that does not say what holds on return
  wrong_sum,          ///< printed parts do not add up to the printed total, or a quotient is another
  text_and_table,     ///< the same fact printed in two ways
  missing_reference,  ///< a paper the reader is sent to that is not there
  review_overdue,
  trigger_without_stage,
  unsafe_stage,    ///< a formal stage without notice, the right to be accompanied, or appeal
  no_review_date,  ///< a document that names no day on which it is looked at again
};

/// `fault`: the document contradicts itself, the law or arithmetic. `gap`: it leaves something open.
enum class LintWeight : std::uint8_t { fault, gap };

struct LintHit {
  LintRule rule = LintRule::unstated_value;
  LintWeight weight = LintWeight::gap;
  std::string path;    ///< in the policy: `triggers.bradford.at_least`
  std::string clause;  ///< where the document says it; several, between semicolons
  std::string says;    ///< what is wrong, with the value, and what would be right
};

/// Every hit, by rule, then in the policy's order. Without `as_at` no review is called overdue.
std::vector<LintHit> lint(const Policy& policy, std::optional<Day> as_at);

std::string_view to_text(LintRule rule);
/// As a heading: `A term defined in more than one way`.
std::string_view to_words(LintRule rule);
std::string_view to_text(LintWeight weight);

}  // namespace turnpoint

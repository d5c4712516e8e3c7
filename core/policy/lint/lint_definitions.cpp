#include "core/policy/lint/rules.h"

namespace turnpoint {
namespace {

std::string length_of(const Definition& definition) {
  const auto days = [](const std::optional<Rational>& value) { return to_decimal(*value); };
  if (definition.from_days && definition.to_days)
    return days(definition.from_days) + " to " + days(definition.to_days) + " days";
  if (definition.from_days) return days(definition.from_days) + " days or more";
  if (definition.to_days) return "up to " + days(definition.to_days) + " days";
  return {};
}

bool names_length(const Definition& definition) { return definition.from_days || definition.to_days; }

/// `short-term absence` and `long-term absence` are classes of one thing: absence.
std::string_view last_word(const std::string& term) {
  const std::size_t space = term.rfind(' ');
  return std::string_view(term).substr(space == std::string::npos ? 0 : space + 1);
}

bool overlap(const Definition& a, const Definition& b) {
  const bool a_begins_in_time = !b.to_days || !a.from_days || *a.from_days <= *b.to_days;
  const bool b_begins_in_time = !a.to_days || !b.from_days || *b.from_days <= *a.to_days;
  return a_begins_in_time && b_begins_in_time;
}

bool differ(const Definition& a, const Definition& b) {
  if (names_length(a) && names_length(b)) return a.from_days != b.from_days || a.to_days != b.to_days;
  return a.says != b.says;
}

LintHit hit_of(LintRule rule, std::size_t index, const Definition& a, const Definition& b, std::string says) {
  return {rule, LintWeight::fault, "document.definitions[" + std::to_string(index) + "]",
          a.clause + ", " + b.clause, std::move(says)};
}

}  // namespace

void lint_definitions(const Policy& policy, std::vector<LintHit>& hits) {
  const std::vector<Definition>& all = policy.document.definitions;
  for (std::size_t later = 0; later < all.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const Definition& a = all[earlier];
      const Definition& b = all[later];
      if (a.term == b.term && differ(a, b)) {
        hits.push_back(hit_of(LintRule::two_definitions, later, a, b,
                              "\"" + a.term + "\" is defined twice: " + a.says + " (" + a.clause + "), and " +
                                  b.says + " (" + b.clause + "). Choose one and say it once."));
      }
      const bool classes = a.term != b.term && last_word(a.term) == last_word(b.term) && names_length(a) &&
                           names_length(b) && overlap(a, b);
      if (classes) {
        hits.push_back(hit_of(LintRule::overlapping_classes, later, a, b,
                              "One spell can be both \"" + a.term + "\" (" + length_of(a) + ") and \"" +
                                  b.term + "\" (" + length_of(b) +
                                  "). Let one end the day before the other begins."));
      }
    }
  }
}

}  // namespace turnpoint

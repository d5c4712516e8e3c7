#include "core/engine/stages/charter.h"

namespace turnpoint {

bool is_against_charter(const StageRun& run, const Decision& decision) {
  if (decision.kind != "stage" && decision.kind != "trigger") return false;
  if (run.policy.rule(Category::terminal_illness).formal_action) return false;
  const Workforce& workforce = run.workforce;
  const std::uint32_t end = workforce.people.first_spell[decision.person + 1];
  for (std::uint32_t i = workforce.people.first_spell[decision.person]; i < end; ++i) {
    if (workforce.spells.category[i] == Category::terminal_illness &&
        workforce.spells.first_day[i] <= decision.day)
      return true;
  }
  return false;
}

std::string charter_in_words(const Policy& policy) {
  const std::string& clause = policy.rule(Category::terminal_illness).clause;
  return "A terminal illness is recorded for this colleague, and no stage follows (" +
         (clause.empty() ? policy.name : clause) +
         "). Talk about the choices and the support there are; the due list has both.";
}

}  // namespace turnpoint

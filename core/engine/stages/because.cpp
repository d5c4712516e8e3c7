#include "core/engine/stages/because.h"

#include <algorithm>

namespace turnpoint {
namespace {

void add_once(std::vector<std::string>& paths, const std::string& path) {
  if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
}

}  // namespace

Why::Why(const Policy& policy, std::string rule, std::string clause) : policy_(policy) {
  because_.rule = std::move(rule);
  because_.clause = std::move(clause);
}

Why& Why::rests_on(const std::string& path) {
  for (const Assumption& assumption : policy_.assumptions) {
    const bool below = assumption.path.size() > path.size() && assumption.path[path.size()] == '.';
    if (assumption.path.starts_with(path) && (below || assumption.path.size() == path.size()))
      add_once(because_.assumed, assumption.path);
  }
  return *this;
}

Why& Why::day(DayRule::Kind kind, std::int32_t from, std::optional<Term> term, int number) {
  because_.day_rule = {kind, from, term, number};
  return *this;
}

Why& Why::look(const Look& look) {
  because_.trigger = look.trigger->id;
  because_.spell_first = look.spell_first;
  return decided(look.decision).rests_on(path_of(*look.trigger));
}

Why& Why::spell(std::int32_t first) {
  because_.spell_first = first;
  return *this;
}

Why& Why::decided(const Decision* decision) {
  if (decision != nullptr) because_.decision = decision->why;
  return *this;
}

Why& Why::led_to_by(const Because& because) {
  because_.trigger = because.trigger;
  because_.spell_first = because.spell_first;
  because_.decision = because.decision;
  for (const std::string& path : because.assumed) add_once(because_.assumed, path);
  return *this;
}

std::string path_of(const Stage& stage) { return "stages." + stage.id; }
std::string path_of(const Trigger& trigger) { return "triggers." + trigger.id; }

}  // namespace turnpoint

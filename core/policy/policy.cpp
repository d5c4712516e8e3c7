#include "core/policy/policy.h"

namespace turnpoint {

const Trigger* find_trigger(const Policy& policy, std::string_view id) {
  for (const Trigger& trigger : policy.triggers) {
    if (trigger.id == id) return &trigger;
  }
  return nullptr;
}

const Assumption* find_assumption(const Policy& policy, std::string_view path) {
  for (const Assumption& assumption : policy.assumptions) {
    if (assumption.path == path) return &assumption;
  }
  return nullptr;
}

}  // namespace turnpoint

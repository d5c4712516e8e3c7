#include "core/policy/parameter.h"

#include <algorithm>

#include "core/policy/places/places.h"

namespace turnpoint {
namespace {

const Place* find_place(const std::vector<Place>& places, const std::string& path) {
  const auto found =
      std::find_if(places.begin(), places.end(), [&](const Place& place) { return place.path == path; });
  return found == places.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Parameter> parameters_of(const Policy& policy) {
  Policy copy = policy;
  std::vector<Parameter> parameters;
  for (Place& place : places_of(copy)) {
    if (place.slider) parameters.push_back(std::move(*place.slider));
  }
  return parameters;
}

std::vector<ParameterEdit> variants_of(const Policy& policy) {
  Policy copy = policy;
  const std::vector<Place> places = places_of(copy);
  std::vector<ParameterEdit> variants;
  for (const Assumption& assumption : policy.assumptions) {
    if (find_place(places, assumption.path) == nullptr) continue;
    for (const std::string& other : assumption.alternatives) variants.push_back({assumption.path, other});
  }
  return variants;
}

Result<Policy> with_edit(const Policy& policy, const ParameterEdit& edit) {
  Policy changed = policy;
  const std::vector<Place> places = places_of(changed);
  const Place* place = find_place(places, edit.path);
  if (place == nullptr) {
    return fail(ErrorCode::bad_argument, edit.path,
                "The policy " + policy.id + " has no value to change at \"" + edit.path + "\".");
  }
  if (!place->set(edit.value)) {
    return fail(ErrorCode::out_of_range, edit.path,
                "The value \"" + edit.value + "\" cannot stand at " + edit.path + "; " + place->remedy);
  }
  for (Assumption& assumption : changed.assumptions) {
    if (assumption.path == edit.path) assumption.value = place->value();
  }
  return changed;
}

Result<Policy> with_edits(const Policy& policy, const std::vector<ParameterEdit>& edits) {
  Result<Policy> changed = policy;
  for (const ParameterEdit& edit : edits) {
    changed = with_edit(*changed, edit);
    if (!changed) return changed;
  }
  return changed;
}

}  // namespace turnpoint

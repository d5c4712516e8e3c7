#pragma once
/// What the parts of an event are called in sentences.

#include <algorithm>

#include "core/engine/stages/timeline.h"

namespace turnpoint {

template <class Named>
const Named* find_named(const std::vector<Named>& list, const std::string& id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Named& item) { return item.id == id; });
  return found == list.end() ? nullptr : &*found;
}

/// Its name, or the id where it has none.
template <class Named>
std::string name_of(const std::vector<Named>& list, const std::string& id) {
  const Named* found = find_named(list, id);
  return found == nullptr || found->name.empty() ? id : found->name;
}

/// `working_day` becomes `working day`; a name goes into “ ”.
std::string spaced(std::string text);
std::string as_name(const std::string& text);

/// The name a person knows the subject by: of a stage, trigger, duty or scheme.
std::string subject_in_words(const Policy& policy, const Event& event);

/// `return meeting`, `warning ends`: a kind as a column of a table has it.
std::string kind_in_words(EventKind kind);

/// What happened on the day an event's own is counted from: `the day of the invitation`; empty where its rule
/// says it already.
std::string start_in_words(const Policy& policy, const Event& event);

/// `Stage 1, review length 6 months (3 months to 12 months)`; the path itself where nothing is assumed at it.
std::string assumption_in_words(const Policy& policy, const std::string& path);

}  // namespace turnpoint

#pragma once
/// Names, lists and ids as a sentence holds them.

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "core/workforce/category.h"

namespace turnpoint {

/// The entry of a list with this id, or nullptr.
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

/// `manager, HR and a colleague`; with semicolons where a name holds a comma itself.
std::string listed(const std::vector<std::string>& names);
std::string listed(const std::vector<Category>& categories);

/// `2 weeks, 3 weeks or 1 month`.
std::string either(const std::vector<std::string>& choices);

/// `1 day`, `2 days`.
std::string plural(std::int64_t count, const std::string& word);

/// `12,345`
std::string grouped(std::int64_t number);

/// `1 person`, `12,000 people`.
std::string counted(std::int64_t number, const char* one, const char* many);

/// The first letter large.
std::string capital(std::string text);
/// Without a full stop at its end.
std::string without_stop(std::string text);

}  // namespace turnpoint

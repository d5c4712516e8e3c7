#pragma once
/// Texts of what the page asks the core program for.

#include <string>

#include "core/io/json.h"

namespace turnpoint {

/// The text at a key of an object; empty where there is none, or something that is no text.
inline std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace turnpoint

#pragma once
/// A JSON object of named values. The library's own nested lists do the same in twice the code, which a page
/// downloads.

#include <initializer_list>

#include "core/io/json.h"

namespace turnpoint {

struct JsonField {
  const char* name;
  mutable Json value;  ///< an initializer list is const, and its values are moved out of it
};

/// In this order; no two fields have one name.
Json json_object(std::initializer_list<JsonField> fields);

}  // namespace turnpoint

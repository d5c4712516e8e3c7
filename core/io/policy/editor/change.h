#pragma once
/// One change of a policy file, as a function of its JSON.

#include "core/io/json.h"

namespace turnpoint {

struct PolicyChange {
  enum class Kind : std::uint8_t {
    set,  ///< the value at a field's path, empty to take it out; of an assumed value also its `why`, `range`
          ///< or `choices` below `assumed`: `triggers.bradford.assumed.at_least.range`
    add,  ///< an entry of the part at the path, or the part itself
    remove,  ///< what stands at the path
    state,   ///< the assumed value at a field's path is stated from now on
  };
  Kind kind = Kind::set;
  std::string path;
  std::string value = {};
};

/// The changed file; whether it can stand is for read_policy to say. Errors: bad_argument for a path that is
/// not there, or a window in words that are none.
Result<Json> with_change(Json policy, const PolicyChange& change);

/// What stands at a path, entries of a list by their id; nullptr where nothing does.
Json* find_at(Json& policy, std::string_view path);

/// A value as a field shows it and `set` takes it.
std::string written_value(const Json& value);

}  // namespace turnpoint

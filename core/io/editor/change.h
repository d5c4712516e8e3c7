#pragma once
/// One change of a file, as a function of its JSON, so that all else of it stays as it was written.

#include <array>

#include "core/io/editor/rows.h"
#include "core/io/json.h"

namespace turnpoint {

struct FileChange {
  enum class Kind : std::uint8_t {
    set,  ///< the value at a field's path, empty to take it out; of an assumed value also its `why`, `range`
          ///< or `choices` below `assumed`: `triggers.bradford.assumed.at_least.range`
    add,  ///< an entry of the part at the path, or the part itself
    remove,   ///< what stands at the path
    state,    ///< the assumed value at a field's path is stated from now on
    earlier,  ///< the entry at the path changes places with the one before it
  };
  Kind kind = Kind::set;
  std::string path;
  std::string value = {};
};

inline constexpr std::array<std::string_view, 5> change_names = {"set", "add", "remove", "state", "earlier"};

/// The changed file, `whole` saying what of it may be changed; whether it can stand is for its reader to say.
/// A table that was assumed is stated once anything in it is changed. Errors: bad_argument for a path that is
/// not there, or a window in words that are none.
Result<Json> with_change(const PartRow& whole, Json file, const FileChange& change);

/// `{"kind", "path", "value"}` as a page asks for it.
FileChange change_of(const Json& asked);

/// What stands at a path, entries of a list by their id or, `#0` being the first, by their place; nullptr
/// where nothing does.
Json* find_at(Json& file, std::string_view path);

/// A value as a field shows it and `set` takes it.
std::string written_value(const Json& value);

}  // namespace turnpoint

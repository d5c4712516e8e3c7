#pragma once
/// An equality view as the app asks for it.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/compare/disclosure/gate.h"
#include "core/io/fields.h"

namespace turnpoint {

struct EqualityAsked {
  Disclosure disclosure;
  std::vector<std::string> references;  ///< as on the command line
};

/// Reads `{"disclosure_key", "suppression", "references"}`, all but the first optional. Errors name the field
/// and never repeat the key.
Result<EqualityAsked> read_equality_request(std::string_view text);
/// The same of an object; what is wrong is among its notes.
EqualityAsked read_equality_fields(Fields& fields);

}  // namespace turnpoint

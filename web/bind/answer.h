#pragma once
/// The one shape of every answer of the core program.

#include <string_view>

#include "core/io/json.h"

namespace turnpoint {

/// `{"ok":true,"value":…}`
std::string answer(Json value);
/// `{"ok":false,"errors":[{code, where, detail}]}`
std::string refuse(const std::vector<Error>& errors);
std::string refuse(const Error& error);
/// What was asked about is not there: `There is no comparison yet; ask for it first.`
std::string nothing_yet(const char* what);
std::string unknown_person(const std::string& employee_id);
/// Bytes as text that an answer can hold.
std::string base64(std::string_view bytes);

}  // namespace turnpoint

#pragma once
/// JSON read strictly: equal keys, depth over 64 and over-size are refused with their place.

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/base/result.h"

namespace turnpoint {

using Json = nlohmann::ordered_json;

inline constexpr std::size_t json_depth_limit = 64;
inline constexpr std::size_t json_size_limit = 16U << 20U;

/// Errors: empty_input, too_large, not_utf8, json_syntax (with line and column), json_duplicate_key and
/// json_too_deep (with the path). `name` says which document, for the place in the error.
Result<Json> parse_json(std::string_view text, const std::string& name,
                        std::size_t most_bytes = json_size_limit);

/// Two spaces a level, keys in their order, bytes that are not UTF-8 replaced.
std::string print_json(const Json& value);
/// On one line.
std::string print_json_line(const Json& value);

}  // namespace turnpoint

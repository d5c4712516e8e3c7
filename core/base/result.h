#pragma once
/// Expected failure as a value: what is wrong, where, with which value, and what would be right.

#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace turnpoint {

/// What kind of fault it is; switch on this, show `detail`.
enum class ErrorCode {
  // input of any kind
  empty_input,
  too_large,
  not_utf8,
  // JSON
  json_syntax,
  json_duplicate_key,
  json_too_deep,
  // policies
  unknown_field,
  missing_field,
  wrong_type,
  out_of_range,
  unknown_value,
  duplicate_id,
  contradiction,
  // tables
  missing_column,
  duplicate_column,
  wrong_cell_count,
  unclosed_quote,
  bad_date,
  bad_number,
  bad_pattern,
  missing_value,
  last_before_first,
  hours_not_allowed,
  unknown_person,
  duplicate_row,
  too_many_rows,
  // requests
  unknown_policy,
  unknown_trigger,
  bad_argument,
  undecided,
  // containers
  not_a_container,
  wrong_kind,
  newer_schema,
  damaged,
};

/// The code's name as it stands in files and on the command line, e.g. `bad_date`.
const char* to_text(ErrorCode code);

struct Error {
  ErrorCode code{};
  std::string where;   ///< a JSON path, `file:line:column name`, or an entity
  std::string detail;  ///< one sentence: what is wrong, with which value, and what would be right
};

bool operator==(const Error& a, const Error& b);

template <class T>
using Result = tl::expected<T, Error>;

/// A reader's answer: it collects every problem it meets instead of stopping at the first.
template <class T>
using Checked = tl::expected<T, std::vector<Error>>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string where, std::string detail) {
  return tl::unexpected<Error>(Error{code, std::move(where), std::move(detail)});
}

}  // namespace turnpoint

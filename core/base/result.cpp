#include "core/base/result.h"

namespace turnpoint {

const char* to_text(ErrorCode code) {
  switch (code) {
  case ErrorCode::empty_input: return "empty_input";
  case ErrorCode::too_large: return "too_large";
  case ErrorCode::not_utf8: return "not_utf8";
  case ErrorCode::json_syntax: return "json_syntax";
  case ErrorCode::json_duplicate_key: return "json_duplicate_key";
  case ErrorCode::json_too_deep: return "json_too_deep";
  case ErrorCode::unknown_field: return "unknown_field";
  case ErrorCode::missing_field: return "missing_field";
  case ErrorCode::wrong_type: return "wrong_type";
  case ErrorCode::out_of_range: return "out_of_range";
  case ErrorCode::unknown_value: return "unknown_value";
  case ErrorCode::duplicate_id: return "duplicate_id";
  case ErrorCode::contradiction: return "contradiction";
  case ErrorCode::missing_column: return "missing_column";
  case ErrorCode::duplicate_column: return "duplicate_column";
  case ErrorCode::wrong_cell_count: return "wrong_cell_count";
  case ErrorCode::unclosed_quote: return "unclosed_quote";
  case ErrorCode::bad_date: return "bad_date";
  case ErrorCode::bad_number: return "bad_number";
  case ErrorCode::bad_pattern: return "bad_pattern";
  case ErrorCode::missing_value: return "missing_value";
  case ErrorCode::last_before_first: return "last_before_first";
  case ErrorCode::hours_not_allowed: return "hours_not_allowed";
  case ErrorCode::unknown_person: return "unknown_person";
  case ErrorCode::duplicate_row: return "duplicate_row";
  case ErrorCode::too_many_rows: return "too_many_rows";
  case ErrorCode::unknown_policy: return "unknown_policy";
  case ErrorCode::unknown_trigger: return "unknown_trigger";
  case ErrorCode::bad_argument: return "bad_argument";
  case ErrorCode::undecided: return "undecided";
  case ErrorCode::not_a_container: return "not_a_container";
  case ErrorCode::wrong_kind: return "wrong_kind";
  case ErrorCode::newer_schema: return "newer_schema";
  case ErrorCode::damaged: return "damaged";
  }
  return "unknown";
}

bool operator==(const Error& a, const Error& b) {
  return a.code == b.code && a.where == b.where && a.detail == b.detail;
}

}  // namespace turnpoint

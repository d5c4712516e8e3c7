#pragma once
/// Members of the core program's answers, read leniently: what is missing reads as empty.

#include "core/io/json.h"
#include "web/app/chart_view.h"

namespace turnpoint::app {

/// A member, or null where there is none; answers come from our own program, so a missing one shows as empty.
inline const Json& member(const Json& object, const char* key) {
  static const Json null;
  const auto found = object.find(key);
  return found == object.end() ? null : *found;
}

inline std::string text(const Json& object, const char* key) {
  const Json& value = member(object, key);
  return value.is_string() ? value.get<std::string>() : std::string();
}

inline long number(const Json& object, const char* key) {
  const Json& value = member(object, key);
  return value.is_number_integer() ? value.get<long>() : 0;
}

inline bool yes(const Json& object, const char* key) {
  const Json& value = member(object, key);
  return value.is_boolean() && value.get<bool>();
}

template <class Entry, class Read>
std::vector<Entry> list(const Json& object, const char* key, Read read) {
  std::vector<Entry> entries;
  for (const Json& entry : member(object, key)) entries.push_back(read(entry));
  return entries;
}

inline std::vector<std::string> texts(const Json& object, const char* key) {
  return list<std::string>(object, key, [](const Json& entry) {
    return entry.is_string() ? entry.get<std::string>() : std::string();
  });
}

inline ChartView chart(const Json& json) {
  ChartView view{text(json, "id"),
                 text(json, "title"),
                 text(json, "summary"),
                 text(json, "drawing"),
                 {},
                 static_cast<std::size_t>(number(json, "words")),
                 text(json, "csv")};
  for (const Json& row : member(json, "rows")) {
    view.rows.emplace_back();
    for (const Json& cell : row) view.rows.back().push_back(cell.is_string() ? cell.get<std::string>() : "");
  }
  return view;
}

inline Checked<Json> value_of(std::string_view answer) {
  Result<Json> json = parse_json(answer, "answer");
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  if (json->is_object() && yes(*json, "ok")) return (*json)["value"];
  std::vector<Error> errors;
  for (const Json& error : member(*json, "errors")) {
    errors.push_back({ErrorCode::bad_argument, text(error, "where"), text(error, "detail")});
  }
  if (errors.empty())
    errors.push_back(
        {ErrorCode::wrong_type, "answer", "The core program gave an answer that cannot be read."});
  return tl::unexpected(std::move(errors));
}

template <class View, class Read>
Checked<View> view_of(std::string_view answer, Read read) {
  const Checked<Json> value = value_of(answer);
  if (!value) return tl::unexpected(value.error());
  return read(*value);
}

}  // namespace turnpoint::app

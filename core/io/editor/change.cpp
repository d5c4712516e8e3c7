#include "core/io/editor/change.h"

#include <algorithm>

#include "core/base/exact.h"
#include "core/io/json_object.h"

namespace turnpoint {
namespace {

constexpr std::string_view assumed_word = ".assumed.";

Error not_there(const std::string& path) {
  return {ErrorCode::bad_argument, path, "There is nothing to change at \"" + path + "\"."};
}

/// `a.b.c` is `c` of `a.b`.
struct Owned {
  std::string owner, key;
};
Owned split(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string::npos ? Owned{"", path} : Owned{path.substr(0, dot), path.substr(dot + 1)};
}

/// The entry of a list with this id, or at this place.
Json::iterator find_entry(Json& list, std::string_view id) {
  if (id.starts_with('#')) {
    const auto place = whole_from_text(id.substr(1));
    const bool there = place && *place >= 0 && static_cast<std::size_t>(*place) < list.size();
    return there ? list.begin() + static_cast<std::ptrdiff_t>(*place) : list.end();
  }
  return std::find_if(list.begin(), list.end(), [&](const Json& entry) {
    const auto found = entry.is_object() ? entry.find("id") : entry.end();
    return entry.is_object() && found != entry.end() && found->is_string() &&
           found->get_ref<const std::string&>() == id;
  });
}

std::vector<std::string> parts_of(std::string_view value) {
  std::vector<std::string> parts;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(';'), value.size());
    std::string_view part = value.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return parts;
}

/// What does not fit the kind stays text, which the reader then refuses with what would be right.
Json to_json(EntryKind kind, const std::string& value) {
  if (kind == EntryKind::yes_no && (value == "yes" || value == "no")) return value == "yes";
  if (kind == EntryKind::texts) return parts_of(value);
  if (kind == EntryKind::number) {
    if (const auto whole = whole_from_text(value)) return *whole;
  }
  if (kind == EntryKind::window) {
    const std::size_t space = std::min(value.find(' '), value.size());
    const auto count = whole_from_text(std::string_view(value).substr(0, space));
    const std::string unit = value.substr(std::min(space + 1, value.size()));
    if (count && (unit == "months" || unit == "month")) return json_object({{"months", *count}});
    if (count && (unit == "days" || unit == "day")) return json_object({{"days", *count}});
  }
  return value;
}

void put(Json& object, const std::string& key, Json value) {
  // Fields of a category that follow from another one are left to the reader.
  if (key == "counts" && object.contains("basis")) {
    object.erase("look");
    object.erase("formal_action");
  }
  const char* const other = key == "at_least" ? "more_than" : key == "more_than" ? "at_least" : nullptr;
  if (other != nullptr) object.erase(other);
  object[key] = std::move(value);
}

/// `range`, `choices` or `why` of an assumed value.
Result<Json> with_assumption(const PartRow& whole, Json file, const FileChange& change, std::size_t at) {
  const Owned path = split(change.path);
  Json* const assumption = find_at(file, path.owner);
  std::string field = change.path.substr(0, at) + "." + path.owner.substr(at + assumed_word.size());
  const FieldRow* row = find_field(whole, field);
  if (assumption == nullptr || !assumption->is_object() || row == nullptr)
    return tl::unexpected(not_there(change.path));
  if (path.key == "why") {
    (*assumption)["why"] = change.value;
    return file;
  }
  Json values = Json::array();
  for (const std::string& value : parts_of(change.value)) values.push_back(to_json(row->kind, value));
  (*assumption)[path.key] = std::move(values);
  return file;
}

Result<Json> with_value(const PartRow& whole, Json file, const FileChange& change) {
  const FieldRow* row = find_field(whole, change.path);
  const Owned path = split(change.path);
  Json* const owner = find_at(file, path.owner);
  if (row == nullptr || owner == nullptr || !owner->is_object())
    return tl::unexpected(not_there(change.path));
  Json* const assumed = find_at(*owner, "assumed." + path.key);
  Json value = to_json(row->kind, change.value);
  if (row->kind == EntryKind::window && !change.value.empty() && value.is_string())
    return fail(ErrorCode::bad_argument, change.path,
                "\"" + change.value + "\" is no length to look back over; write it as 12 months or 91 days.");
  if (change.value.empty()) {
    if (assumed != nullptr) (*owner)["assumed"].erase(path.key);
    owner->erase(path.key);
  } else if (assumed != nullptr) {
    (*assumed)["value"] = std::move(value);
  } else {
    put(*owner, path.key, std::move(value));
  }
  return file;
}

/// An assumed list that a change is about becomes a stated one: why and how far the old one may move says
/// nothing about the new one.
void state_lists(Json& file, std::string_view path) {
  Json* at = &file;
  for (std::size_t end = 0; at != nullptr && end < path.size();) {
    const std::size_t first = end == 0 ? 0 : end + 1;
    end = std::min(path.find('.', first), path.size());
    const std::string key(path.substr(first, end - first));
    const bool missing = at->is_object() && !at->contains(key);
    const Json* const assumed = missing ? find_at(*at, "assumed." + key + ".value") : nullptr;
    if (assumed != nullptr && assumed->is_array() && !assumed->empty() && assumed->front().is_object()) {
      Json list = *assumed;
      (*at)["assumed"].erase(key);
      if ((*at)["assumed"].empty()) at->erase("assumed");
      (*at)[key] = std::move(list);
    }
    at = find_at(*at, key);
  }
}

std::string fresh_id(Json& list, std::string name) {
  for (char& c : name) c = c == ' ' ? '_' : static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  for (int number = 1;; ++number) {
    std::string id = name + "_" + std::to_string(number);
    if (find_entry(list, id) == list.end()) return id;
  }
}

Result<Json> with_part(const PartRow& whole, Json file, const FileChange& change) {
  const PartRow* row = find_part(whole, change.path);
  const Owned path = split(change.path);
  Json* const owner = find_at(file, path.owner);
  if (row == nullptr || row->fresh.empty() || owner == nullptr || !owner->is_object())
    return tl::unexpected(not_there(change.path));
  Json fresh = Json::parse(row->fresh);
  if (!row->has_entries) {
    (*owner)[path.key] = std::move(fresh);
    return file;
  }
  Json& list = (*owner)[path.key];
  if (list.is_null()) list = Json::array();
  if (!list.is_array()) return tl::unexpected(not_there(change.path));
  Json entry = Json::object();
  if (row->named) entry["id"] = fresh_id(list, std::string(row->name));
  entry.update(fresh);
  if (!row->refers.empty()) {
    const Json* others = find_at(file, row->refers_to);
    if (others != nullptr && others->is_array() && !others->empty())
      entry[std::string(row->refers)] = others->front()["id"];
  }
  list.push_back(std::move(entry));
  return file;
}

Result<Json> without(Json file, const FileChange& change) {
  const Owned path = split(change.path);
  Json* const owner = find_at(file, path.owner);
  if (owner == nullptr || find_at(file, change.path) == nullptr)
    return tl::unexpected(not_there(change.path));
  if (owner->is_array())
    owner->erase(find_entry(*owner, path.key));
  else
    owner->erase(path.key);
  return file;
}

Result<Json> with_earlier(Json file, const FileChange& change) {
  const Owned path = split(change.path);
  Json* const list = find_at(file, path.owner);
  if (list == nullptr || !list->is_array()) return tl::unexpected(not_there(change.path));
  const auto entry = find_entry(*list, path.key);
  if (entry == list->end() || entry == list->begin()) return tl::unexpected(not_there(change.path));
  std::iter_swap(entry, entry - 1);
  return file;
}

Result<Json> with_stated(Json file, const FileChange& change) {
  const Owned path = split(change.path);
  Json* const owner = find_at(file, path.owner);
  Json* const assumed = owner == nullptr ? nullptr : find_at(*owner, "assumed");
  if (assumed == nullptr || !assumed->is_object() || !assumed->contains(path.key))
    return tl::unexpected(not_there(change.path));
  Json value = (*assumed)[path.key]["value"];
  assumed->erase(path.key);
  if (assumed->empty()) owner->erase("assumed");
  (*owner)[path.key] = std::move(value);
  return file;
}

}  // namespace

FileChange change_of(const Json& asked) {
  const auto text = [&](const char* key) {
    const auto found = asked.find(key);
    return found == asked.end() ? std::string() : written_value(*found);
  };
  FileChange change{FileChange::Kind::set, text("path"), text("value")};
  for (std::size_t i = 0; i < change_names.size(); ++i) {
    if (text("kind") == change_names[i]) change.kind = static_cast<FileChange::Kind>(i);
  }
  return change;
}

Json* find_at(Json& file, std::string_view path) {
  Json* at = &file;
  while (!path.empty()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    const std::string key(path.substr(0, dot));
    path.remove_prefix(std::min(dot + 1, path.size()));
    if (at->is_array()) {
      const auto entry = find_entry(*at, key);
      if (entry == at->end()) return nullptr;
      at = &*entry;
      continue;
    }
    const auto found = at->is_object() ? at->find(key) : at->end();
    if (!at->is_object() || found == at->end()) return nullptr;
    at = &*found;
  }
  return at;
}

std::string written_value(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  std::string text;
  if (value.is_array()) {
    for (const Json& entry : value) text += (text.empty() ? "" : "; ") + written_value(entry);
    return text;
  }
  if (value.is_object()) {
    for (const char* unit : {"months", "days"}) {
      if (value.contains(unit)) return written_value(value[unit]) + " " + unit;
    }
  }
  return value.is_null() ? text : print_json_line(value);
}

Result<Json> with_change(const PartRow& whole, Json file, const FileChange& change) {
  state_lists(file, change.path);
  switch (change.kind) {
  case FileChange::Kind::add: return with_part(whole, std::move(file), change);
  case FileChange::Kind::remove: return without(std::move(file), change);
  case FileChange::Kind::state: return with_stated(std::move(file), change);
  case FileChange::Kind::earlier: return with_earlier(std::move(file), change);
  case FileChange::Kind::set: break;
  }
  const std::size_t assumed = change.path.find(assumed_word);
  return assumed == std::string::npos ? with_value(whole, std::move(file), change)
                                      : with_assumption(whole, std::move(file), change, assumed);
}

}  // namespace turnpoint

#include "core/io/policy/editor/change.h"

#include <algorithm>

#include "core/base/exact.h"
#include "core/io/policy/editor/rows.h"

namespace turnpoint {
namespace {

constexpr std::string_view assumed_word = ".assumed.";

Error not_there(const std::string& path) {
  return {ErrorCode::bad_argument, path, "The policy has nothing to change at \"" + path + "\"."};
}

/// `a.b.c` is `c` of `a.b`.
struct Owned {
  std::string owner, key;
};
Owned split(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string::npos ? Owned{"", path} : Owned{path.substr(0, dot), path.substr(dot + 1)};
}

/// The entry of a list with this id.
Json::iterator find_entry(Json& list, std::string_view id) {
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
    if (count && (unit == "months" || unit == "month")) return {{"months", *count}};
    if (count && (unit == "days" || unit == "day")) return {{"days", *count}};
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
Result<Json> with_assumption(Json policy, const PolicyChange& change, std::size_t at) {
  const Owned path = split(change.path);
  Json* const assumption = find_at(policy, path.owner);
  std::string field = change.path.substr(0, at) + "." + path.owner.substr(at + assumed_word.size());
  const FieldRow* row = find_field(field);
  if (assumption == nullptr || !assumption->is_object() || row == nullptr)
    return tl::unexpected(not_there(change.path));
  if (path.key == "why") {
    (*assumption)["why"] = change.value;
    return policy;
  }
  Json values = Json::array();
  for (const std::string& value : parts_of(change.value)) values.push_back(to_json(row->kind, value));
  (*assumption)[path.key] = std::move(values);
  return policy;
}

Result<Json> with_value(Json policy, const PolicyChange& change) {
  const FieldRow* row = find_field(change.path);
  const Owned path = split(change.path);
  Json* const owner = find_at(policy, path.owner);
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
  return policy;
}

std::string fresh_id(Json& list, std::string name) {
  for (char& c : name) c = c == ' ' ? '_' : static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  for (int number = 1;; ++number) {
    std::string id = name + "_" + std::to_string(number);
    if (find_entry(list, id) == list.end()) return id;
  }
}

Result<Json> with_part(Json policy, const PolicyChange& change) {
  const PartRow* row = find_part(change.path);
  const Owned path = split(change.path);
  Json* const owner = find_at(policy, path.owner);
  if (row == nullptr || row->fresh.empty() || owner == nullptr || !owner->is_object())
    return tl::unexpected(not_there(change.path));
  Json fresh = Json::parse(row->fresh);
  if (!row->has_entries) {
    (*owner)[path.key] = std::move(fresh);
    return policy;
  }
  Json& list = (*owner)[path.key];
  if (list.is_null()) list = Json::array();
  if (!list.is_array()) return tl::unexpected(not_there(change.path));
  Json entry = {{"id", fresh_id(list, std::string(row->name))}};
  entry.update(fresh);
  const char* const named = row->key == "triggers"      ? "leads_to"
                            : row->key == "discretions" ? "trigger"
                                                        : nullptr;
  if (named != nullptr) {
    const Json* others = find_at(policy, row->key == "triggers" ? "stages" : "triggers");
    if (others != nullptr && others->is_array() && !others->empty()) entry[named] = others->front()["id"];
  }
  list.push_back(std::move(entry));
  return policy;
}

Result<Json> without(Json policy, const PolicyChange& change) {
  const Owned path = split(change.path);
  Json* const owner = find_at(policy, path.owner);
  if (owner == nullptr || find_at(policy, change.path) == nullptr)
    return tl::unexpected(not_there(change.path));
  if (owner->is_array())
    owner->erase(find_entry(*owner, path.key));
  else
    owner->erase(path.key);
  return policy;
}

Result<Json> with_stated(Json policy, const PolicyChange& change) {
  const Owned path = split(change.path);
  Json* const owner = find_at(policy, path.owner);
  Json* const assumed = owner == nullptr ? nullptr : find_at(*owner, "assumed");
  if (assumed == nullptr || !assumed->is_object() || !assumed->contains(path.key))
    return tl::unexpected(not_there(change.path));
  Json value = (*assumed)[path.key]["value"];
  assumed->erase(path.key);
  if (assumed->empty()) owner->erase("assumed");
  (*owner)[path.key] = std::move(value);
  return policy;
}

}  // namespace

Json* find_at(Json& policy, std::string_view path) {
  Json* at = &policy;
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

Result<Json> with_change(Json policy, const PolicyChange& change) {
  switch (change.kind) {
  case PolicyChange::Kind::add: return with_part(std::move(policy), change);
  case PolicyChange::Kind::remove: return without(std::move(policy), change);
  case PolicyChange::Kind::state: return with_stated(std::move(policy), change);
  case PolicyChange::Kind::set: break;
  }
  const std::size_t assumed = change.path.find(assumed_word);
  return assumed == std::string::npos ? with_value(std::move(policy), change)
                                      : with_assumption(std::move(policy), change, assumed);
}

}  // namespace turnpoint

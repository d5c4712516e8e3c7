#include "core/io/editor/form.h"

#include "core/io/editor/change.h"
#include "core/io/json_object.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string below(const std::string& path, std::string_view key) {
  return path.empty() ? std::string(key) : key.empty() ? path : path + "." + std::string(key);
}

/// What people call an entry; nothing where it has no name.
std::string name_of(const Json& entry) {
  for (const char* key : {"name", "title", "id"}) {
    const auto found = entry.is_object() ? entry.find(key) : entry.end();
    if (entry.is_object() && found != entry.end()) return written_value(*found);
  }
  return {};
}

constexpr int page_level = 2;

class Form {
 public:
  explicit Form(const FormRules& rules) : rules_(rules) {}
  Json parts = Json::array();

  void add_part(const PartRow& row, Json& object, const std::string& path, std::string name, int level,
                bool removable, bool movable = false) {
    Json part = json_object({{"path", path},
                             {"name", std::move(name)},
                             {"level", level},
                             {"removable", removable},
                             {"movable", movable},
                             {"fields", Json::array()},
                             {"adds", Json::array()},
                             {"findings", Json::array()}});
    for (const FieldRow& field : row.fields) {
      if (rules_.is_asked(object, field)) add_field(field, object, below(path, field.key), part["fields"]);
    }
    for (const PartRow& inner : row.parts) {
      const bool there = object.contains(inner.key);
      if (!inner.fresh.empty() && !inner.own_page && (inner.has_entries || !there))
        part["adds"].push_back(addition(inner, below(path, inner.key)));
    }
    if (!row.fields.empty()) parts.push_back(std::move(part));
    for (const PartRow& inner : row.parts) {
      Json* const value = list_or_object(object, std::string(inner.key));
      if (value != nullptr) add_inner(inner, *value, below(path, inner.key), level + 1);
    }
  }

 private:
  static Json addition(const PartRow& row, const std::string& path) {
    return json_object({{"path", path}, {"label", "Add: " + std::string(row.name)}});
  }

  static Json* list_or_object(Json& object, const std::string& key) {
    if (const auto found = object.find(key); found != object.end()) return &*found;
    return find_at(object, "assumed." + key + ".value");
  }

  /// The head of a page for the entries of a list.
  void add_page(const PartRow& row, const std::string& path) {
    parts.push_back(json_object({{"path", path},
                                 {"name", std::string(row.name) + ": all"},
                                 {"level", page_level},
                                 {"removable", false},
                                 {"movable", false},
                                 {"fields", Json::array()},
                                 {"adds", Json::array({addition(row, path)})},
                                 {"findings", Json::array()}}));
  }

  void add_inner(const PartRow& row, Json& value, const std::string& path, int level) {
    const bool removable = !row.fresh.empty();
    const std::string name(row.name);
    if (!row.has_entries) return add_part(row, value, path, name, level, removable);
    if (value.is_object()) {
      for (const auto& [key, entry] : value.items())
        add_part(row, entry, below(path, key), name + ": " + spaced(key), level, removable);
      return;
    }
    if (row.own_page) {
      add_page(row, path);
      level = page_level + 1;
    }
    for (std::size_t i = 0; i < value.size(); ++i) {
      const auto id = value[i].find("id");
      const bool by_id = rules_.by_id() && id != value[i].end();
      const std::string called = name_of(value[i]);
      add_part(row, value[i], below(path, by_id ? written_value(*id) : "#" + std::to_string(i)),
               name + (called.empty() ? " " + std::to_string(i + 1) : ": " + called), level, removable,
               !by_id && i > 0);
    }
  }

  void add_field(const FieldRow& row, Json& object, const std::string& path, Json& fields) {
    const std::string key(row.key);
    Json* const assumption = find_at(object, "assumed." + key);
    const Json* const value = assumption != nullptr ? find_at(*assumption, "value") : find_at(object, key);
    const std::string label = row.label.empty() ? capital(spaced(key)) : std::string(row.label);
    fields.push_back(json_object({{"path", path},
                                  {"label", label},
                                  {"value", value == nullptr ? "" : written_value(*value)},
                                  {"options", options_of(row, path)},
                                  {"entry", row.kind == EntryKind::day         ? "day"
                                            : row.kind == EntryKind::paragraph ? "paragraph"
                                                                               : ""},
                                  {"assumed", assumption != nullptr},
                                  {"findings", Json::array()}}));
    if (assumption == nullptr) return;
    const std::size_t dot = path.rfind('.');
    const std::string at = path.substr(0, dot) + ".assumed." + key + ".";
    for (const auto& [part, name] :
         {std::pair{"range", "from; to"}, {"choices", "other choices"}, {"why", "why"}}) {
      if (const auto found = assumption->find(part); found != assumption->end())
        fields.push_back(json_object({{"path", at + part},
                                      {"label", label + ", assumed: " + name},
                                      {"value", written_value(*found)}}));
    }
  }

  /// Nothing for a field that is typed.
  Json options_of(const FieldRow& row, const std::string& path) {
    Json options = Json::array({form_option("", "not said")});
    if (row.kind == EntryKind::yes_no) {
      options.push_back(form_option("yes", "yes"));
      options.push_back(form_option("no", "no"));
    }
    for (const std::string_view name : row.names)
      options.push_back(form_option(name, spaced(std::string(name))));
    for (Json& choice : rules_.choices(row.kind, path)) options.push_back(std::move(choice));
    return options.size() > 1 ? options : Json::array();
  }

  const FormRules& rules_;
};

bool is_at_or_below(const std::string& path, const std::string& place) {
  return path.starts_with(place) &&
         (path.size() == place.size() || place.empty() || path[place.size()] == '.');
}

}  // namespace

Json form_parts(const FormRules& rules, const PartRow& row, Json& object, const std::string& path,
                std::string name) {
  Form form(rules);
  form.add_part(row, object, path, std::move(name), 1, false);
  return std::move(form.parts);
}

bool place_finding(Json& parts, const char* key, const std::string& where, bool fault,
                   const std::string& says) {
  Json* place = nullptr;
  std::size_t length = 0;
  const auto consider = [&](Json& candidate) {
    if (!candidate.contains("findings") || !candidate.contains(key)) return;
    const std::string path = written_value(candidate[key]);
    if (!is_at_or_below(where, path) || (place != nullptr && path.size() < length)) return;
    place = &candidate;
    length = path.size();
  };
  for (Json& part : parts) {
    consider(part);
    for (Json& field : part["fields"]) consider(field);
  }
  if (place == nullptr) return false;
  (*place)["findings"].push_back(json_object({{"fault", fault}, {"says", says}}));
  return true;
}

Json form_option(std::string_view id, std::string name) {
  return json_object({{"id", id}, {"name", std::move(name)}});
}

Json options_of_list(Json* list) {
  Json options = Json::array();
  if (list == nullptr || !list->is_array()) return options;
  for (const Json& entry : *list) options.push_back(form_option(written_value(entry["id"]), name_of(entry)));
  return options;
}

}  // namespace turnpoint

#include "core/io/policy/editor/form.h"

#include "core/io/policy/editor/change.h"
#include "core/io/policy/editor/rows.h"
#include "core/policy/lint/lint.h"
#include "core/policy/trigger.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string below(const std::string& path, std::string_view key) {
  return path.empty() ? std::string(key) : key.empty() ? path : path + "." + std::string(key);
}

Json option(std::string_view id, std::string name) { return {{"id", id}, {"name", std::move(name)}}; }

/// What a trigger's measure has no use for is not asked.
bool is_asked(const Json& trigger, const FieldRow& row) {
  const auto found = trigger.find("measure");
  if (found == trigger.end()) return true;
  const std::string measure = written_value(*found);
  const bool manual = measure == to_text(Measure::manual);
  const bool pattern = measure == to_text(Measure::unusual_pattern);
  const bool length =
      measure == to_text(Measure::continuous_length) || measure == to_text(Measure::length_at_look);
  if (manual)
    return row.kind == EntryKind::text || row.key == "measure" || row.key == "track" || row.key == "leads_to";
  if (row.key == "at_least" || row.key == "more_than") return !pattern;
  if (row.key == "workforce_mean") return measure == to_text(Measure::day_count);
  return !length || row.kind != EntryKind::window;
}

class Form {
 public:
  explicit Form(Json& file) : file_(file) {}
  Json parts = Json::array();

  void add_part(const PartRow& row, Json& object, const std::string& path, std::string name, int level,
                bool removable) {
    Json part = {{"path", path},
                 {"name", std::move(name)},
                 {"level", level},
                 {"removable", removable},
                 {"fields", Json::array()},
                 {"adds", Json::array()},
                 {"findings", Json::array()}};
    for (const FieldRow& field : row.fields) {
      if (is_asked(object, field)) add_field(field, object, below(path, field.key), part["fields"]);
    }
    for (const PartRow& inner : row.parts) {
      const bool there = object.contains(inner.key);
      if (!inner.fresh.empty() && (inner.has_entries || !there))
        part["adds"].push_back(
            {{"path", below(path, inner.key)}, {"label", "Add: " + std::string(inner.name)}});
    }
    parts.push_back(std::move(part));
    for (const PartRow& inner : row.parts) {
      if (const auto found = object.find(std::string(inner.key)); found != object.end())
        add_inner(inner, *found, below(path, inner.key), level + 1);
    }
  }

 private:
  void add_inner(const PartRow& row, Json& value, const std::string& path, int level) {
    const bool removable = !row.fresh.empty();
    const std::string name(row.name);
    if (!row.has_entries) return add_part(row, value, path, name, level, removable);
    if (value.is_object()) {
      for (const auto& [key, entry] : value.items())
        add_part(row, entry, below(path, key), name + ": " + spaced(key), level, removable);
      return;
    }
    for (Json& entry : value) {
      const std::string id = written_value(entry["id"]);
      const auto named = entry.find("name");
      add_part(row, entry, below(path, id), name + ": " + (named == entry.end() ? id : written_value(*named)),
               level, removable);
    }
  }

  void add_field(const FieldRow& row, Json& object, const std::string& path, Json& fields) {
    const std::string key(row.key);
    Json* const assumption = find_at(object, "assumed." + key);
    const Json* const value = assumption != nullptr ? find_at(*assumption, "value") : find_at(object, key);
    const std::string label = row.label.empty() ? capital(spaced(key)) : std::string(row.label);
    Json options = options_of(row);
    fields.push_back({{"path", path},
                      {"label", label},
                      {"value", value == nullptr ? "" : written_value(*value)},
                      {"options", std::move(options)},
                      {"assumed", assumption != nullptr},
                      {"findings", Json::array()}});
    if (assumption == nullptr) return;
    const std::size_t dot = path.rfind('.');
    const std::string at = path.substr(0, dot) + ".assumed." + key + ".";
    for (const auto& [part, name] :
         {std::pair{"range", "from; to"}, {"choices", "other choices"}, {"why", "why"}}) {
      if (const auto found = assumption->find(part); found != assumption->end())
        fields.push_back(
            {{"path", at + part}, {"label", label + ", assumed: " + name}, {"value", written_value(*found)}});
    }
  }

  /// Nothing for a field that is typed.
  Json options_of(const FieldRow& row) {
    Json options = Json::array({option("", "not said")});
    if (row.kind == EntryKind::yes_no) {
      options.push_back(option("yes", "yes"));
      options.push_back(option("no", "no"));
    }
    for (const std::string_view name : row.names) options.push_back(option(name, spaced(std::string(name))));
    const bool triggers = row.kind == EntryKind::trigger;
    if (triggers || row.kind == EntryKind::stage) {
      if (Json* const list = find_at(file_, triggers ? "triggers" : "stages")) {
        for (Json& entry : *list)
          options.push_back(option(written_value(entry["id"]), written_value(entry["name"])));
      }
    }
    return options.size() > 1 ? options : Json::array();
  }

  Json& file_;
};

bool is_at_or_below(const std::string& path, const std::string& place) {
  return path.starts_with(place) &&
         (path.size() == place.size() || place.empty() || path[place.size()] == '.');
}

/// Beside the field that causes it, else with the innermost part that holds it.
void place_finding(Json& parts, const LintHit& hit) {
  Json* place = nullptr;
  std::size_t length = 0;
  const auto consider = [&](Json& candidate) {
    const std::string path = written_value(candidate["path"]);
    if (!candidate.contains("findings") || !is_at_or_below(hit.path, path)) return;
    if (place != nullptr && path.size() < length) return;
    place = &candidate;
    length = path.size();
  };
  for (Json& part : parts) {
    consider(part);
    for (Json& field : part["fields"]) consider(field);
  }
  if (place == nullptr) return;
  const std::string where = hit.clause.empty() ? "" : " (" + hit.clause + ")";
  (*place)["findings"].push_back({{"fault", hit.weight == LintWeight::fault}, {"says", hit.says + where}});
}

}  // namespace

Json policy_form(Json file, const Policy& policy) {
  Form form(file);
  form.add_part(policy_row(), file, "", std::string(policy_row().name), 1, false);
  for (const LintHit& hit : lint(policy, {})) place_finding(form.parts, hit);
  return std::move(form.parts);
}

}  // namespace turnpoint

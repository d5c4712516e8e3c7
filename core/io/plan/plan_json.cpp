#include "core/io/plan/plan_json.h"

#include <algorithm>

#include "core/io/json_object.h"
#include "core/io/plan/entries.h"
#include "core/io/plan/records_json.h"
#include "core/io/policy/shipped.h"
#include "core/plan/check.h"

namespace turnpoint {
namespace {

constexpr std::string_view folder = "plans/";
constexpr std::string_view ending = ".json";

std::vector<std::string> read_texts(Fields& fields, const std::string& key) {
  std::vector<std::string> texts;
  const Json* list = fields.list(key);
  if (list == nullptr) return texts;
  for (const Json& entry : *list) {
    if (entry.is_string() && !entry.get_ref<const std::string&>().empty())
      texts.push_back(entry.get<std::string>());
    else
      fields.problem(ErrorCode::wrong_type, key,
                     print_json_line(entry) + " is not a text in quotes of one letter at least.");
  }
  return texts;
}

ByWhen read_by_when(Fields& fields) {
  const std::string text = fields.text("by_when");
  const std::optional<ByWhen> by_when = by_when_from_text(text);
  if (!by_when) {
    fields.problem(ErrorCode::bad_date, "by_when",
                   "\"" + text +
                       "\" is no date that can be read; write 2019-03-31, 2019-03, 2019-Q1, ongoing, ongoing "
                       "from 2019-04, monthly, quarterly, annually, within 1 week of EVENT, 4 weeks before "
                       "EVENT, to be confirmed or not stated.");
  }
  return by_when.value_or(ByWhen{});
}

ActionUpdate read_update(Fields& fields) {
  ActionUpdate update;
  update.date = read_plan_day(fields, "date", true).value_or(Day{});
  update.status = static_cast<ActionStatus>(fields.one_of("status", status_names, 0, false));
  update.text = fields.text("text", false);
  if (update.status == ActionStatus::not_said && update.text.empty())
    fields.problem(ErrorCode::missing_value, "text", "An update needs a status, a text or both.");
  return update;
}

PlanAction read_action(Fields& fields) {
  PlanAction action;
  action.id = fields.text("id");
  action.theme = fields.text("theme");
  action.what = fields.text("what");
  action.how = fields.text("how", false);
  action.by_when = read_by_when(fields);
  action.leads = read_texts(fields, "leads");
  action.known_by = fields.text("known_by", false);
  read_entries(fields, "updates", [&](Fields& entry) { action.updates.push_back(read_update(entry)); });
  action.depends_on = read_texts(fields, "depends_on");
  return action;
}

ActionPlan read_parts(Fields& fields) {
  ActionPlan plan;
  if (!fields.has("schema")) fields.problem(ErrorCode::missing_field, "schema", "\"schema\" is missing.");
  fields.whole("schema", plan_schema, 1, plan_schema);
  plan.id = fields.text("id");
  plan.name = fields.text("name");
  plan.source = fields.text("source", false);
  plan.note = fields.text("note", false);
  plan.starts = read_plan_day(fields, "starts", true).value_or(Day{});
  read_entries(fields, "milestones", [&](Fields& entry) {
    plan.milestones.push_back({entry.text("id"), read_plan_day(entry, "day", false)});
  });
  read_entries(fields, "themes", [&](Fields& entry) {
    plan.themes.push_back({entry.text("id"), entry.text("name"), entry.whole("kotter_step", 0, 1, 8)});
  });
  if (!fields.has("actions")) fields.problem(ErrorCode::missing_field, "actions", "\"actions\" is missing.");
  read_entries(fields, "actions", [&](Fields& entry) { plan.actions.push_back(read_action(entry)); });
  plan.records = read_plan_records(fields);
  fields.refuse_others();
  return plan;
}

/// Adds what is there.
void add(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}
void add(Json& object, const char* key, const std::vector<std::string>& texts) {
  if (!texts.empty()) object[key] = texts;
}

Json action_to_json(const PlanAction& action) {
  Json json = json_object({{"id", action.id}, {"theme", action.theme}, {"what", action.what}});
  add(json, "how", action.how);
  json["by_when"] = to_text(action.by_when);
  add(json, "leads", action.leads);
  add(json, "known_by", action.known_by);
  for (const ActionUpdate& update : action.updates) {
    Json entry = json_object({{"date", to_text(update.date)}});
    if (update.status != ActionStatus::not_said) entry["status"] = to_text(update.status);
    add(entry, "text", update.text);
    json["updates"].push_back(std::move(entry));
  }
  add(json, "depends_on", action.depends_on);
  return json;
}

}  // namespace

Checked<ActionPlan> read_action_plan(std::string_view text, const std::string& name) {
  const Result<Json> json = parse_json(text, name);
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  return action_plan_from_json(*json, name);
}

Checked<ActionPlan> action_plan_from_json(const Json& json, const std::string& name) {
  if (!json.is_object()) {
    return tl::unexpected(
        std::vector<Error>{{ErrorCode::wrong_type, name, "A plan is a JSON object in braces."}});
  }
  ReadingNotes notes;
  Fields fields(json, "", notes);
  ActionPlan plan = read_parts(fields);
  std::vector<Error>& problems = notes.problems;
  for (Error& problem : check_plan(plan)) {
    // An empty id was told where it was read.
    if (problem.code != ErrorCode::missing_value) problems.push_back(std::move(problem));
  }
  if (problems.empty()) return plan;
  for (Error& problem : problems) problem.where = name + ": " + problem.where;
  return tl::unexpected(std::move(problems));
}

Json action_plan_to_json(const ActionPlan& plan) {
  Json json = json_object({{"schema", plan_schema}, {"id", plan.id}, {"name", plan.name}});
  add(json, "source", plan.source);
  add(json, "note", plan.note);
  json["starts"] = to_text(plan.starts);
  for (const Milestone& milestone : plan.milestones) {
    Json entry = json_object({{"id", milestone.id}});
    if (milestone.day) entry["day"] = to_text(*milestone.day);
    json["milestones"].push_back(std::move(entry));
  }
  for (const PlanTheme& theme : plan.themes) {
    Json entry = json_object({{"id", theme.id}, {"name", theme.name}});
    if (theme.kotter_step != 0) entry["kotter_step"] = theme.kotter_step;
    json["themes"].push_back(std::move(entry));
  }
  json["actions"] = Json::array();
  for (const PlanAction& action : plan.actions) json["actions"].push_back(action_to_json(action));
  add_plan_records(json, plan.records);
  return json;
}

Checked<ActionPlan> shipped_plan(const std::string& id) {
  const std::string_view text = shipped_paper(std::string(folder) + id + std::string(ending));
  if (!text.empty()) return read_action_plan(text, id);
  std::string ids;
  for (const std::string& known : shipped_plan_ids()) ids += (ids.empty() ? "" : ", ") + known;
  return tl::unexpected(
      std::vector<Error>{{ErrorCode::bad_argument, id,
                          "There is no shipped plan \"" + id + "\"; name a file or one of " + ids + "."}});
}

std::vector<std::string> shipped_plan_ids() {
  std::vector<std::string> ids;
  for (const ShippedFile& file : shipped_papers()) {
    if (!file.path.starts_with(folder)) continue;
    ids.emplace_back(file.path.substr(folder.size(), file.path.size() - folder.size() - ending.size()));
  }
  return ids;
}

std::optional<ActionStatus> action_status_from_text(std::string_view text) {
  std::string name(text);
  for (char& c : name) c = c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const auto* found = std::find(status_names.begin() + 1, status_names.end(), name);
  if (found == status_names.end()) return std::nullopt;
  return static_cast<ActionStatus>(found - status_names.begin());
}

}  // namespace turnpoint

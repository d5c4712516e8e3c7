#include "core/io/exercise/pack_json.h"

#include <algorithm>

#include "core/base/order.h"
#include "core/exercise/check.h"
#include "core/io/exercise/exercise_json.h"
#include "core/io/json_object.h"
#include "core/io/policy/policy_json.h"
#include "core/io/policy/shipped.h"
#include "core/io/workforce/recorded_csv.h"

namespace turnpoint {
namespace {

constexpr int schema_read = 2;
constexpr int schema_without_policies = 1;
constexpr std::string_view folder = "exercises/";
constexpr std::string_view ending = ".json";

RunningItem read_item(PackFields& fields) {
  RunningItem item;
  item.kind = static_cast<RunningKind>(fields.one_of("kind", running_kind_names, 0, true));
  item.title = fields.title("title");
  item.minutes = fields.minutes("minutes");
  if (fields.has("topics")) item.topics = fields.ids("topics");
  item.exercise = fields.id("exercise", item.kind == RunningKind::exercise);
  item.staff_side_only = fields.yes_or_no("staff_side_only");
  item.says = fields.paragraph("says");
  item.notes = fields.paragraph("notes");
  fields.refuse_others();
  return item;
}

Json item_json(const RunningItem& item) {
  Json json = json_object({{"kind", running_kind_names[static_cast<std::size_t>(item.kind)]},
                           {"title", item.title},
                           {"minutes", item.minutes}});
  if (!item.topics.empty()) json["topics"] = item.topics;
  if (!item.exercise.empty()) json["exercise"] = item.exercise;
  if (item.staff_side_only) json["staff_side_only"] = true;
  if (!item.says.empty()) json["says"] = item.says;
  if (!item.notes.empty()) json["notes"] = item.notes;
  return json;
}

/// Only that the schema is newer is told: nothing else of such a file can be judged.
std::optional<Error> newer_schema(const Json& json) {
  const auto schema = json.is_object() ? json.find("schema") : json.end();
  if (schema == json.end() || !schema->is_number_integer() || *schema <= schema_read) return std::nullopt;
  return Error{ErrorCode::newer_schema, "schema",
               "The pack has schema " + schema->dump().substr(0, 20) +
                   ", made by a newer Turnpoint; this one reads " + std::to_string(schema_read) +
                   ". Update Turnpoint, or ask for the pack in that schema."};
}

/// The id of a shipped policy, or a policy's whole file, read as any other policy's.
void read_policy_of(ExercisePack& pack, PackFields& fields, PolicySide side) {
  const auto at = static_cast<std::size_t>(side);
  const std::string key(policy_side_names[at]);
  if (!fields.is_object(key)) {
    pack.policies[at] = fields.id(key);
    return;
  }
  pack.carried[at] = print_json_line(*fields.object(key));
  const Checked<Policy> policy = read_policy(pack.carried[at], fields.place(key));
  if (policy) {
    pack.policies[at] = policy->id;
    return;
  }
  for (const Error& error : policy.error())
    fields.problem(error.code, key, error.where + ": " + error.detail);
}

ExercisePack read_fields(const Json& json, ReadingNotes& notes) {
  PackFields fields(json, "", notes);
  ExercisePack pack;
  if (!fields.has("schema"))
    fields.problem(ErrorCode::missing_field, "schema", "\"schema\" is missing; write 1.");
  fields.whole("schema", schema_read, schema_without_policies, schema_read);
  pack.id = fields.id("id");
  pack.title = fields.title("title");
  pack.audience = fields.title("audience");
  pack.minutes = fields.minutes("minutes");
  pack.notes = fields.paragraph("notes");
  if (const Json* policies = fields.object("policies")) {
    PackFields ids(*policies, "policies", notes);
    for (const PolicySide side : policy_sides) read_policy_of(pack, ids, side);
    ids.refuse_others();
  } else if (!fields.has("policies")) {
    fields.problem(ErrorCode::missing_field, "policies",
                   "\"policies\" is missing; write {\"old\": …, \"new\": …}.");
  }
  const auto items = fields.objects("running_order", PackLimits::running_items);
  for (std::size_t i = 0; i < items.size(); ++i) {
    PackFields item(*items[i], "running_order." + std::to_string(i), notes);
    pack.running_order.push_back(read_item(item));
  }
  const auto exercises = fields.objects("exercises", PackLimits::exercises, true);
  for (std::size_t i = 0; i < exercises.size(); ++i)
    pack.exercises.push_back(read_exercise(*exercises[i], "exercises." + std::to_string(i), notes));
  fields.refuse_others();
  return pack;
}

}  // namespace

Checked<ExercisePack> read_exercise_pack(std::string_view text, const std::string& name) {
  const auto alone = [&](Error error) {
    if (!error.where.starts_with(name)) error.where = name + ": " + error.where;
    return tl::unexpected(std::vector<Error>{std::move(error)});
  };
  const Result<Json> json = parse_json(text, name, PackLimits::file_bytes);
  if (!json) return alone(json.error());
  if (!json->is_object())
    return alone(
        {ErrorCode::wrong_type, "pack", "A pack is an object in braces with its schema, id and exercises."});
  if (auto newer = newer_schema(*json)) return alone(std::move(*newer));
  ReadingNotes notes;
  ExercisePack pack = read_fields(*json, notes);
  for (Error& problem : notes.problems) problem.where = name + ": " + problem.where;
  if (!notes.problems.empty()) return tl::unexpected(std::move(notes.problems));
  return pack;
}

Json exercise_pack_json(const ExercisePack& pack) {
  const bool carries = !pack.carried[0].empty() || !pack.carried[1].empty();
  Json json = json_object({{"schema", carries ? schema_read : schema_without_policies},
                           {"id", pack.id},
                           {"title", pack.title},
                           {"audience", pack.audience},
                           {"minutes", pack.minutes}});
  if (!pack.notes.empty()) json["notes"] = pack.notes;
  for (const PolicySide side : policy_sides) {
    const auto at = static_cast<std::size_t>(side);
    json["policies"][std::string(policy_side_names[at])] =
        pack.carried[at].empty() ? Json(pack.policies[at]) : Json::parse(pack.carried[at]);
  }
  for (const RunningItem& item : pack.running_order) json["running_order"].push_back(item_json(item));
  for (const Exercise& exercise : pack.exercises) json["exercises"].push_back(exercise_json(exercise));
  return json;
}

Checked<Policy> policy_of_pack(const ExercisePack& pack, PolicySide side) {
  const auto at = static_cast<std::size_t>(side);
  if (pack.carried[at].empty()) return shipped_policy(pack.policies[at]);
  return read_policy(pack.carried[at], "policies." + std::string(policy_side_names[at]));
}

Checked<PackPolicies> policies_of_pack(const ExercisePack& pack) {
  PackPolicies policies;
  for (const PolicySide side : policy_sides) {
    Checked<Policy> policy = policy_of_pack(pack, side);
    if (!policy) return tl::unexpected(policy.error());
    policies[static_cast<std::size_t>(side)] = std::move(*policy);
  }
  return policies;
}

std::vector<Error> faults_of_pack(const ExercisePack& pack, const PackPolicies& policies) {
  std::vector<Error> faults = check_pack(pack, policies);
  for (const Exercise& exercise : pack.exercises) {
    for (const PolicySide side : policy_sides) {
      const auto at = static_cast<std::size_t>(side);
      RecordedReading reading;
      reading.recorded = exercise.record.recorded[at];
      reading.event_lines.resize(reading.recorded.events.size());
      reading.decision_lines.resize(reading.recorded.decisions.size());
      reading.stage_lines.resize(reading.recorded.stages.size());
      for (const RowProblem& problem : check_recorded(policies[at], reading))
        faults.push_back(
            {problem.code,
             "exercises." + exercise.id + ".record." + to_text(problem.file) + "." + problem.column,
             problem.detail + " Where a row is of one policy only, say \"under\": \"old\" or \"new\"."});
    }
  }
  return faults;
}

Checked<LoadedPack> load_exercise_pack(std::string_view text, const std::string& name) {
  Checked<ExercisePack> pack = read_exercise_pack(text, name);
  if (!pack) return tl::unexpected(std::move(pack.error()));
  Checked<PackPolicies> policies = policies_of_pack(*pack);
  if (!policies) return tl::unexpected(std::move(policies.error()));
  std::vector<Error> faults = faults_of_pack(*pack, *policies);
  for (Error& fault : faults) fault.where = name + ": " + fault.where;
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  return LoadedPack{std::move(*pack), std::move(*policies)};
}

std::vector<std::string> shipped_pack_ids() {
  std::vector<std::string> ids;
  for (const ShippedFile& file : shipped_papers()) {
    if (!file.path.starts_with(folder)) continue;
    ids.emplace_back(file.path.substr(folder.size(), file.path.size() - folder.size() - ending.size()));
  }
  sort_stably(ids);
  return ids;
}

Checked<LoadedPack> shipped_pack(const std::string& id) {
  const std::string path = std::string(folder) + id + std::string(ending);
  const std::string_view text = shipped_paper(path);
  if (!text.empty()) return load_exercise_pack(text, path);
  std::string there;
  for (const std::string& each : shipped_pack_ids()) there += (there.empty() ? "" : ", ") + each;
  return tl::unexpected(std::vector<Error>{
      {ErrorCode::bad_argument, "pack", "No pack \"" + id + "\" is shipped; there are " + there + "."}});
}

}  // namespace turnpoint

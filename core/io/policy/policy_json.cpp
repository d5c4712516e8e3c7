#include "core/io/policy/policy_json.h"

#include <algorithm>

#include "core/io/policy/trigger_json.h"

namespace turnpoint {
namespace {

CategoryRule read_category(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  CategoryRule rule;
  rule.counts = static_cast<Counts>(fields.one_of("counts", {"always", "informal_only", "never"}, 0, true));
  rule.look = fields.yes_or_no("look", rule.counts == Counts::always);
  rule.formal_action = fields.yes_or_no("formal_action", rule.counts == Counts::always);
  rule.shorter_than_days = fields.decimal("shorter_than_days");
  rule.stated = fields.one_of("basis", {"stated", "assumed"}, 0, true) == 0;
  rule.clause = fields.text("clause", false);
  rule.why = fields.text("why", false);
  const bool counts = rule.counts == Counts::always;
  if (rule.look != counts || rule.formal_action != counts) {
    fields.problem(ErrorCode::contradiction, "look",
                   "A spell that counts is a look and may lead to formal action; one that is left out is no "
                   "look and leads to no formal action.");
  }
  if (rule.stated && rule.clause.empty())
    fields.problem(ErrorCode::missing_field, "clause", "A stated rule names its clause.");
  if (!rule.stated && rule.why.empty())
    fields.problem(ErrorCode::missing_field, "why", "An assumed rule says why in a sentence.");
  fields.refuse_others();
  return rule;
}

void read_categories(Fields& document, Policy& policy, ReadingNotes& notes) {
  const Json* object = document.object("categories");
  if (object == nullptr)
    return document.problem(ErrorCode::missing_field, "categories",
                            "\"categories\" is missing; it says for each category whether its spells count.");
  for (std::size_t i = 0; i < category_names.size(); ++i) {
    const std::string name{category_names[i]};
    const std::string path = "categories." + name;
    if (!object->contains(name) || !(*object)[name].is_object()) {
      document.problem(ErrorCode::missing_field, path,
                       "The category \"" + name + "\" is missing; say whether its spells count.");
      continue;
    }
    policy.categories[i] = read_category((*object)[name], path, notes);
  }
  for (const auto& [name, value] : object->items()) {
    if (!category_from_text(name))
      document.problem(ErrorCode::unknown_value, "categories." + name, "\"" + name + "\" is not a category.");
  }
}

std::optional<ReturnMeeting> read_return_meeting(Fields& document, ReadingNotes& notes) {
  const Json* object = document.object("return_meeting");
  if (object == nullptr) return std::nullopt;
  Fields fields(*object, "return_meeting", notes);
  ReturnMeeting meeting;
  meeting.name = fields.text("name");
  meeting.clause = fields.text("clause", false);
  meeting.within_days = fields.whole("within_days", 1, 1, 60);
  if (const Json* names = fields.list("not_after")) {
    for (const Json& name : *names) {
      const auto category =
          name.is_string() ? category_from_text(name.get_ref<const std::string&>()) : std::nullopt;
      if (category)
        meeting.not_after.push_back(*category);
      else
        fields.problem(ErrorCode::unknown_value, "not_after", print_json_line(name) + " is not a category.");
    }
  }
  fields.refuse_others();
  return meeting;
}

Stage read_stage(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  Stage stage;
  stage.id = read_id(fields);
  stage.name = fields.text("name");
  stage.clause = fields.text("clause", false);
  stage.track = static_cast<Track>(fields.one_of("track", {"frequent", "long_term"}, 0, false));
  stage.formal = fields.yes_or_no("formal", true);
  stage.by_judgement = fields.yes_or_no("by_judgement", false);
  stage.why = fields.text("why", stage.by_judgement);
  fields.refuse_others();
  return stage;
}

/// Reads each object of a list; ids are unique within it.
template <class Entry, class Read>
std::vector<Entry> read_list(Fields& document, const std::string& key, ReadingNotes& notes, Read read) {
  std::vector<Entry> entries;
  const Json* list = document.list(key);
  if (list == nullptr) return entries;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const std::string path = key + "[" + std::to_string(i) + "]";
    if (!(*list)[i].is_object()) {
      document.problem(ErrorCode::wrong_type, path, "An object in braces was expected.");
      continue;
    }
    Entry entry = read((*list)[i], path, notes);
    const bool twice =
        std::any_of(entries.begin(), entries.end(), [&](const Entry& e) { return e.id == entry.id; });
    if (twice)
      document.problem(ErrorCode::duplicate_id, path,
                       "The id \"" + entry.id + "\" stands here a second time; give each its own.");
    entries.push_back(std::move(entry));
  }
  return entries;
}

void check_references(Fields& document, const Policy& policy) {
  const auto means = std::count_if(policy.triggers.begin(), policy.triggers.end(),
                                   [](const Trigger& t) { return t.workforce_mean; });
  if (means > 1) {
    document.problem(ErrorCode::contradiction, "triggers",
                     "Two triggers compare with the workforce's mean; a policy has one at most.");
  }
  for (const Trigger& trigger : policy.triggers) {
    const bool known =
        trigger.leads_to.empty() || std::any_of(policy.stages.begin(), policy.stages.end(),
                                                [&](const Stage& s) { return s.id == trigger.leads_to; });
    if (!known)
      document.problem(ErrorCode::unknown_value, "triggers." + trigger.id + ".leads_to",
                       "There is no stage \"" + trigger.leads_to + "\" in this policy.");
  }
}

}  // namespace

Checked<Policy> read_policy(std::string_view text, const std::string& name) {
  const Result<Json> parsed = parse_json(text, name);
  if (!parsed) return tl::unexpected(std::vector<Error>{parsed.error()});
  if (!parsed->is_object()) {
    return tl::unexpected(
        std::vector<Error>{{ErrorCode::wrong_type, name, "A policy is a JSON object in braces."}});
  }
  ReadingNotes notes;
  Fields document(*parsed, "", notes);
  Policy policy;
  document.text("$schema", false);
  const int schema = document.whole("schema", 0, 1, 1'000'000);
  if (schema > policy_schema) {
    return tl::unexpected(std::vector<Error>{
        {ErrorCode::newer_schema, "schema",
         "This policy has format " + std::to_string(schema) + "; this version of Turnpoint reads up to " +
             std::to_string(policy_schema) + ". Open it with a newer version."}});
  }
  if (schema == 0)
    document.problem(ErrorCode::missing_field, "schema", "\"schema\" is missing; write \"schema\": 1.");
  policy.id = read_id(document);
  policy.name = document.text("name");
  policy.organisation = document.text("organisation", false);
  policy.source = document.text("source", false);
  policy.summary = document.text("summary", false);
  policy.stages = read_list<Stage>(document, "stages", notes, read_stage);
  policy.triggers = read_list<Trigger>(document, "triggers", notes, read_trigger);
  read_categories(document, policy, notes);
  policy.return_meeting = read_return_meeting(document, notes);
  check_references(document, policy);
  document.refuse_others();
  if (!notes.problems.empty()) return tl::unexpected(std::move(notes.problems));
  policy.assumptions = std::move(notes.assumptions);
  return policy;
}

}  // namespace turnpoint

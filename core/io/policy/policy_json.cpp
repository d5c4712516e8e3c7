#include "core/io/policy/policy_json.h"

#include <algorithm>

#include "core/io/fields.h"

namespace turnpoint {
namespace {

bool is_slug(const std::string& id) {
  return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

std::string read_id(Fields& fields) {
  std::string id = fields.text("id");
  if (!id.empty() && !is_slug(id)) {
    fields.problem(ErrorCode::unknown_value, "id", "The id \"" + id + "\" may hold small letters, digits, - and _ only, at most 64.");
  }
  return id;
}

WindowLength read_window(Fields& trigger, const std::string& path, ReadingNotes& notes) {
  const Json* object = trigger.object("window");
  if (object == nullptr) return {};
  Fields window(*object, path + ".window", notes);
  WindowLength length;
  if (window.has("months") == window.has("days")) {
    window.problem(ErrorCode::contradiction, "months", "A window has either \"months\" or \"days\".");
  }
  length.unit = window.has("days") ? WindowLength::Unit::days : WindowLength::Unit::months;
  length.count = window.has("days") ? window.whole("days", 365, 1, 3660) : window.whole("months", 12, 1, 120);
  window.refuse_others();
  return length;
}

void read_threshold(Fields& fields, Trigger& trigger) {
  trigger.bound = fields.has("more_than") ? Bound::more_than : Bound::at_least;
  const std::string key = trigger.bound == Bound::more_than ? "more_than" : "at_least";
  if (fields.has("at_least") && fields.has("more_than")) {
    fields.problem(ErrorCode::contradiction, "at_least", "A trigger has either \"at_least\" or \"more_than\".");
  }
  trigger.workforce_mean = fields.yes_or_no("workforce_mean", false);
  if (trigger.workforce_mean) trigger.bound = Bound::more_than;
  trigger.threshold = fields.decimal(key);
  const bool needed = trigger.measure != Measure::manual && trigger.measure != Measure::unusual_pattern && !trigger.workforce_mean;
  if (needed && !fields.has(key)) {
    fields.problem(ErrorCode::missing_field, "at_least", "The trigger needs a threshold: \"at_least\" or \"more_than\".");
  }
  const bool length = trigger.measure == Measure::continuous_length || trigger.measure == Measure::length_at_look;
  if (length && trigger.threshold && !trigger.threshold->is_whole()) {
    fields.problem(ErrorCode::out_of_range, key, "A length is in whole calendar days; " + to_decimal(*trigger.threshold) + " is not.");
  }
}

PatternTest read_pattern_test(Fields& trigger, const std::string& path, ReadingNotes& notes) {
  PatternTest test;
  const Json* object = trigger.object("pattern_test");
  if (object == nullptr) return test;
  Fields fields(*object, path + ".pattern_test", notes);
  test.longest_spell_days = fields.whole("longest_spell_days", 3, 1, 7);
  test.minimum_spells = fields.whole("minimum_spells", 4, 1, 100);
  test.probability_below = fields.decimal("probability_below").value_or(Rational(1, 20));
  if (test.probability_below > Rational(1)) {
    fields.problem(ErrorCode::out_of_range, "probability_below", "A probability is at most 1.");
    test.probability_below = 1;
  }
  fields.refuse_others();
  return test;
}

Trigger read_trigger(const Json& object, const std::string& fallback_path, ReadingNotes& notes) {
  const bool has_id = object.contains("id") && object["id"].is_string();
  const std::string path = has_id ? "triggers." + object["id"].get<std::string>() : fallback_path;
  Fields fields(object, path, notes);
  Trigger trigger;
  trigger.id = read_id(fields);
  trigger.name = fields.text("name");
  trigger.clause = fields.text("clause", false);
  trigger.measure = static_cast<Measure>(fields.one_of(
      "measure",
      {"spell_count", "day_count", "bradford_score", "continuous_length", "length_at_look", "unusual_pattern", "manual"}, 0, true));
  trigger.track = static_cast<Track>(fields.one_of("track", {"frequent", "long_term"}, 0, false));
  trigger.leads_to = fields.text("leads_to", false);
  trigger.window = read_window(fields, path, notes);
  read_threshold(fields, trigger);
  trigger.day_unit = static_cast<DayUnit>(fields.one_of("day_unit", {"working_day", "calendar_day"}, 0, false));
  trigger.minimum_spell_days = fields.decimal("minimum_spell_days").value_or(Rational(0));
  if (fields.has("join_gap_days")) trigger.join_gap_days = fields.whole("join_gap_days", 0, 0, 60);
  trigger.part_time = static_cast<PartTime>(fields.one_of("part_time", {"none", "full_time_equivalent"}, 0, false));
  trigger.short_service = static_cast<ShortService>(
      fields.one_of("short_service", {"none", "scale_days_only", "scale_to_full_window"}, 0, false));
  trigger.minimum_service_days = fields.whole("minimum_service_days", 91, 1, 3660);
  trigger.pattern_test = read_pattern_test(fields, path, notes);
  trigger.only_if_no_other = fields.yes_or_no("only_if_no_other", false);
  trigger.on_request = fields.yes_or_no("on_request", false);
  fields.refuse_others();
  return trigger;
}

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
  if (rule.counts != Counts::always && (rule.look || rule.formal_action)) {
    fields.problem(ErrorCode::contradiction, "look", "A spell that is left out is no look and leads to no formal action.");
  }
  if (rule.stated && rule.clause.empty()) fields.problem(ErrorCode::missing_field, "clause", "A stated rule names its clause.");
  if (!rule.stated && rule.why.empty()) fields.problem(ErrorCode::missing_field, "why", "An assumed rule says why in a sentence.");
  fields.refuse_others();
  return rule;
}

void read_categories(Fields& document, Policy& policy, ReadingNotes& notes) {
  const Json* object = document.object("categories");
  if (object == nullptr) return document.problem(ErrorCode::missing_field, "categories", "\"categories\" is missing; it says for each category whether its spells count.");
  for (std::size_t i = 0; i < category_names.size(); ++i) {
    const std::string name{category_names[i]};
    const std::string path = "categories." + name;
    if (!object->contains(name) || !(*object)[name].is_object()) {
      document.problem(ErrorCode::missing_field, path, "The category \"" + name + "\" is missing; say whether its spells count.");
      continue;
    }
    policy.categories[i] = read_category((*object)[name], path, notes);
  }
  for (const auto& [name, value] : object->items()) {
    if (!category_from_text(name)) document.problem(ErrorCode::unknown_value, "categories." + name, "\"" + name + "\" is not a category.");
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
      const auto category = name.is_string() ? category_from_text(name.get_ref<const std::string&>()) : std::nullopt;
      if (category) meeting.not_after.push_back(*category);
      else fields.problem(ErrorCode::unknown_value, "not_after", print_json_line(name) + " is not a category.");
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
    const bool twice = std::any_of(entries.begin(), entries.end(), [&](const Entry& e) { return e.id == entry.id; });
    if (twice) document.problem(ErrorCode::duplicate_id, path, "The id \"" + entry.id + "\" stands here a second time; give each its own.");
    entries.push_back(std::move(entry));
  }
  return entries;
}

void check_references(Fields& document, const Policy& policy) {
  for (const Trigger& trigger : policy.triggers) {
    const bool known = trigger.leads_to.empty() || std::any_of(policy.stages.begin(), policy.stages.end(),
                                                               [&](const Stage& s) { return s.id == trigger.leads_to; });
    if (!known) document.problem(ErrorCode::unknown_value, "triggers." + trigger.id + ".leads_to", "There is no stage \"" + trigger.leads_to + "\" in this policy.");
  }
}

}  // namespace

Checked<Policy> read_policy(std::string_view text, const std::string& name) {
  const Result<Json> parsed = parse_json(text, name);
  if (!parsed) return tl::unexpected(std::vector<Error>{parsed.error()});
  if (!parsed->is_object()) {
    return tl::unexpected(std::vector<Error>{{ErrorCode::wrong_type, name, "A policy is a JSON object in braces."}});
  }
  ReadingNotes notes;
  Fields document(*parsed, "", notes);
  Policy policy;
  document.text("$schema", false);
  const int schema = document.whole("schema", 0, 1, 1'000'000);
  if (schema > policy_schema) {
    return tl::unexpected(std::vector<Error>{{ErrorCode::newer_schema, "schema", "This policy has format " + std::to_string(schema) + "; this version of Turnpoint reads up to " + std::to_string(policy_schema) + ". Open it with a newer version."}});
  }
  if (schema == 0) document.problem(ErrorCode::missing_field, "schema", "\"schema\" is missing; write \"schema\": 1.");
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

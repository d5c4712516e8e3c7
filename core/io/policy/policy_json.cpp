#include "core/io/policy/policy_json.h"

#include <algorithm>

#include "core/io/policy/document_json.h"
#include "core/io/policy/duty_json.h"
#include "core/io/policy/judgement_json.h"
#include "core/io/policy/lists.h"
#include "core/io/policy/references.h"
#include "core/io/policy/stage_json.h"
#include "core/io/policy/trigger_json.h"
#include "core/io/policy/values.h"
#include "core/policy/names.h"

namespace turnpoint {
namespace {

constexpr std::array<std::string_view, 2> basis_names = {"stated", "assumed"};

CategoryRule read_category(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  CategoryRule rule;
  rule.counts = static_cast<Counts>(fields.one_of("counts", counts_names, 0, true));
  rule.look = fields.yes_or_no("look", rule.counts == Counts::always);
  rule.formal_action = fields.yes_or_no("formal_action", rule.counts == Counts::always);
  rule.shorter_than_days = fields.decimal("shorter_than_days");
  rule.stated = fields.one_of("basis", basis_names, 0, true) == 0;
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

std::optional<ReturnMeeting> read_return_meeting(Fields& document) {
  const Json* object = document.object("return_meeting");
  if (object == nullptr) return std::nullopt;
  Fields fields(*object, "return_meeting", document.notes());
  ReturnMeeting meeting;
  meeting.name = fields.text("name");
  meeting.clause = fields.text("clause", false);
  meeting.within_days = fields.whole("within_days", 1, 1, 60);
  meeting.not_after = fields.categories("not_after");
  meeting.agenda = fields.texts("agenda");
  meeting.signed_by = fields.texts("signed_by");
  meeting.copies_to = fields.texts("copies_to");
  meeting.decided_by = fields.text("decided_by", false);
  fields.refuse_others();
  return meeting;
}

Target read_target(Fields& document) {
  Target target;
  const Json* object = document.object("target");
  if (object == nullptr) return target;
  Fields fields(*object, "target", document.notes());
  target.clause = fields.text("clause", false);
  target.counts = static_cast<TargetCounts>(fields.one_of("counts", target_counts_names, 0, false));
  target.days_a_year_below = fields.decimal("days_a_year_below");
  target.absent_at_review_misses =
      fields.yes_or_no("absent_at_review_misses", target.absent_at_review_misses);
  fields.refuse_others();
  return target;
}

LongTerm read_long_term(Fields& document) {
  LongTerm long_term;
  const Json* object = document.object("long_term");
  if (object == nullptr) return long_term;
  Fields fields(*object, "long_term", document.notes());
  long_term.clause = fields.text("clause", false);
  long_term.at_least = fields.term_or("at_least", long_term.at_least);
  long_term.keeps_stage = fields.yes_or_no("keeps_stage", long_term.keeps_stage);
  long_term.watch = fields.term("watch");
  long_term.watch_steps_up = fields.yes_or_no("watch_steps_up", false);
  if (long_term.at_least.unit != TermUnit::week && long_term.at_least.unit != TermUnit::calendar_day) {
    fields.problem(ErrorCode::out_of_range, "at_least",
                   "\"at_least\" is " + to_text(long_term.at_least) +
                       "; a spell's length is in weeks or calendar days.");
  }
  fields.refuse_others();
  return long_term;
}

Delays read_delays(Fields& document) {
  Delays delays;
  const Json* object = document.object("delays");
  if (object == nullptr) return delays;
  Fields fields(*object, "delays", document.notes());
  delays.invitation = fields.term_or("invitation", delays.invitation);
  delays.letter_received = fields.term_or("letter_received", delays.letter_received);
  delays.health_report = fields.term_or("health_report", delays.health_report);
  fields.refuse_others();
  return delays;
}

void read_parts(Fields& document, Policy& policy) {
  policy.stages = read_list<Stage>(document, "stages", read_stage);
  policy.triggers = read_list<Trigger>(document, "triggers", read_trigger);
  read_categories(document, policy, document.notes());
  policy.return_meeting = read_return_meeting(document);
  policy.target = read_target(document);
  policy.long_term = read_long_term(document);
  policy.delays = read_delays(document);
  policy.discretions = read_list<Discretion>(document, "discretions", read_discretion);
  policy.duties = read_list<Duty>(document, "duties", read_duty);
  policy.sick_pay = read_list<SickPay>(document, "sick_pay", read_sick_pay);
  policy.judgement = read_judgement(document);
  policy.provisions = read_list<Provision>(document, "provisions", read_provision);
  policy.document = read_document(document);
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
  read_parts(document, policy);
  check_references(document, policy);
  check_values(policy, notes);
  document.refuse_others();
  if (!notes.problems.empty()) return tl::unexpected(std::move(notes.problems));
  policy.assumptions = std::move(notes.assumptions);
  return policy;
}

}  // namespace turnpoint

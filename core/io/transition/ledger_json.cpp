#include "core/io/json_object.h"
#include "core/io/transition/ledger_words.h"
#include "core/transition/outcomes.h"

namespace turnpoint {
namespace {

Json day_json(std::int32_t day) { return day == no_day ? Json() : Json(to_text(day_from_number(day))); }

Json item_json(const LedgerRun& run, const LiveItem& item) {
  return json_object({{"kind", to_text(item.kind)},
                      {"stage", item.stage},
                      {"name", name_of(run, item)},
                      {"about", item.about},
                      {"value", item.value},
                      {"day", day_json(item.day)},
                      {"asked", day_json(item.asked)},
                      {"expires", day_json(item.expires)},
                      {"next_review", day_json(item.next_review)},
                      {"category", item.category ? Json(turnpoint::to_text(*item.category)) : Json()},
                      {"recorded", item.recorded},
                      {"clause", item.clause},
                      {"assumed", item.assumed},
                      {"says", in_words(run, item)},
                      {"rule", turnpoint::to_text(item.rule)},
                      {"becomes", item.becomes},
                      {"opens", item.opens},
                      {"ends", day_json(item.ends)}});
}

Json row_json(const LedgerRun& run, const LedgerRow& row) {
  Json json = json_object({{"employee_id", employee_of(run, row)},
                           {"team", team_of(run, row)},
                           {"cutover", day_json(row.cutover)},
                           {"in_service_until", day_json(row.leaves)}});
  for (const char* key : {"items", "letters", "actions", "disagreements"}) json[key] = Json::array();
  for (const LiveItem& item : row.items) json["items"].push_back(item_json(run, item));
  for (const LedgerLetter& letter : row.letters) {
    json["letters"].push_back(json_object({{"rule", turnpoint::to_text(letter.rule)},
                                           {"name", letter_name(letter)},
                                           {"owner", to_text(Owner::hr)},
                                           {"due", day_json(letter.due)},
                                           {"says", letter.says}}));
  }
  for (const LedgerAction& action : row.actions) {
    json["actions"].push_back(json_object({{"what", action.what},
                                           {"owner", to_text(action.owner)},
                                           {"due", day_json(action.due)},
                                           {"because", action.because}}));
  }
  for (const Disagreement& d : row.disagreements) {
    json["disagreements"].push_back(json_object({{"track", turnpoint::to_text(d.track)},
                                                 {"named", d.named},
                                                 {"recorded", d.recorded},
                                                 {"replayed", d.replayed},
                                                 {"says", in_words(run.stages.policy, d)}}));
  }
  return json;
}

Json mapping_json(const Mapping& mapping) {
  Json json = json_object(
      {{"usual", to_text(mapping.usual)}, {"by_stage", Json::object()}, {"by_category", Json::object()}});
  for (const auto& [stage, rule] : mapping.by_stage) json["by_stage"][stage] = to_text(rule);
  for (const auto& [category, rule] : mapping.by_category)
    json["by_category"][std::string(to_text(category))] = to_text(rule);
  json["review_within"] = to_text(mapping.review_within);
  json["letters_before"] = to_text(mapping.letters_before);
  return json;
}

Json support_json(const Policy& policy) {
  const Stage* stage = support_stage(policy);
  if (stage == nullptr) return {};
  const bool notice = stage->meeting && stage->meeting->notice;
  return json_object({{"stage", stage->id},
                      {"name", stage->name},
                      {"clause", stage->clause},
                      {"notice", notice ? Json(to_text(*stage->meeting->notice)) : Json()},
                      {"review", stage->review ? Json(to_text(stage->review->length)) : Json()}});
}

Json assumptions_json(const LedgerRun& run) {
  Json list = Json::array();
  for (const LedgerAssumption& entry : assumptions_of(run)) {
    list.push_back(json_object({{"of", entry.of == nullptr ? "" : entry.of->id},
                                {"path", entry.assumption.path},
                                {"value", entry.assumption.value},
                                {"range", entry.assumption.range},
                                {"why", entry.assumption.why}}));
  }
  return list;
}

/// How many letters of each rule.
Json letters_json(const Ledger& ledger) {
  Json json = Json::object();
  for (std::size_t rule = 0; rule < mapping_rule_names.size(); ++rule) {
    std::int64_t count = 0;
    for (const LedgerRow& row : ledger.rows) {
      for (const LedgerLetter& letter : row.letters) count += letter.rule == static_cast<MappingRule>(rule);
    }
    json[std::string(mapping_rule_names[rule])] = count;
  }
  return json;
}

}  // namespace

Json ledger_document(const LedgerRun& run) {
  const Policy& old_policy = run.stages.policy;
  const Policy& new_policy = run.request.new_policy;
  Json document = json_object({{"kind", "ledger"},
                               {"old", old_policy.id},
                               {"old_name", old_policy.name},
                               {"new", new_policy.id},
                               {"new_name", new_policy.name},
                               {"cutover", to_text(run.request.cutover)},
                               {"state_as_at", to_text(run.request.cutover - std::chrono::days(1))},
                               {"mapping", mapping_json(run.request.mapping)},
                               {"support_plan", support_json(new_policy)},
                               {"assumptions", assumptions_json(run)},
                               {"notes", ledger_notes(run)},
                               {"in_service", run.ledger.in_service},
                               {"with_anything_live", run.ledger.rows.size()},
                               {"nothing_live", run.ledger.nothing_live},
                               {"not_in_service", run.ledger.not_in_service},
                               {"letters", letters_json(run.ledger)},
                               {"rows", Json::array()},
                               {"to_check", Json::array()}});
  for (const LedgerRow& row : run.ledger.rows) document["rows"].push_back(row_json(run, row));
  for (const LedgerRow& row : run.ledger.to_check) document["to_check"].push_back(row_json(run, row));
  return document;
}

std::string ledger_json(const LedgerRun& run) { return print_json(ledger_document(run)); }

}  // namespace turnpoint

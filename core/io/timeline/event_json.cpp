#include "core/io/timeline/event_json.h"

#include <array>

#include "core/engine/explain.h"
#include "core/engine/stages/day_rule.h"
#include "core/engine/stages/event_names.h"
#include "core/io/compare/evidence_json.h"
#include "core/io/json_object.h"
#include "core/policy/names.h"
#include "core/policy/wording/assumed.h"
#include "core/policy/words.h"

namespace turnpoint {
namespace {

constexpr std::array<std::string_view, 10> day_rules = {
    "itself", "deadline",         "notice",       "end_of",     "spell_day",
    "before", "working_day_from", "back_at_work", "paid_until", "financial_year",
};

Json day_json(std::int32_t day) {
  return day == no_day || day == open_end ? Json() : Json(to_text(day_from_number(day)));
}

Json day_rule_json(const EventContext& context, const Event& event) {
  const DayRule& rule = event.because.day_rule;
  Json json =
      json_object({{"kind", day_rules[static_cast<std::size_t>(rule.kind)]}, {"from", day_json(rule.from)}});
  if (rule.term) json["term"] = to_text(*rule.term);
  if (rule.number != 0) json["number"] = rule.number;
  const std::string words = day_rule_in_words(context.run, rule, day_from_number(event.day));
  if (!words.empty()) json["words"] = words;
  return json;
}

/// What a colleague needs beside the day: whose duty, until what time, and what else it asks for.
void add_duty(Json& json, const Policy& policy, const Event& event) {
  if (!event.because.rule.starts_with("duties.")) return;
  for (const Duty& duty : policy.duties) {
    if (duty.id != event.subject) continue;
    json["owner"] = duty.owner;
    if (!duty.by_time.empty()) json["by_time"] = duty.by_time;
    json["says"] = duty.says;
  }
}

/// The rule of a category that no clause states, where the event rests on it.
void add_category(Json& list, const Policy& policy, const std::string& rule) {
  constexpr std::string_view categories = "categories.";
  if (!rule.starts_with(categories)) return;
  const std::optional<Category> category = category_from_text(rule.substr(categories.size()));
  if (!category || policy.rule(*category).stated) return;
  const CategoryRule& assumed = policy.rule(*category);
  list.push_back(
      json_object({{"path", rule},
                   {"words", "spells of the category " + as_name(std::string(to_words(*category))) + " " +
                                 category_rule_in_words(assumed) + range_of(assumed)},
                   {"value", counts_names[static_cast<std::size_t>(assumed.counts)]},
                   {"range", range_of(assumed)},
                   {"why", assumed.why}}));
}

Json assumed_json(const Policy& policy, const Because& because) {
  Json list = Json::array();
  add_category(list, policy, because.rule);
  for (const std::string& path : because.assumed) {
    const Assumption* assumption = find_assumption(policy, path);
    if (assumption == nullptr) continue;
    list.push_back(json_object({{"path", path},
                                {"words", assumption_in_words(policy, *assumption)},
                                {"value", assumption->value},
                                {"range", assumption->range},
                                {"why", assumption->why}}));
  }
  return list;
}

Json evidence_of_look(const Trigger& trigger, const Evidence& evidence) {
  Json json = json_object({{"trigger", trigger.id},
                           {"clause", trigger.clause},
                           {"value", to_decimal(evidence.value)},
                           {"threshold", to_decimal(evidence.threshold)},
                           {"met", evidence.met},
                           {"window_from", to_text(evidence.window.first_day)},
                           {"window_to", to_text(evidence.window.last_day)},
                           {"unit", to_text(trigger.day_unit)},
                           {"spells", evidence.spells},
                           {"days", to_fraction(evidence.days)},
                           {"sum", arithmetic(trigger, evidence)},
                           {"counted", spells_json(evidence.counted)},
                           {"left_out", spells_json(evidence.left_out)}});
  if (evidence.begun_from) json["begun_from"] = to_text(*evidence.begun_from);
  if (evidence.has_informal) {
    json["informal_value"] = to_decimal(evidence.informal_value);
    json["informal_met"] = evidence.informal_met;
  }
  return json;
}

/// What a review or a change of pay was counted from.
Json tally_json(const Tally& tally) {
  Json json = json_object({{"window_from", to_text(tally.window.first_day)},
                           {"window_to", to_text(tally.window.last_day)},
                           {"unit", to_text(tally.unit)},
                           {"days", to_fraction(tally.days)},
                           {"counted", spells_json(tally.counted)},
                           {"left_out", spells_json(tally.left_out)}});
  if (tally.below) json["below"] = to_decimal(*tally.below);
  if (tally.away) json["away_since"] = to_text(tally.away->first_day);
  if (tally.decision != nullptr) json["decided_on"] = day_json(tally.decision->day);
  return json;
}

}  // namespace

Json event_json(const EventContext& context, const Event& event) {
  const Policy& policy = context.run.policy;
  Json json = json_object({{"date", day_json(event.day)},
                           {"event", to_text(event.kind)},
                           {"about", event.subject},
                           {"name", subject_in_words(policy, event)},
                           {"value", event.value},
                           {"clause", event.because.clause},
                           {"basis", basis_of(event)},
                           {"planned", event.planned},
                           {"provisional", event.provisional},
                           {"done", event.done},
                           {"because", explain_event(context, event)},
                           {"rule", event.because.rule},
                           {"day_rule", day_rule_json(context, event)},
                           {"assumed", assumed_json(policy, event.because)}});
  add_duty(json, policy, event);
  if (!event.because.trigger.empty()) json["trigger"] = event.because.trigger;
  if (event.because.spell_first != no_day) json["spell_first"] = day_json(event.because.spell_first);
  if (!event.because.decision.empty()) json["decision"] = event.because.decision;
  if (const auto evidence = evidence_of_event(context, event))
    json["evidence"] = evidence_of_look(*find_trigger(policy, event.because.trigger), *evidence);
  if (const auto tally = review_tally(context, event)) json["review"] = tally_json(*tally);
  if (const auto tally = pay_tally(context, event)) json["paid_before"] = tally_json(*tally);
  return json;
}

Json live_json(const Policy& policy, const LiveStage& live) {
  Event named;
  named.kind = EventKind::stage_meeting;
  named.subject = live.stage;
  return json_object({{"track", to_text(live.track)},
                      {"stage", live.stage},
                      {"name", subject_in_words(policy, named)},
                      {"from", day_json(live.from)},
                      {"end", day_json(live.end)},
                      {"expires", day_json(live.expires)},
                      {"next_review", day_json(live.next_review)},
                      {"recorded", live.recorded}});
}

}  // namespace turnpoint

#include "tests/support/policies.h"

#include <utility>

namespace turnpoint::test {

TriggerBuilder::TriggerBuilder(std::string id, Measure measure, std::optional<Rational> at_least) {
  rule_.id = std::move(id);
  rule_.name = to_text(measure);
  rule_.measure = measure;
  rule_.threshold = at_least;
}

TriggerBuilder& TriggerBuilder::id(const std::string& id) {
  rule_.id = id;
  return *this;
}

TriggerBuilder& TriggerBuilder::months(int count) {
  rule_.window = {WindowLength::Unit::months, count};
  return *this;
}

TriggerBuilder& TriggerBuilder::days(int count) {
  rule_.window = {WindowLength::Unit::days, count};
  return *this;
}

TriggerBuilder& TriggerBuilder::calendar_days() {
  rule_.day_unit = DayUnit::calendar_day;
  return *this;
}

TriggerBuilder& TriggerBuilder::more_than(const Rational& threshold) {
  rule_.bound = Bound::more_than;
  rule_.threshold = threshold;
  return *this;
}

TriggerBuilder& TriggerBuilder::more_than_mean() {
  rule_.bound = Bound::more_than;
  rule_.threshold.reset();
  rule_.workforce_mean = true;
  return *this;
}

TriggerBuilder& TriggerBuilder::minimum_spell_days(const Rational& days) {
  rule_.minimum_spell_days = days;
  return *this;
}

TriggerBuilder& TriggerBuilder::joins_over(int gap_days) {
  rule_.join_gap_days = gap_days;
  return *this;
}

TriggerBuilder& TriggerBuilder::full_time_equivalent() {
  rule_.part_time = PartTime::full_time_equivalent;
  return *this;
}

TriggerBuilder& TriggerBuilder::short_service(ShortService how, int minimum_service_days) {
  rule_.short_service = how;
  rule_.minimum_service_days = minimum_service_days;
  return *this;
}

TriggerBuilder& TriggerBuilder::only_if_no_other() {
  rule_.only_if_no_other = true;
  return *this;
}

TriggerBuilder& TriggerBuilder::on_request() {
  rule_.on_request = true;
  return *this;
}

TriggerBuilder& TriggerBuilder::leads_to(const std::string& stage) {
  rule_.leads_to = stage;
  return *this;
}

TriggerBuilder& TriggerBuilder::pattern_test(std::int64_t minimum_spells, const Rational& probability_below) {
  rule_.pattern_test.minimum_spells = minimum_spells;
  rule_.pattern_test.probability_below = probability_below;
  return *this;
}

TriggerBuilder bradford(const Rational& at_least) { return {"bradford", Measure::bradford_score, at_least}; }
TriggerBuilder spell_count(const Rational& at_least) { return {"spells", Measure::spell_count, at_least}; }
TriggerBuilder day_count(const Rational& at_least) { return {"days", Measure::day_count, at_least}; }
TriggerBuilder continuous_length(const Rational& at_least) {
  return {"lasting", Measure::continuous_length, at_least};
}
TriggerBuilder length_at_look(const Rational& at_least) {
  return {"length", Measure::length_at_look, at_least};
}
TriggerBuilder unusual_pattern() { return {"pattern", Measure::unusual_pattern, std::nullopt}; }

TriggerBuilder manual(const std::string& id) { return {id, Measure::manual, std::nullopt}; }

PolicyBuilder& PolicyBuilder::with(const TriggerBuilder& trigger) {
  policy_.triggers.push_back(trigger.rule());
  return *this;
}

PolicyBuilder& PolicyBuilder::leaves_out(Category category, Counts counts,
                                         std::optional<Rational> shorter_than_days) {
  CategoryRule& rule = policy_.categories[static_cast<std::size_t>(category)];
  rule.counts = counts;
  rule.look = rule.formal_action = false;
  rule.shorter_than_days = shorter_than_days;
  return *this;
}

PolicyBuilder& PolicyBuilder::return_meeting(std::vector<Category> not_after) {
  policy_.return_meeting.emplace();
  policy_.return_meeting->not_after = std::move(not_after);
  return *this;
}

PolicyBuilder& PolicyBuilder::assumes(const std::string& path, const std::string& value,
                                      const std::string& range) {
  policy_.assumptions.push_back({path, value, range, "a test"});
  return *this;
}

}  // namespace turnpoint::test

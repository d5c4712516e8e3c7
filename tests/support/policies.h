#pragma once
/// Builds the triggers and policies of a test: `PolicyBuilder().with(bradford(200).calendar_days())`.

#include "core/policy/policy.h"

namespace turnpoint::test {

/// A trigger over twelve months in working days until told otherwise.
class TriggerBuilder {
 public:
  TriggerBuilder(std::string id, Measure measure, std::optional<Rational> at_least);

  TriggerBuilder& id(const std::string& id);
  TriggerBuilder& months(int count);
  TriggerBuilder& days(int count);
  TriggerBuilder& calendar_days();
  TriggerBuilder& more_than(const Rational& threshold);
  TriggerBuilder& more_than_mean();
  TriggerBuilder& minimum_spell_days(const Rational& days);
  TriggerBuilder& joins_over(int gap_days);
  TriggerBuilder& full_time_equivalent();
  TriggerBuilder& short_service(ShortService how, int minimum_service_days = 91);
  TriggerBuilder& only_if_no_other();
  TriggerBuilder& on_request();
  TriggerBuilder& leads_to(const std::string& stage);
  TriggerBuilder& pattern_test(std::int64_t minimum_spells, const Rational& probability_below);

  const Trigger& rule() const { return rule_; }

 private:
  Trigger rule_;
};

TriggerBuilder bradford(const Rational& at_least);
TriggerBuilder spell_count(const Rational& at_least);
TriggerBuilder day_count(const Rational& at_least);
TriggerBuilder continuous_length(const Rational& at_least);
TriggerBuilder length_at_look(const Rational& at_least);
TriggerBuilder unusual_pattern();
TriggerBuilder manual(const std::string& id);

/// A policy whose spells all count until told otherwise.
class PolicyBuilder {
 public:
  PolicyBuilder() { policy_.id = "policy"; }
  PolicyBuilder& with(const TriggerBuilder& trigger);
  PolicyBuilder& leaves_out(Category category, Counts counts = Counts::never,
                            std::optional<Rational> shorter_than_days = std::nullopt);
  PolicyBuilder& return_meeting(std::vector<Category> not_after = {});
  PolicyBuilder& assumes(const std::string& path, const std::string& value, const std::string& range);

  const Policy& policy() const { return policy_; }

 private:
  Policy policy_;
};

}  // namespace turnpoint::test

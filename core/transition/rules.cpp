#include "core/transition/rules.h"

#include <algorithm>

namespace turnpoint {
namespace {

template <class Names>
std::string listed(const Names& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + std::string(name);
  return text;
}

bool is_stage(const Policy& policy, const std::string& id) {
  return std::any_of(policy.stages.begin(), policy.stages.end(), [&](const Stage& s) { return s.id == id; });
}

std::string unknown_target(const std::string& name, const Policy& policy) {
  std::vector<std::string> stages;
  for (const Stage& stage : policy.stages) stages.push_back(stage.id);
  const std::string there = stages.empty() ? "\"" + policy.id + "\" has no stage"
                                           : "the stages of \"" + policy.id + "\" are " + listed(stages);
  return "\"" + name + "\" is neither a stage of the old policy nor a category of absence; " + there +
         ", and the categories are " + listed(category_names) + ".";
}

}  // namespace

std::optional<MappingRule> mapping_rule_from_text(std::string_view text) {
  const auto* found = std::find(mapping_rule_names.begin(), mapping_rule_names.end(), text);
  if (found == mapping_rule_names.end()) return std::nullopt;
  return static_cast<MappingRule>(found - mapping_rule_names.begin());
}

std::string to_words(MappingRule rule) {
  std::string words(to_text(rule));
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string_view meaning_of(MappingRule rule) {
  switch (rule) {
  case MappingRule::honour_until_expiry:
    return "stays until it would have ended and takes no further step of the old policy";
  case MappingRule::carry_with_review:
    return "stays until it would have ended, takes no further step of the old policy, and a review soon "
           "after "
           "the cut-over may close it sooner";
  case MappingRule::convert_to_support_plan:
    return "is closed, and an informal review opens with a support plan";
  case MappingRule::reset: return "is closed, and a letter says so";
  }
  return "";
}

MappingRule Mapping::rule_for(const std::string& stage, std::optional<Category> category) const {
  if (category) {
    const auto by = by_category.find(*category);
    if (by != by_category.end()) return by->second;
  }
  const auto by = by_stage.find(stage);
  return by == by_stage.end() ? usual : by->second;
}

Result<Mapping> with_rule(Mapping mapping, const std::string& text, const Policy& old_policy) {
  const std::size_t sign = text.find('=');
  const std::string name = sign == std::string::npos ? text : text.substr(sign + 1);
  const std::optional<MappingRule> rule = mapping_rule_from_text(name);
  if (!rule) {
    return fail(ErrorCode::bad_argument, "--rule",
                "There is no rule \"" + name + "\"; choose one of " + listed(mapping_rule_names) +
                    ", alone or after STAGE= or CATEGORY=.");
  }
  if (sign == std::string::npos) {
    mapping.usual = *rule;
    return mapping;
  }
  const std::string what = text.substr(0, sign);
  const std::optional<Category> category = category_from_text(what);
  if (is_stage(old_policy, what))
    mapping.by_stage[what] = *rule;
  else if (category)
    mapping.by_category[*category] = *rule;
  else
    return fail(ErrorCode::bad_argument, "--rule", unknown_target(what, old_policy));
  return mapping;
}

Result<Mapping> with_rules(Mapping mapping, const std::vector<std::string>& texts, const Policy& old_policy) {
  for (const std::string& text : texts) {
    Result<Mapping> with = with_rule(std::move(mapping), text, old_policy);
    if (!with) return with;
    mapping = std::move(*with);
  }
  return mapping;
}

std::vector<Assumption> mapping_assumptions(const Mapping& mapping) {
  return {
      {"review_within", to_text(mapping.review_within), "14 calendar days to 3 months",
       "No document says how soon after the cut-over a review is held; four weeks leave time to find a day "
       "without keeping the colleague waiting."},
      {"letters_before", to_text(mapping.letters_before), "1 working day to 20 working days",
       "No document says when colleagues hear what becomes of their case; a week lets them ask before the "
       "new policy starts."}};
}

}  // namespace turnpoint

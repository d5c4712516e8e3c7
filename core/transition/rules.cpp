#include "core/transition/rules.h"

#include <algorithm>

namespace turnpoint {

std::optional<MappingRule> mapping_rule_from_text(std::string_view text) {
  const auto* found = std::find(mapping_rule_names.begin(), mapping_rule_names.end(), text);
  if (found == mapping_rule_names.end()) return std::nullopt;
  return static_cast<MappingRule>(found - mapping_rule_names.begin());
}

MappingRule Mapping::rule_for(const std::string& stage, std::optional<Category> category) const {
  if (category) {
    const auto by = by_category.find(*category);
    if (by != by_category.end()) return by->second;
  }
  const auto by = by_stage.find(stage);
  return by == by_stage.end() ? usual : by->second;
}

Result<Mapping> with_rule(Mapping mapping, const std::string& text) {
  const std::size_t sign = text.find('=');
  const std::string name = sign == std::string::npos ? text : text.substr(sign + 1);
  const std::optional<MappingRule> rule = mapping_rule_from_text(name);
  if (!rule) {
    return fail(
        ErrorCode::bad_argument, "--rule",
        "There is no rule \"" + name +
            "\"; choose honour_until_expiry, carry_with_review, convert_to_support_plan or reset, alone "
            "or after `stage=` or `category=`.");
  }
  if (sign == std::string::npos) {
    mapping.usual = *rule;
    return mapping;
  }
  const std::string what = text.substr(0, sign);
  const std::optional<Category> category = category_from_text(what);
  if (category)
    mapping.by_category[*category] = *rule;
  else
    mapping.by_stage[what] = *rule;
  return mapping;
}

}  // namespace turnpoint

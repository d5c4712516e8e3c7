#pragma once
/// How what is live under the old policy goes over to the new one.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/policy/policy.h"

namespace turnpoint {

enum class MappingRule : std::uint8_t {
  honour_until_expiry,      ///< stays, takes no new step of the old policy, closes when it would have ended
  carry_with_review,        ///< the same, and a review soon after the cut-over may close it
  convert_to_support_plan,  ///< closed; an informal review opens with a plan
  reset,                    ///< closed, with a letter
};

inline constexpr std::array<std::string_view, 4> mapping_rule_names = {
    "honour_until_expiry", "carry_with_review", "convert_to_support_plan", "reset"};

constexpr std::string_view to_text(MappingRule rule) {
  return mapping_rule_names[static_cast<std::size_t>(rule)];
}
std::optional<MappingRule> mapping_rule_from_text(std::string_view text);

/// `honour until expiry`.
std::string to_words(MappingRule rule);
/// What it makes of a stage, in a sentence without its end.
std::string_view meaning_of(MappingRule rule);

/// Which rule holds for which live thing: that of the category of the spell it rests on, else that of its
/// stage, else the usual one.
struct Mapping {
  MappingRule usual = MappingRule::carry_with_review;
  std::map<std::string, MappingRule> by_stage;
  std::map<Category, MappingRule> by_category;
  Term review_within{28, TermUnit::calendar_day};  ///< from the cut-over
  Term letters_before{5, TermUnit::working_day};   ///< letters go out so long before the cut-over

  MappingRule rule_for(const std::string& stage, std::optional<Category> category) const;
  friend bool operator==(const Mapping&, const Mapping&) = default;
};

/// Reads one `--rule`: `reset`, `stage_2=honour_until_expiry` or `pregnancy_related=reset`. Stages are those
/// of the old policy. Errors: bad_argument, with what there is to choose from.
Result<Mapping> with_rule(Mapping mapping, const std::string& text, const Policy& old_policy);
/// One after the other, so that the last one on a thing holds.
Result<Mapping> with_rules(Mapping mapping, const std::vector<std::string>& texts, const Policy& old_policy);

/// The two times that no policy states, with their ranges.
std::vector<Assumption> mapping_assumptions(const Mapping& mapping);

}  // namespace turnpoint

#pragma once
/// The policies and samples that come with Turnpoint, built into every program from scenarios/.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/policy/policy.h"

namespace turnpoint {

struct ShippedFile {
  std::string_view path;  ///< below scenarios/: `policies/thornton-2009.json`
  std::string_view text;
};

std::span<const ShippedFile> shipped_files();
/// Letters, forms, phrases and plans: apart, so that a program that asks for none does not carry them.
std::span<const ShippedFile> shipped_papers();

/// The text of a shipped file, empty when there is none at that path.
std::string_view shipped_text(std::string_view path);
/// The same of a letter, a form, the phrases or a plan.
std::string_view shipped_paper(std::string_view path);

/// Ids of the shipped policies, in the order of a policy list.
std::vector<std::string> shipped_policy_ids();

/// A shipped policy by id. Errors: unknown_policy, with the ids there are.
Checked<Policy> shipped_policy(const std::string& id);

}  // namespace turnpoint

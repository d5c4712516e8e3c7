#pragma once
/// Letter templates that come with Turnpoint, by policy and kind.

#include "core/cases/letter/letter.h"

namespace turnpoint {

/// Kinds of letters that are shipped for a policy, in their order.
std::vector<LetterKind> shipped_letters(const std::string& policy);

/// Errors: unknown_value, with the kinds there are for the policy.
Checked<LetterTemplate> shipped_letter(const std::string& policy, LetterKind kind);

/// The letter, its facts and its notes as JSON.
std::string letter_json(const Paper& paper, const LetterFacts& facts);

/// Every fact with where it stands, a line each.
std::string facts_text(const LetterFacts& facts);

}  // namespace turnpoint

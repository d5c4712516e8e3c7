#pragma once
/// Sentences that accuse, and a better wording for each.

#include <string>
#include <string_view>
#include <vector>

#include "core/cases/letter/letter_template.h"

namespace turnpoint {

/// A phrase that accuses. Words as they are; `excus*` stands for every word that begins so.
struct TonePhrase {
  std::string says;
  std::string instead;              ///< the better wording, or what to do instead
  std::vector<std::string> not_in;  ///< longer phrases in which it is harmless
  std::optional<Register>
      plain_in;  ///< from which register on it may be said: plain words about consequences
};

struct ToneHit {
  std::string words;  ///< as the text has them
  std::string sentence;
  const TonePhrase* phrase = nullptr;
};

/// Every phrase of the list that a text of this register should not have; by place. Case, line breaks and
/// punctuation between words make no difference.
std::vector<ToneHit> tone_of(std::string_view text, Register tone, const std::vector<TonePhrase>& phrases);

/// `“skiving” accuses; better: …`
std::string to_sentence(const ToneHit& hit);

}  // namespace turnpoint

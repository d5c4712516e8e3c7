#pragma once
/// A letter that may go out: filled, for the right stage, in a supportive tone.

#include "core/cases/letter/letter.h"
#include "core/cases/tone/tone.h"

namespace turnpoint {

/// Errors, all of them: a placeholder with nothing to fill it, a template that is not for the stage or leaves
/// out what the policy demands of such a letter, a sentence that accuses, be it the template's or the
/// writer's.
Checked<Paper> finished_letter(const LetterTemplate& letter, const LetterFacts& facts,
                               const std::vector<TonePhrase>& phrases);

/// Placeholders that a letter of a kind must say, where the policy has something for them.
std::vector<std::string> demanded(LetterKind kind);

/// The sentences of a paper that accuse in this register.
std::vector<Error> tone_faults(const Paper& paper, Register tone, const std::vector<TonePhrase>& phrases);

}  // namespace turnpoint

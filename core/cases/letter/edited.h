#pragma once
/// A filled letter that its writer changes before it goes out.

#include "core/cases/letter/finished.h"

namespace turnpoint {

/// The letter as its writer changes it: written as a template is, without the header.
std::string editable_text(const Paper& paper);

/// What became of it. Errors, all of them: a placeholder that nothing fills, a fact or a sentence that the
/// policy demands of such a letter and that is gone, a sentence that accuses.
Checked<Paper> edited_letter(std::string_view text, const LetterTemplate& letter, const LetterFacts& facts,
                             const std::vector<TonePhrase>& phrases);

}  // namespace turnpoint

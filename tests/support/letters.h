#pragma once
/// Letters of the first person of a record under a shipped policy, as lines of text or of errors.

#include "core/cases/letter/letter.h"
#include "tests/support/stages.h"

namespace turnpoint::test {

/// `time=10:00` and the like; the same name again adds a point.
CaseFacts typed(const std::vector<std::string>& texts);

Checked<LetterFacts> facts_of_letter(const Record& record, const std::string& policy, const Beside& beside,
                                     const LetterRequest& request);

/// The letter as plain text, with the shipped template; else its errors, a line each.
std::string letter_of(const Record& record, const std::string& policy, const Beside& beside,
                      const LetterRequest& request);

/// What a writer may have to type, all of it.
CaseFacts everything_typed();

std::string lines_of(const std::vector<Error>& errors);

}  // namespace turnpoint::test

#pragma once
/// What the letters and forms of a case share: typed words, the cut-over, where the paper goes.

#include "cli/replay_inputs.h"
#include "core/cases/letter/letter.h"

namespace turnpoint {

enum class PaperFormat : std::uint8_t { text, html, json };

/// --format text, html or json; text unless set.
Result<PaperFormat> paper_format(const Arguments& arguments);

/// What `--set NAME=TEXT` types; given again for more points of a list.
Result<CaseFacts> typed_of(const Arguments& arguments);

/// What --cutover, --new and --rule make of the person's case.
Checked<LetterFacts> cutover_facts(const Arguments& arguments, ReplayInputs& inputs, std::uint32_t person,
                                   const LetterRequest& request);

/// To --out, which is never written over, else printed.
Result<void> put_text(const Arguments& arguments, const std::string& text);

/// The same of a paper. JSON has the letter's facts where there are any.
Result<void> put_paper(const Arguments& arguments, const Paper& paper, PaperFormat format,
                       const LetterFacts& facts = {});

}  // namespace turnpoint

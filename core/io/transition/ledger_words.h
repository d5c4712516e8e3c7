#pragma once
/// What the parts of a ledger are called, and what holds for the whole of it.

#include "core/io/transition/ledger_text.h"

namespace turnpoint {

const char* to_text(LiveKind kind);
/// `hr`; `HR`.
const char* to_text(Owner owner);
const char* to_words(Owner owner);

/// `Letter that what was agreed stays`.
const char* letter_name(const LedgerLetter& letter);

/// The name of its stage, letter, trigger or meeting, as people know it.
std::string name_of(const LedgerRun& run, const LiveItem& item);
/// `“Stage 1” since 6 May 2025, review due 6 November 2025`.
std::string in_words(const LedgerRun& run, const LiveItem& item);

/// What is counted together: the same kind, of the same name: `In “Stage 1”`.
std::string kind_in_words(const LedgerRun& run, const LiveItem& item);

const std::string& employee_of(const LedgerRun& run, const LedgerRow& row);
/// On the person's cut-over day; empty for none.
const std::string& team_of(const LedgerRun& run, const LedgerRow& row);

/// An assumption of the mapping (`of` is empty) or of one of the two policies.
struct LedgerAssumption {
  const Policy* of = nullptr;
  Assumption assumption;
};
/// Those that what is shown rests on.
std::vector<LedgerAssumption> assumptions_of(const LedgerRun& run);

}  // namespace turnpoint

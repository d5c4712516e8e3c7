#pragma once
/// A pack as one printed document, with or without its answers.

#include "core/io/exercise/pack_json.h"
#include "core/report/document.h"

namespace turnpoint {

/// Without answers: the stories with what is known at each step, the questions and an answer sheet; steps that
/// come only after a wrong answer are left out. With them also the running order, both policies' answers and
/// because, notes and sources.
ReportDocument handout_of(const LoadedPack& loaded, bool with_answers);

}  // namespace turnpoint

#include "core/cases/letter/finished.h"

#include <algorithm>

namespace turnpoint {

std::vector<Error> tone_faults(const Paper& paper, Register tone, const std::vector<TonePhrase>& phrases) {
  std::vector<Error> faults;
  const auto look_at = [&](const std::string& text) {
    for (const ToneHit& hit : tone_of(text, tone, phrases))
      faults.push_back({ErrorCode::contradiction, "tone", to_sentence(hit) + "."});
  };
  look_at(paper.title);
  for (const PaperBlock& block : paper.blocks) {
    look_at(block.text);
    look_at(block.value);
  }
  return faults;
}

Checked<Paper> finished_letter(const LetterTemplate& letter, const LetterFacts& facts,
                               const std::vector<TonePhrase>& phrases) {
  const auto& stages = letter.stages;
  if (!facts.stage.empty() && !stages.empty() &&
      std::find(stages.begin(), stages.end(), facts.stage) == stages.end()) {
    std::string names;
    for (const std::string& stage : stages) names += (names.empty() ? "" : ", ") + stage;
    return tl::unexpected(
        std::vector<Error>{{ErrorCode::contradiction, letter.name,
                            "The letter is about \"" + facts.stage + "\" and this template is for " + names +
                                ". Name one of these stages, or a template for this one."}});
  }
  Checked<Paper> paper = fill(letter, facts.facts);
  if (!paper) return paper;
  std::vector<Error> faults = tone_faults(*paper, letter.tone, phrases);
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  return paper;
}

}  // namespace turnpoint

#include "core/cases/letter/finished.h"

#include <algorithm>

namespace turnpoint {
namespace {

bool says(const LetterTemplate& letter, const std::string& fact) {
  return std::any_of(letter.blocks.begin(), letter.blocks.end(), [&](const TemplateBlock& block) {
    return (block.only_if == fact && !block.unless) ||
           block.text.find("{{" + fact + "}}") != std::string::npos;
  });
}

std::vector<Error> demand_faults(const LetterTemplate& letter, const LetterFacts& facts) {
  std::vector<Error> faults;
  for (const std::string& name : demanded(facts.kind)) {
    const auto fact = facts.facts.find(name);
    if (fact == facts.facts.end() || says(letter, name)) continue;
    const std::string& clause = fact->second.clause;
    faults.push_back({ErrorCode::missing_field, letter.name,
                      "The letter does not say \"{{" + name + "}}\" (" + fact->second.text() + ")" +
                          (clause.empty() ? "" : ", which the policy has at " + clause) +
                          ". Add it to the template."});
  }
  return faults;
}

}  // namespace

std::vector<std::string> demanded(LetterKind kind) {
  switch (kind) {
  case LetterKind::invitation:
  case LetterKind::hearing: return {"meeting_day", "notice", "history", "accompanied"};
  case LetterKind::outcome: return {"review_day", "appeal_to", "appeal_day"};
  case LetterKind::warning: return {"warning", "warning_end", "review_day", "appeal_to", "appeal_day"};
  case LetterKind::decision: return {"outcome", "appeal_to", "appeal_day"};
  case LetterKind::review: return {"review_day"};
  case LetterKind::lapse: return {"ended_day"};
  case LetterKind::transition: return {"cutover", "transition"};
  }
  return {};
}

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
  std::vector<Error> faults = demand_faults(letter, facts);
  Checked<Paper> paper = fill(letter, facts.facts);
  const std::vector<Error> more = paper ? tone_faults(*paper, letter.tone, phrases) : paper.error();
  faults.insert(faults.end(), more.begin(), more.end());
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  return paper;
}

}  // namespace turnpoint

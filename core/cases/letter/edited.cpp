#include "core/cases/letter/edited.h"

namespace turnpoint {
namespace {

constexpr std::string_view mark_of(PaperBlock::Kind kind) {
  switch (kind) {
  case PaperBlock::Kind::heading: return "# ";
  case PaperBlock::Kind::point: return "- ";
  case PaperBlock::Kind::line: return "| ";
  default: return "";
  }
}

/// Words with one space between two, so that where lines break makes no difference.
std::string evenly_spaced(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
  }
  return out;
}

/// What has to stay for the letter to say a fact: its lines where the template has the fact itself, else what
/// the template says because of it.
std::vector<std::string> kept_for(const LetterTemplate& letter, const LetterFacts& facts,
                                  const std::string& name, const Fact& fact) {
  std::vector<std::string> kept;
  for (const TemplateBlock& block : letter.blocks) {
    if (block.text.find("{{" + name + "}}") != std::string::npos) return fact.lines;
    if (block.only_if != name || block.unless) continue;
    LetterTemplate alone = letter;
    alone.blocks = {block};
    if (const Checked<Paper> said = fill(alone, facts.facts)) kept.push_back(said->blocks.front().text);
  }
  return kept;
}

std::vector<Error> losses(const LetterTemplate& letter, const LetterFacts& facts, const Paper& paper) {
  std::string said;
  for (const PaperBlock& block : paper.blocks) said += block.text + ' ';
  said = evenly_spaced(said);
  std::vector<Error> faults;
  for (const std::string& name : demanded(facts.kind)) {
    const auto fact = facts.facts.find(name);
    if (fact == facts.facts.end()) continue;
    for (const std::string& words : kept_for(letter, facts, name, fact->second)) {
      if (said.find(evenly_spaced(words)) != std::string::npos) continue;
      const std::string& clause = fact->second.clause;
      faults.push_back({ErrorCode::missing_field, "text",
                        "The text no longer says \"" + words + "\"" +
                            (clause.empty() ? "" : ", which the policy asks for at " + clause) +
                            ". Put it back as it was."});
    }
  }
  return faults;
}

}  // namespace

std::string editable_text(const Paper& paper) {
  std::string out;
  auto before = PaperBlock::Kind::heading;
  for (const PaperBlock& block : paper.blocks) {
    const bool follows = block.kind == before &&
                         (block.kind == PaperBlock::Kind::line || block.kind == PaperBlock::Kind::point);
    if (!out.empty()) out += follows ? "\n" : "\n\n";
    out += std::string(mark_of(block.kind)) + block.text;
    before = block.kind;
  }
  return out;
}

Checked<Paper> edited_letter(std::string_view text, const LetterTemplate& letter, const LetterFacts& facts,
                             const std::vector<TonePhrase>& phrases) {
  const Checked<LetterTemplate> changed =
      read_template("title: " + letter.title + "\n\n" + std::string(text), "text");
  if (!changed) return tl::unexpected(changed.error());
  Checked<Paper> paper = fill(*changed, facts.facts);
  if (!paper) return paper;
  std::vector<Error> faults = losses(letter, facts, *paper);
  for (Error& fault : tone_faults(*paper, letter.tone, phrases)) faults.push_back(std::move(fault));
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  return paper;
}

}  // namespace turnpoint

#include "core/io/cases/letter_file.h"

#include "core/io/cases/paper_text.h"
#include "core/io/json.h"
#include "core/io/json_object.h"
#include "core/io/policy/shipped.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

std::string path_of(const std::string& policy, LetterKind kind) {
  return "letters/" + policy + '/' + std::string(to_text(kind)) + ".txt";
}

std::string_view basis_of(const Fact& fact) {
  if (fact.typed) return "typed";
  if (fact.clause.empty()) return "recorded";
  return fact.assumed ? "assumed" : "stated";
}

const char* kind_of(PaperBlock::Kind kind) {
  constexpr const char* names[] = {"heading", "paragraph", "line", "point", "row"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace

std::vector<LetterKind> shipped_letters(const std::string& policy) {
  std::vector<LetterKind> kinds;
  for (std::size_t i = 0; i < letter_kind_names.size(); ++i) {
    const auto kind = static_cast<LetterKind>(i);
    if (!shipped_paper(path_of(policy, kind)).empty()) kinds.push_back(kind);
  }
  return kinds;
}

Checked<LetterTemplate> shipped_letter(const std::string& policy, LetterKind kind) {
  const std::string path = path_of(policy, kind);
  const std::string_view text = shipped_paper(path);
  if (!text.empty()) return read_template(text, path);
  std::string there;
  for (const LetterKind each : shipped_letters(policy))
    there += (there.empty() ? "" : ", ") + std::string(to_text(each));
  return tl::unexpected(std::vector<Error>{{ErrorCode::unknown_value, "letter",
                                            "No letter \"" + std::string(to_text(kind)) + "\" comes with \"" +
                                                policy + "\"; there are " + (there.empty() ? "none" : there) +
                                                ". Name one of them, or a template of your own."}});
}

std::string letter_json(const Paper& paper, const LetterFacts& facts) {
  Json blocks = Json::array();
  for (const PaperBlock& block : paper.blocks) {
    Json json = json_object({{"kind", kind_of(block.kind)}, {"text", block.text}});
    if (!block.value.empty()) json["value"] = block.value;
    blocks.push_back(std::move(json));
  }
  Json known = Json::object();
  for (const auto& [name, fact] : facts.facts)
    known[name] = json_object({{"lines", fact.lines}, {"clause", fact.clause}, {"basis", basis_of(fact)}});
  return print_json({{"kind", "letter"},
                     {"title", paper.title},
                     {"blanks", blanks_of(paper)},
                     {"blocks", std::move(blocks)},
                     {"facts", std::move(known)},
                     {"notes", facts.notes}});
}

std::string facts_text(const LetterFacts& facts) {
  std::string text;
  for (const auto& [name, fact] : facts.facts) {
    const std::string where = fact.clause.empty() ? "" : ", " + fact.clause;
    text += bullet(name + ": " + fact.text() + " (" + std::string(basis_of(fact)) + where + ")");
  }
  return text;
}

}  // namespace turnpoint

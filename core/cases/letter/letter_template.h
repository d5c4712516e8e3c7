#pragma once
/// A letter's template: plain text with named placeholders, which an organisation may replace (its form is in
/// scenarios/letters/README.md).

#include <optional>

#include "core/base/result.h"
#include "core/cases/paper/facts.h"
#include "core/cases/paper/paper.h"

namespace turnpoint {

/// How plainly a letter may speak of what may follow.
enum class Register : std::uint8_t {
  everyday,  ///< conversations and support
  formal,    ///< a stage of the procedure: consequences are named
  hearing,   ///< dismissal is said plainly
};
std::optional<Register> register_from_text(std::string_view text);

struct TemplateBlock {
  PaperBlock::Kind kind = PaperBlock::Kind::paragraph;
  std::string text;
  std::string only_if;  ///< a placeholder that must have something; empty: always
  bool unless = false;  ///< the other way round
  std::size_t line = 0;
};

struct LetterTemplate {
  std::string name;  ///< which file
  std::string title;
  std::vector<std::string> stages;  ///< it is for; empty: any
  Register tone = Register::formal;
  std::vector<TemplateBlock> blocks;
};

/// Errors, all of them, each with its line: a header that is missing or unknown, a placeholder that no letter
/// knows, braces that do not close.
Checked<LetterTemplate> read_template(std::string_view text, const std::string& name);

/// Errors, all of them: a placeholder with nothing to fill it, which names what would.
Checked<Paper> fill(const LetterTemplate& letter, const CaseFacts& facts);

}  // namespace turnpoint

#include "core/cases/letter/letter_template.h"

#include <algorithm>
#include <array>

#include "core/cases/letter/placeholders.h"

namespace turnpoint {

std::optional<Register> register_from_text(std::string_view text) {
  constexpr std::array<std::string_view, 3> names = {"everyday", "formal", "hearing"};
  const auto found = std::find(names.begin(), names.end(), text);
  if (found == names.end()) return std::nullopt;
  return static_cast<Register>(found - names.begin());
}

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string> words_between_commas(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    words.emplace_back(trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

/// Reads a template line by line: headers up to the first empty line, then blocks.
class Reader {
 public:
  Reader(std::string_view text, const std::string& name) : text_(text) { letter_.name = name; }

  Checked<LetterTemplate> read() {
    while (next() && !line_.empty()) header();
    if (letter_.title.empty())
      problem(1, ErrorCode::missing_field,
              "The header has no title; write one such as \"title: Invitation\".");
    while (next()) body();
    end_paragraph();
    for (const TemplateBlock& block : letter_.blocks) check(block);
    if (letter_.blocks.empty())
      problem(number_, ErrorCode::empty_input, "There is no text after the header.");
    if (!problems_.empty()) return tl::unexpected(std::move(problems_));
    return std::move(letter_);
  }

 private:
  bool next() {
    if (text_.empty()) return false;
    const std::size_t end = std::min(text_.find('\n'), text_.size());
    line_ = trimmed(text_.substr(0, end));
    text_.remove_prefix(std::min(end + 1, text_.size()));
    ++number_;
    return true;
  }

  void header() {
    const std::size_t colon = line_.find(':');
    const std::string_view key = trimmed(line_.substr(0, std::min(colon, line_.size())));
    const std::string_view value = colon == std::string_view::npos ? "" : trimmed(line_.substr(colon + 1));
    if (key == "title") {
      letter_.title = value;
    } else if (key == "for") {
      letter_.stages = words_between_commas(value);
    } else if (key == "tone") {
      const auto tone = register_from_text(value);
      if (tone)
        letter_.tone = *tone;
      else
        problem(number_, ErrorCode::unknown_value,
                "\"" + std::string(value) + "\" is no tone; write everyday, formal or hearing.");
    } else {
      problem(number_, ErrorCode::unknown_field,
              "\"" + std::string(key) +
                  "\" is no header; write title, for or tone, and an empty line before the text.");
    }
  }

  void body() {
    if (line_.empty()) return end_paragraph();
    TemplateBlock block = conditional();
    if (line_.starts_with("# ")) return add(PaperBlock::Kind::heading, std::move(block));
    if (line_.starts_with("- ")) return add(PaperBlock::Kind::point, std::move(block));
    if (line_.starts_with("| ")) return add(PaperBlock::Kind::line, std::move(block));
    if (paragraph_.text.empty()) paragraph_ = std::move(block);
    paragraph_.text += (paragraph_.text.empty() ? "" : " ") + std::string(line_);
  }

  void add(PaperBlock::Kind kind, TemplateBlock block) {
    end_paragraph();
    block.kind = kind;
    block.text = std::string(trimmed(line_.substr(2)));
    letter_.blocks.push_back(std::move(block));
  }

  void end_paragraph() {
    if (!paragraph_.text.empty()) letter_.blocks.push_back(std::move(paragraph_));
    paragraph_ = {};
  }

  /// Takes `{{if appeal_day}}` or `{{unless review_found}}` off the line.
  TemplateBlock conditional() {
    TemplateBlock block;
    block.line = number_;
    for (const std::string_view word : {"{{if ", "{{unless "}) {
      const std::size_t end = line_.find("}}");
      if (!line_.starts_with(word) || end == std::string_view::npos) continue;
      block.only_if = std::string(trimmed(line_.substr(word.size(), end - word.size())));
      block.unless = word == "{{unless ";
      line_ = trimmed(line_.substr(end + 2));
      if (find_placeholder(block.only_if) == nullptr) unknown(number_, block.only_if);
      break;
    }
    return block;
  }

  void check(const TemplateBlock& block) {
    for (std::size_t at = block.text.find("{{"); at != std::string::npos; at = block.text.find("{{", at)) {
      const std::size_t end = block.text.find("}}", at);
      if (end == std::string::npos)
        return problem(block.line, ErrorCode::json_syntax,
                       "\"{{\" is not closed; write \"}}\" after the name.");
      const std::string name(trimmed(std::string_view(block.text).substr(at + 2, end - at - 2)));
      if (find_placeholder(name) == nullptr) unknown(block.line, name);
      at = end;
    }
  }

  void unknown(std::size_t line, const std::string& name) {
    problem(line, ErrorCode::unknown_value,
            "\"{{" + name +
                "}}\" is no placeholder that a letter knows; scenarios/letters/README.md lists them.");
  }

  void problem(std::size_t line, ErrorCode code, std::string detail) {
    problems_.push_back({code, letter_.name + ':' + std::to_string(line), std::move(detail)});
  }

  std::string_view text_;
  std::string_view line_;
  std::size_t number_ = 0;
  TemplateBlock paragraph_;
  LetterTemplate letter_;
  std::vector<Error> problems_;
};

/// Fills blocks; a point whose text is one list becomes a point for each of its lines.
class Filler {
 public:
  Filler(const LetterTemplate& letter, const CaseFacts& facts) : letter_(letter), facts_(facts) {}

  Checked<Paper> fill() {
    paper_.title = letter_.title;
    for (const TemplateBlock& block : letter_.blocks) {
      if (!block.only_if.empty() && facts_.contains(block.only_if) == block.unless) continue;
      const Fact* list = block.kind == PaperBlock::Kind::point ? whole_list(block.text) : nullptr;
      if (list == nullptr) {
        paper_.blocks.push_back({block.kind, filled(block)});
        continue;
      }
      for (const std::string& line : list->lines) paper_.blocks.push_back({block.kind, line});
    }
    if (!problems_.empty()) return tl::unexpected(std::move(problems_));
    return std::move(paper_);
  }

 private:
  const Fact* whole_list(const std::string& text) const {
    if (!text.starts_with("{{") || text.find("}}") != text.size() - 2) return nullptr;
    const auto fact = facts_.find(std::string(trimmed(std::string_view(text).substr(2, text.size() - 4))));
    return fact == facts_.end() ? nullptr : &fact->second;
  }

  std::string filled(const TemplateBlock& block) {
    std::string out;
    std::size_t at = 0;
    for (std::size_t open = block.text.find("{{"); open != std::string::npos;
         open = block.text.find("{{", at)) {
      const std::size_t end = block.text.find("}}", open);
      out.append(block.text, at, open - at);
      out += value_of(std::string(trimmed(std::string_view(block.text).substr(open + 2, end - open - 2))),
                      block.line);
      at = end + 2;
    }
    return out.append(block.text, at, std::string::npos);
  }

  std::string value_of(const std::string& name, std::size_t line) {
    const Placeholder* known = find_placeholder(name);
    if (known->by == FilledBy::print) return blank(name);
    if (const auto fact = facts_.find(name); fact != facts_.end()) return fact->second.text();
    problems_.push_back({ErrorCode::missing_value, letter_.name + ':' + std::to_string(line),
                         "\"{{" + name + "}}\" has nothing to fill it. It is filled by " +
                             std::string(known->filled_by) + "; give it, or take the sentence out."});
    return "";
  }

  const LetterTemplate& letter_;
  const CaseFacts& facts_;
  Paper paper_;
  std::vector<Error> problems_;
};

}  // namespace

Checked<LetterTemplate> read_template(std::string_view text, const std::string& name) {
  return Reader(text, name).read();
}

Checked<Paper> fill(const LetterTemplate& letter, const CaseFacts& facts) {
  return Filler(letter, facts).fill();
}

}  // namespace turnpoint

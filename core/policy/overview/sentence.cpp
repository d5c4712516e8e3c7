#include "core/policy/overview/sentence.h"

namespace turnpoint {

Sentence& Sentence::add(const std::string& part, std::string_view key) {
  if (part.empty()) return *this;
  text_ += (text_.empty() ? "" : ", ") + part;
  if (!key.empty() && find_assumption(policy_, path_ + "." + std::string(key)) != nullptr)
    text_ += " (assumed)";
  return *this;
}

Sentence& Sentence::add_if(bool holds, const std::string& part, std::string_view key) {
  return holds ? add(part, key) : *this;
}

Sentence& Sentence::add_list(const std::string& before, const std::vector<std::string>& list,
                             std::string_view key) {
  return add_if(!list.empty(), before + listed(list), key);
}

std::string Sentence::text() const {
  if (text_.empty()) return {};
  std::string text = text_;
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text.ends_with('.') ? text : text + ".";
}

void Sentence::end(std::vector<std::string>& lines) const {
  if (!text_.empty()) lines.push_back(text());
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return text;
}

std::string listed(const std::vector<Category>& categories) {
  std::vector<std::string> names;
  for (const Category category : categories) names.emplace_back(to_words(category));
  return listed(names);
}

}  // namespace turnpoint

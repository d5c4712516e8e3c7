#include "core/policy/overview/sentence.h"

#include "core/policy/wording/assumed.h"

namespace turnpoint {

Sentence& Sentence::add(const std::string& part, std::string_view key) {
  if (part.empty()) return *this;
  text_ += (text_.empty() ? "" : ", ") + part;
  if (!key.empty()) text_ += mark_of(policy_, path_ + "." + std::string(key));
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
  const std::string text = capital(text_);
  return text.ends_with('.') ? text : text + ".";
}

void Sentence::end(std::vector<std::string>& lines) const {
  if (!text_.empty()) lines.push_back(text());
}

}  // namespace turnpoint

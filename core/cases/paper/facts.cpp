#include "core/cases/paper/facts.h"

namespace turnpoint {

std::string Fact::text() const {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : "; ") + line;
  return all;
}

void add_fact(CaseFacts& facts, const std::string& name, const std::string& text, const std::string& clause,
              bool assumed) {
  if (!text.empty()) facts[name] = Fact{{text}, clause, assumed, false};
}

void add_list(CaseFacts& facts, const std::string& name, const std::vector<std::string>& lines,
              const std::string& clause, bool assumed) {
  if (!lines.empty()) facts[name] = Fact{lines, clause, assumed, false};
}

}  // namespace turnpoint

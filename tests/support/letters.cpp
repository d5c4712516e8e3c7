#include "tests/support/letters.h"

#include "core/cases/letter/finished.h"
#include "core/cases/letter/placeholders.h"
#include "core/io/cases/letter_file.h"
#include "core/io/cases/paper_text.h"
#include "core/io/cases/tone_json.h"
#include "core/io/policy/shipped.h"

namespace turnpoint::test {

CaseFacts typed(const std::vector<std::string>& texts) {
  CaseFacts facts;
  for (const std::string& text : texts) {
    Fact& fact = facts[text.substr(0, text.find('='))];
    fact.lines.push_back(text.substr(text.find('=') + 1));
    fact.typed = true;
  }
  return facts;
}

CaseFacts everything_typed() {
  CaseFacts facts;
  for (const Placeholder& each : placeholders()) {
    if (each.by == FilledBy::writer) facts[std::string(each.name)] = Fact{{"as we agreed"}, "", false, true};
  }
  return facts;
}

Checked<LetterFacts> facts_of_letter(const Record& record, const std::string& policy, const Beside& beside,
                                     const LetterRequest& request) {
  static const Calendar calendar;
  const Policy shipped = *shipped_policy(policy);
  const Replay run({record.rows(), shipped, {}, request.date});
  const StageRun stages{run.workforce, run.days, shipped, run.plan, calendar, beside.recorded()};
  return letter_facts(stages, 0, request);
}

std::string lines_of(const std::vector<Error>& errors) {
  std::string lines;
  for (const Error& error : errors) lines += error.where + ": " + error.detail + '\n';
  return lines;
}

std::string letter_of(const Record& record, const std::string& policy, const Beside& beside,
                      const LetterRequest& request) {
  const Checked<LetterFacts> facts = facts_of_letter(record, policy, beside, request);
  if (!facts) return lines_of(facts.error());
  const Checked<Paper> paper =
      finished_letter(*shipped_letter(policy, request.kind), *facts, shipped_phrases());
  return paper ? paper_text(*paper) : lines_of(paper.error());
}

}  // namespace turnpoint::test

#include <map>
#include <tuple>

#include "core/engine/stages/event_names.h"
#include "core/io/text_table.h"
#include "core/io/timeline/timeline_table.h"
#include "core/io/transition/ledger_words.h"

namespace turnpoint {
namespace {

constexpr std::size_t line_width = 100;

std::string words(std::int32_t day) { return to_words(day_from_number(day)); }

std::string paragraph(const std::string& text) { return wrapped(text, "", line_width); }

/// `  - ` before the first line.
std::string point(const std::string& text) { return "  - " + wrapped(text, "    ", line_width).substr(4); }

std::string assumption_in_words(const LedgerAssumption& entry) {
  if (entry.of != nullptr) return assumption_in_words(*entry.of, entry.assumption.path);
  const bool review = entry.assumption.path == "review_within";
  return std::string(review ? "Reviews are held within " : "Letters go out ") + entry.assumption.value +
         (review ? " of the cut-over (" : " before the cut-over (") + entry.assumption.range + ")";
}

/// Whether a reader has to be told with each case which rule holds.
bool has_several_rules(const Mapping& mapping) {
  return !mapping.by_stage.empty() || !mapping.by_category.empty();
}

std::string head(const LedgerRun& run) {
  std::string text = paragraph("Cut-over ledger: from " + as_name(run.stages.policy.name) + " to " +
                               as_name(run.request.new_policy.name));
  text +=
      paragraph("The cut-over is " + to_words(run.request.cutover) +
                ", the first day of the new policy. Below is what is live at the end of the day before, and "
                "what becomes of it.");
  text += paragraph(ledger_sum(run)) + "\n";
  for (const std::string& note : ledger_notes(run)) text += point(note);
  return text + "\n";
}

std::string assumed(const LedgerRun& run) {
  std::string text = "Assumed, with the range in brackets\n";
  for (const LedgerAssumption& entry : assumptions_of(run)) text += point(assumption_in_words(entry));
  return text;
}

std::string rules(const LedgerRun& run) {
  const Mapping& mapping = run.request.mapping;
  std::string text = "Rules\n";
  const auto line = [&](const std::string& what, MappingRule rule) {
    text += point(what + ": " + to_words(rule) + ". It " + std::string(meaning_of(rule)) + ".");
  };
  line(has_several_rules(mapping) ? "Every other case" : "Every case", mapping.usual);
  for (const auto& [stage, rule] : mapping.by_stage)
    line("Cases at " + as_name(name_of(run.stages.policy.stages, stage)), rule);
  for (const auto& [category, rule] : mapping.by_category)
    line("Cases that rest on an absence of the category " + std::string(to_words(category)), rule);
  return text + "\n";
}

std::size_t stage_place(const LedgerRun& run, const LiveItem& item) {
  const Stage* stage = follows_rule(item.kind) ? find_named(run.stages.policy.stages, item.stage) : nullptr;
  return stage == nullptr ? 0 : static_cast<std::size_t>(stage - run.stages.policy.stages.data());
}

std::string overview(const LedgerRun& run) {
  struct Line {
    std::string what;
    std::string rule;
    std::int64_t count = 0;
  };
  std::map<std::tuple<LiveKind, std::size_t, MappingRule>, Line> lines;
  for (const LedgerRow& row : run.ledger.rows) {
    for (const LiveItem& item : row.items) {
      const bool ruled = follows_rule(item.kind);
      Line& line = lines[{item.kind, stage_place(run, item), ruled ? item.rule : MappingRule{}}];
      line.what = kind_in_words(run, item);
      line.rule = ruled ? to_words(item.rule) : "goes on under every rule";
      ++line.count;
    }
  }
  if (lines.empty()) return "";
  std::vector<std::vector<std::string>> rows = {{"What is live", "what becomes of it", "how many"}};
  for (const auto& [key, line] : lines)
    rows.push_back({"  " + line.what, line.rule, std::to_string(line.count)});
  return text_table(rows, {2}) + "\n";
}

std::string person(const LedgerRun& run, const LedgerRow& row) {
  const bool several = has_several_rules(run.request.mapping);
  const std::string& team = team_of(run, row);
  std::string text = employee_of(run, row) + (team.empty() ? "" : ", " + team);
  if (row.cutover != day_number(run.request.cutover)) text += ", cut-over on " + words(row.cutover);
  if (row.leaves != no_day) text += ", in service until " + words(row.leaves);
  text += "\n";
  for (const LiveItem& item : row.items) {
    text += point(in_words(run, item) + ": " + item.becomes +
                  (several && follows_rule(item.kind) ? " (" + to_words(item.rule) + ")." : "."));
  }
  for (const LedgerLetter& letter : row.letters)
    text += wrapped("By " + words(letter.due) + ", HR: Send " + as_name(letter_name(letter)) + ".", "    ",
                    line_width);
  for (const LedgerAction& action : row.actions) {
    const std::string due = action.due == no_day ? "On return" : "By " + words(action.due);
    text += wrapped(due + ", " + to_words(action.owner) + ": " + action.what + ". " + action.because, "    ",
                    line_width);
  }
  return text + "\n";
}

std::string letters(const LedgerRun& run) {
  std::map<std::pair<std::int32_t, std::string>, std::vector<std::string>> by_day;
  for (const LedgerRow& row : run.ledger.rows) {
    for (const LedgerLetter& letter : row.letters)
      by_day[{letter.due, letter_name(letter)}].push_back(employee_of(run, row));
  }
  if (by_day.empty()) return "";
  std::string text = "Letters to send\n";
  for (const auto& [key, people] : by_day) {
    std::string list;
    for (const std::string& id : people) list += (list.empty() ? "" : ", ") + id;
    text += point("By " + words(key.first) + ", " + key.second + " (" + std::to_string(people.size()) +
                  "): " + list);
  }
  return text + "\n";
}

}  // namespace

std::string ledger_table(const LedgerRun& run) {
  std::string text = head(run) + rules(run) + overview(run);
  for (const LedgerRow& row : run.ledger.rows) text += person(run, row);
  if (!run.ledger.to_check.empty()) text += "Nothing live, but to be looked at\n\n";
  for (const LedgerRow& row : run.ledger.to_check) text += person(run, row);
  return text + letters(run) + assumed(run);
}

}  // namespace turnpoint

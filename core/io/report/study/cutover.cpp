// The day the new policy starts: what is live, what becomes of it, what is to be done. Counts only.

#include <map>

#include "core/io/report/study/sections.h"
#include "core/io/transition/ledger_words.h"

namespace turnpoint {
namespace {

using Key = std::pair<std::string, std::string>;

/// People for each key, each counted once however often the key comes.
class PeopleBy {
 public:
  void add(const Key& key, std::uint32_t person) {
    auto [entry, added] = last_.emplace(key, person);
    if (added || entry->second != person) ++people_[key];
    entry->second = person;
  }
  const std::map<Key, std::int64_t>& people() const { return people_; }

 private:
  std::map<Key, std::uint32_t> last_;
  std::map<Key, std::int64_t> people_;
};

ReportTable table_of(const StudyReportRun& run, const std::string& caption, std::vector<std::string> columns,
                     const PeopleBy& by) {
  ReportTable table{caption, std::move(columns), {}, 2};
  for (const auto& [key, people] : by.people())
    table.rows.push_back({key.first, key.second, people_shown(run, people)});
  return table;
}

/// Actions by owner and month, `2026-01`; no month: on return from an absence under way.
using Workload = std::map<std::pair<Owner, std::string>, std::int64_t>;

ReportTable workload_table(const StudyReportRun& run, const Workload& workload) {
  ReportTable table{"What is to be done, by month", {"By", "Due in", "Actions"}, {}, 2};
  for (const auto& [key, actions] : workload)
    table.rows.push_back({to_words(key.first), key.second.empty() ? "on return from an absence" : key.second,
                          people_shown(run, actions)});
  return table;
}

void add_rules(const LedgerRun& ledger, ReportSection& section) {
  const Mapping& mapping = ledger.request.mapping;
  ReportTable table{"The rules chosen", {"For", "Rule", "What it means for a stage"}, {}, 3};
  const auto add = [&](const std::string& what, MappingRule rule) {
    table.rows.push_back({what, to_words(rule), "It " + std::string(meaning_of(rule)) + "."});
  };
  add("Every case", mapping.usual);
  for (const auto& [stage, rule] : mapping.by_stage) {
    for (const Stage& known : ledger.stages.policy.stages) {
      if (known.id == stage) add("Cases at “" + known.name + "”", rule);
    }
  }
  for (const auto& [category, rule] : mapping.by_category)
    add("Cases that rest on an absence of the category " + std::string(to_words(category)), rule);
  if (table.rows.size() > 1) table.rows[0][0] = "Every other case";
  section.blocks.push_back(std::move(table));
}

}  // namespace

ReportSection cutover_section(const StudyReportRun& run) {
  const LedgerRun ledger{*run.work.stages(), *run.work.ledger(), *run.sums.ledger};
  ReportSection section{"cutover", "The day the new policy starts", {}};
  section.blocks.push_back(ReportText{
      "The new policy starts on " + to_words(*run.work.asked().cutover) +
      ". At the end of the day before, some colleagues have something live under the old policy: a stage, a "
      "meeting to come, an absence. " +
      ledger_sum(ledger)});
  add_rules(ledger, section);
  PeopleBy live, letters;
  Workload workload;
  for (const LedgerRow& row : ledger.ledger.rows) {
    for (const LiveItem& item : row.items)
      live.add({kind_in_words(ledger, item),
                follows_rule(item.kind) ? to_words(item.rule) : "goes on under every rule"},
               row.person);
    for (const LedgerAction& action : row.actions)
      ++workload[{action.owner,
                  action.due == no_day ? "" : to_text(day_from_number(action.due)).substr(0, 7)}];
    for (const LedgerLetter& letter : row.letters) letters.add({letter_name(letter), "HR"}, row.person);
  }
  if (!live.people().empty())
    section.blocks.push_back(
        table_of(run, "What is live, and the rule for it", {"What is live", "Rule", "People"}, live));
  if (!workload.empty()) section.blocks.push_back(workload_table(run, workload));
  if (!letters.people().empty())
    section.blocks.push_back(table_of(run, "Letters to send", {"Letter", "By", "To people"}, letters));
  if (const std::vector<std::string> notes = ledger_notes(ledger); !notes.empty())
    section.blocks.push_back(ReportList{notes});
  return section;
}

}  // namespace turnpoint

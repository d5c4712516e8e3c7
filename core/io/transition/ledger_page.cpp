#include "core/io/transition/ledger_page.h"

#include <algorithm>
#include <array>

#include "core/base/order.h"
#include "core/io/fields.h"
#include "core/io/json_object.h"
#include "core/io/transition/ledger_words.h"
#include "core/transition/outcomes.h"

namespace turnpoint {
namespace {

constexpr std::array<std::string_view, 4> lists = {"live", "to_do", "letters", "to_check"};

/// An entry of a list: where it comes from, and the day it is ordered by.
struct Entry {
  const LedgerRow* row;
  std::size_t at;  ///< in the row's items, actions, letters or disagreements
  std::int32_t day;
};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

/// A day that is not known, as on return, comes last.
std::int32_t order_of(std::int32_t day) {
  return day == no_day ? std::numeric_limits<std::int32_t>::max() : day;
}

void add_entries(LedgerList list, const LedgerRow& row, std::vector<Entry>& entries) {
  const auto add = [&](std::size_t count, auto day) {
    for (std::size_t i = 0; i < count; ++i) entries.push_back({&row, i, day(i)});
  };
  switch (list) {
  case LedgerList::live: return add(row.items.size(), [&](std::size_t i) { return row.items[i].day; });
  case LedgerList::to_do: return add(row.actions.size(), [&](std::size_t i) { return row.actions[i].due; });
  case LedgerList::letters: return add(row.letters.size(), [&](std::size_t i) { return row.letters[i].due; });
  case LedgerList::to_check: return add(row.disagreements.size(), [&](std::size_t) { return row.cutover; });
  }
}

std::string what_of(const LedgerRun& run, LedgerList list, const Entry& entry) {
  const LedgerRow& row = *entry.row;
  switch (list) {
  case LedgerList::live: return in_words(run, row.items[entry.at]);
  case LedgerList::to_do: return row.actions[entry.at].what;
  case LedgerList::letters: return letter_name(row.letters[entry.at]);
  case LedgerList::to_check: return in_words(run.stages.policy, row.disagreements[entry.at]);
  }
  return "";
}

std::vector<Entry> entries_of(const LedgerRun& run, LedgerList list, const std::string& find) {
  std::vector<Entry> entries;
  for (const std::vector<LedgerRow>* rows : {&run.ledger.rows, &run.ledger.to_check}) {
    for (const LedgerRow& row : *rows) add_entries(list, row, entries);
  }
  if (!find.empty()) {
    const auto has_part = [part = lower(find)](std::string_view text) {
      return lower(text).find(part) != std::string::npos;
    };
    const auto is_other = [&](const Entry& entry) {
      return !has_part(employee_of(run, *entry.row)) && !has_part(team_of(run, *entry.row)) &&
             !has_part(what_of(run, list, entry));
    };
    entries.erase(std::remove_if(entries.begin(), entries.end(), is_other), entries.end());
  }
  if (list == LedgerList::to_do || list == LedgerList::letters) {
    sort_stably(entries, [](const Entry& a, const Entry& b) { return order_of(a.day) < order_of(b.day); });
  }
  return entries;
}

Json entry_json(const LedgerRun& run, LedgerList list, const Entry& entry) {
  const LedgerRow& row = *entry.row;
  Json json = json_object({{"employee_id", employee_of(run, row)},
                           {"team", team_of(run, row)},
                           {"day", entry.day == no_day ? "" : to_text(day_from_number(entry.day))},
                           {"what", what_of(run, list, entry)}});
  switch (list) {
  case LedgerList::live: {
    const LiveItem& item = row.items[entry.at];
    json["rule"] = follows_rule(item.kind) ? to_words(item.rule) : "";
    json["becomes"] = item.becomes;
    break;
  }
  case LedgerList::to_do: {
    const LedgerAction& action = row.actions[entry.at];
    json["owner"] = to_words(action.owner);
    json["because"] = action.because;
    break;
  }
  case LedgerList::letters: json["says"] = row.letters[entry.at].says; break;
  case LedgerList::to_check: break;
  }
  return json;
}

}  // namespace

Result<LedgerPage> read_ledger_page(std::string_view text) {
  const Result<Json> json = parse_json(text, "ledger");
  if (!json) return tl::unexpected(json.error());
  if (!json->is_object()) return fail(ErrorCode::wrong_type, "ledger", "An object in braces was expected.");
  ReadingNotes notes;
  Fields fields(*json, "ledger", notes);
  LedgerPage page;
  page.list = static_cast<LedgerList>(fields.one_of("list", lists, 0, false));
  page.find = fields.text("find", false);
  page.first = static_cast<std::size_t>(fields.whole("first", 0, 0, 100'000'000));
  page.count = static_cast<std::size_t>(fields.whole("count", 25, 1, 10'000));
  fields.refuse_others();
  if (!notes.problems.empty()) return tl::unexpected(notes.problems.front());
  return page;
}

std::string print_ledger_page(const LedgerPage& page) {
  return print_json_line({{"list", lists[static_cast<std::size_t>(page.list)]},
                          {"find", page.find},
                          {"first", page.first},
                          {"count", page.count}});
}

Json ledger_page_json(const LedgerRun& run, const LedgerPage& page) {
  Json json = json_object({{"cutover", to_text(run.request.cutover)},
                           {"sum", ledger_sum(run)},
                           {"notes", ledger_notes(run)},
                           {"assumptions", Json::array()},
                           {"counts", Json::object()},
                           {"rows", Json::array()}});
  for (const LedgerAssumption& entry : assumptions_of(run)) {
    json["assumptions"].push_back(json_object({{"path", entry.assumption.path},
                                               {"value", entry.assumption.value},
                                               {"range", entry.assumption.range},
                                               {"why", entry.assumption.why}}));
  }
  for (std::size_t i = 0; i < lists.size(); ++i)
    json["counts"][std::string(lists[i])] = entries_of(run, static_cast<LedgerList>(i), "").size();
  const std::vector<Entry> entries = entries_of(run, page.list, page.find);
  json["found"] = entries.size();
  json["first"] = page.first;
  const std::size_t end = std::min(entries.size(), page.first + page.count);
  for (std::size_t i = page.first; i < end; ++i)
    json["rows"].push_back(entry_json(run, page.list, entries[i]));
  return json;
}

}  // namespace turnpoint

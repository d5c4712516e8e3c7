#include "core/io/cases/due_text.h"

#include <algorithm>
#include <iterator>

#include "core/base/order.h"
#include "core/io/csv.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string day_text(std::int32_t day) { return day == no_day ? "" : to_text(day_from_number(day)); }
std::string day_words(std::int32_t day) { return to_words(day_from_number(day)); }

constexpr const char* weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                    "Friday", "Saturday", "Sunday"};

std::string heading(std::int32_t day) {
  return std::string(weekdays[weekday_index(day_from_number(day))]) + ' ' + day_words(day);
}

const std::string& employee_of(const DueRun& run, const DueItem& item) {
  return run.stages.workforce.people.employee_id[item.person];
}

std::string owner_in_words(const std::string& owner) { return owner == "hr" ? "HR" : spaced(owner); }

std::string line_of(const DueRun& run, const DueItem& item) {
  std::string text = employee_of(run, item) + ", " + owner_in_words(item.owner) + ": " + item.what;
  if (item.overdue) text += ", due " + day_words(item.day);
  if (item.moved())
    text += " (moved from " + day_words(item.event.day) + ": " + without_stop(item.moved_why) + ')';
  if (item.done())
    text += " (done on " + day_words(item.done_on) +
            (item.done_why.empty() ? ")" : ": " + without_stop(item.done_why) + ')');
  if (item.expected && !item.done()) text += " (if the absence goes on)";
  return text;
}

std::string paragraph(const DueRun& run, const DueItem& item) {
  return bullet(line_of(run, item)) + wrapped(item.because_in_full(), "    ") +
         wrapped("[" + item.name + "]", "    ");
}

}  // namespace

void DueRun::take(DueList&& next) {
  std::move(next.items.begin(), next.items.end(), std::back_inserter(list.items));
  std::move(next.unused.begin(), next.unused.end(), std::back_inserter(list.unused));
  list.older += next.older;
}

void DueRun::close() { sort_stably(list.items, comes_before); }

std::string state_of(const DueItem& item) {
  if (item.done()) return "done";
  if (item.overdue) return "overdue";
  return item.happens ? "comes" : "to do";
}

std::vector<std::string> due_notes(const DueRun& run) {
  std::vector<std::string> notes;
  if (run.list.older > 0)
    notes.push_back(plural(run.list.older, "thing") + " due before " + to_words(run.days.overdue_from) +
                    (run.list.older == 1 ? " is" : " are") + " not recorded as done and not listed.");
  for (const UnusedDecision& unused : run.list.unused)
    notes.push_back("The decision " + as_name(unused.decision->kind) + " of " +
                    day_words(unused.decision->day) + " for " +
                    run.stages.workforce.people.employee_id[unused.decision->person] + ": " + unused.why);
  return notes;
}

std::string due_table(const DueRun& run) {
  const DueDays& days = run.days;
  std::string text = wrapped("What is due under " + as_name(run.stages.policy.name) + " (" +
                                 run.stages.policy.id + ") from " + to_words(days.from) + " to " +
                                 to_words(days.to) + ", as known on " + to_words(days.as_at),
                             "");
  for (const std::string& note : due_notes(run)) text += bullet(note);
  std::string under;
  for (const DueItem& item : run.list.items) {
    const std::string part = item.overdue ? "Overdue" : heading(item.day);
    if (part != under) text += '\n' + part + '\n';
    under = part;
    text += paragraph(run, item);
  }
  if (run.list.items.empty()) text += "\nNothing is due.\n";
  return text;
}

std::string due_csv(const DueRun& run) {
  std::string text =
      "employee_id,reference,day,state,kind,what,owner,clause,policy_day,moved_why,done_on,done_why,expected,"
      "item,because\n";
  for (const DueItem& item : run.list.items) {
    append_csv_record(text, {employee_of(run, item), run.references[item.person], day_text(item.day),
                             state_of(item), item_kind(item.event.kind), item.what, item.owner,
                             item.event.because.clause, day_text(item.event.day), item.moved_why,
                             day_text(item.done_on), item.done_why, item.expected ? "yes" : "no", item.name,
                             item.because_in_full()});
  }
  return text;
}

Json due_document(const DueRun& run) {
  Json items = Json::array();
  for (const DueItem& item : run.list.items) {
    items.push_back(json_object({{"employee_id", employee_of(run, item)},
                                 {"reference", run.references[item.person]},
                                 {"day", day_text(item.day)},
                                 {"state", state_of(item)},
                                 {"kind", item_kind(item.event.kind)},
                                 {"what", item.what},
                                 {"owner", item.owner},
                                 {"clause", item.event.because.clause},
                                 {"policy_day", day_text(item.event.day)},
                                 {"moved_why", item.moved_why},
                                 {"done_on", item.done() ? Json(day_text(item.done_on)) : Json()},
                                 {"done_why", item.done_why},
                                 {"expected", item.expected},
                                 {"item", item.name},
                                 {"because", item.because},
                                 {"assumed", item.assumed}}));
  }
  return json_object({{"kind", "due"},
                      {"policy", run.stages.policy.id},
                      {"as_at", to_text(run.days.as_at)},
                      {"from", to_text(run.days.from)},
                      {"to", to_text(run.days.to)},
                      {"notes", due_notes(run)},
                      {"items", std::move(items)}});
}

std::string due_json(const DueRun& run) { return print_json(due_document(run)); }

}  // namespace turnpoint

#include "core/io/cases/due_calendar.h"

#include "core/base/sha256.h"

namespace turnpoint {
namespace {

/// Without a word on health, discipline or pay: a calendar is seen over shoulders.
std::string neutral_title(EventKind kind) {
  switch (kind) {
  case EventKind::return_meeting: return "Catch-up";
  case EventKind::stage_meeting:
  case EventKind::hearing:
  case EventKind::meeting:
  case EventKind::conversation: return "Meeting";
  case EventKind::review_due:
  case EventKind::review_met:
  case EventKind::review_missed: return "Review meeting";
  case EventKind::contact:
  case EventKind::notification: return "Call";
  case EventKind::invitation:
  case EventKind::letter: return "Letter";
  case EventKind::fit_note:
  case EventKind::final_certificate:
  case EventKind::evidence:
  case EventKind::health_report: return "Paper due";
  case EventKind::referral:
  case EventKind::investigation: return "Request";
  case EventKind::appeal_deadline:
  case EventKind::warning_ends:
  case EventKind::warning_lapses: return "Date to note";
  default: return "Note";
  }
}

std::string uid_of(const DueRun& run, const DueItem& item) {
  const std::string& id = run.stages.workforce.people.employee_id[item.person];
  return to_text(sha256(run.stages.policy.id + '\n' + id + '\n' + item.name)).substr(0, 32) + "@turnpoint";
}

}  // namespace

std::vector<CalendarEntry> calendar_entries(const DueRun& run, Titles titles) {
  std::vector<CalendarEntry> entries;
  for (const DueItem& item : run.list.items) {
    if (item.done()) continue;
    CalendarEntry entry;
    entry.uid = uid_of(run, item);
    entry.sequence = item.times_moved;
    entry.first_day = entry.last_day = day_from_number(item.day);
    if (titles == Titles::full) {
      entry.title = item.what + " – " + run.stages.workforce.people.employee_id[item.person];
      entry.description = item.because_in_full();
    } else {
      entry.title = neutral_title(item.event.kind) + " – ref " + run.references[item.person];
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace turnpoint

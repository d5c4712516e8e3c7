#include "core/cases/retention/retention.h"

#include <algorithm>

#include "core/engine/stages/known.h"

namespace turnpoint {
namespace {

struct Closing {
  std::int32_t day = no_day;
  ClosedBy by = ClosedBy::absence;

  void take(std::int32_t other, ClosedBy what) {
    if (day != no_day && other <= day) return;
    day = other;
    by = what;
  }
};

/// What is said of the record itself is no part of the case.
bool is_about_record(const Decision& row) {
  return row.kind == "keep" || row.kind == "handed_over" || row.kind == "received";
}

/// From absences and rows alone; nothing while an absence is under way.
std::optional<Closing> closed_by_record(const Known& known) {
  Closing closing;
  for (const CountedSpell& spell : known.record.spells) {
    if (spell.open) return std::nullopt;
    closing.take(spell.last, ClosedBy::absence);
  }
  for (const RecordedEvent* row : known.events) {
    const std::int32_t last = row->until == no_day ? row->day : std::max(row->day, row->until);
    closing.take(std::min(last, known.as_at), ClosedBy::recorded);
  }
  for (const Decision* row : known.decisions) {
    if (!is_about_record(*row)) closing.take(row->day, ClosedBy::recorded);
  }
  return closing;
}

/// The duty that keeps the record longest, with its day.
void keep_longest(const Known& known, const Closing& closing, DueRecord& record) {
  for (const Duty& duty : known.policy().duties) {
    if (duty.kind != DutyKind::retention) continue;
    const bool leaving = duty.on == DutyOn::leaving;
    if (leaving && known.last_in_service > known.as_at) continue;
    const std::int32_t from = leaving ? known.last_in_service : closing.day;
    if (from == no_day) continue;
    std::int32_t due = duty.within ? known.dates.deadline(from, *duty.within) : from;
    if (duty.plus_financial_year) due = financial_year_end(due);
    if (record.due != no_day && due <= record.due) continue;
    record.due = due;
    record.counted_from = from;
    record.duty = duty.id;
  }
}

bool has_passed(const Known& known, const DueRecord& record) {
  return record.due != no_day && record.due <= known.as_at;
}

/// The last decision `keep` holds.
void mark_kept(const Known& known, DueRecord& record) {
  for (const Decision* row : known.decisions) {
    if (row->kind != "keep") continue;
    record.kept = row->until == no_day || row->until >= known.as_at;
    record.kept_until = row->until;
    record.kept_why = row->why;
  }
}

}  // namespace

bool says_retention(const Policy& policy) {
  return std::any_of(policy.duties.begin(), policy.duties.end(),
                     [](const Duty& duty) { return duty.kind == DutyKind::retention; });
}

std::optional<DueRecord> due_record(const StageRun& run, std::size_t person, Day as_at) {
  const Known known(run, person, as_at);
  std::optional<Closing> closing = closed_by_record(known);
  if (!closing) return std::nullopt;
  DueRecord record;
  record.person = static_cast<std::uint32_t>(person);
  keep_longest(known, *closing, record);
  // Stages only move the day on: most records need no replay.
  if (!has_passed(known, record)) return std::nullopt;
  for (const LiveStage& stage : replay(run, person, as_at).live) {
    if (stage.end > known.as_at) return std::nullopt;
    closing->take(stage.end - 1, ClosedBy::stage);
  }
  record.due = no_day;
  keep_longest(known, *closing, record);
  if (!has_passed(known, record)) return std::nullopt;
  record.closed = closing->day;
  record.closed_by = closing->by;
  mark_kept(known, record);
  return record;
}

}  // namespace turnpoint

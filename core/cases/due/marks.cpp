#include "core/cases/due/marks.h"

#include <algorithm>

#include "core/base/order.h"

namespace turnpoint {
namespace {

/// Something recorded that does what items of a kind ask for.
struct Mark {
  std::int32_t day = 0;
  std::string kind;     ///< of the item, or the id of its duty
  std::string subject;  ///< the stage it must be about; empty: any
  std::int32_t until = no_day;
};

/// Recorded events, and decisions that say what a review found or a hearing decided; by day.
std::vector<Mark> marks_of(const Recorded& recorded, std::uint32_t person, std::int32_t as_at) {
  std::vector<Mark> marks;
  for (const RecordedEvent& row : recorded.events) {
    if (row.person == person && row.day <= as_at) marks.push_back({row.day, row.kind, "", row.until});
  }
  for (const Decision& row : recorded.decisions) {
    if (row.person != person || row.day > as_at) continue;
    if (row.kind == "target") marks.push_back({row.day, "review", row.about, no_day});
    if (row.kind == "outcome") marks.push_back({row.day, "hearing", row.about, no_day});
  }
  sort_stably(marks, [](const Mark& a, const Mark& b) { return a.day < b.day; });
  return marks;
}

/// The first day on which something recorded may be what the item asks for: a letter of a stage follows its
/// meeting.
std::int32_t earliest_mark(const Event& event) {
  if (event.kind != EventKind::letter || !event.because.rule.starts_with("stages.")) return anchor_of(event);
  return event.because.day_rule.from != no_day ? event.because.day_rule.from : event.day;
}

bool fits(const Mark& mark, const DueItem& item) {
  const Event& event = item.event;
  if (mark.kind != item_kind(event.kind) && mark.kind != event.subject) return false;
  if (!mark.subject.empty() && mark.subject != event.subject) return false;
  if (earliest_mark(event) > mark.day) return false;
  // A fit note does not follow itself.
  const bool note = event.kind == EventKind::fit_note && event.because.day_rule.from != no_day;
  return !note || mark.until == no_day || mark.until > event.because.day_rule.from ||
         event.because.day_rule.from == event.because.spell_first;
}

/// All that were due by then; where there are none, the next one.
void apply(const Mark& mark, std::vector<DueItem>& items) {
  DueItem* next = nullptr;
  bool any = false;
  for (DueItem& item : items) {
    if (item.done() || !fits(mark, item)) continue;
    if (item.event.day > mark.day) {
      if (next == nullptr) next = &item;
      continue;
    }
    item.done_on = mark.day;
    any = true;
  }
  if (!any && next != nullptr) next->done_on = mark.day;
}

bool is_stage_meeting(const Event& event) {
  return event.kind == EventKind::stage_meeting || event.kind == EventKind::hearing;
}

/// A meeting that was held has been called.
void invitations_follow_meetings(std::vector<DueItem>& items) {
  for (const DueItem& meeting : items) {
    if (!meeting.done() || !is_stage_meeting(meeting.event)) continue;
    for (DueItem& item : items) {
      const bool its = item.event.kind == EventKind::invitation &&
                       item.event.subject == meeting.event.subject && item.event.day <= meeting.event.day;
      if (its && !item.done()) item.done_on = meeting.done_on;
    }
  }
}

std::string reason_unused(const Decision& row, const DueItem* item) {
  if (item == nullptr)
    return "\"" + row.about +
           "\" names nothing that is asked for of this person. Write the name as the list "
           "prints it.";
  return "\"" + row.about +
         "\" is a meeting of the procedure, and what follows moves with it. Record it as the "
         "decision adjourn of the stage \"" +
         item->event.subject + "\", with the new day in until.";
}

}  // namespace

std::vector<UnusedDecision> mark_items(std::vector<DueItem>& items, const Recorded& recorded,
                                       std::uint32_t person, std::int32_t as_at) {
  for (const Mark& mark : marks_of(recorded, person, as_at)) apply(mark, items);
  std::vector<UnusedDecision> unused;
  for (const Decision& row : recorded.decisions) {
    if (row.person != person || row.day > as_at || (row.kind != "done" && row.kind != "moved")) continue;
    const auto item =
        std::find_if(items.begin(), items.end(), [&](const DueItem& each) { return each.name == row.about; });
    const bool there = item != items.end();
    if (!there || (row.kind == "moved" && is_stage_meeting(item->event))) {
      unused.push_back({&row, reason_unused(row, there ? &*item : nullptr)});
    } else if (row.kind == "done") {
      item->done_on = row.day;
      item->done_why = row.why;
    } else {
      item->day = row.until;
      item->moved_why = row.why;
      ++item->times_moved;
    }
  }
  invitations_follow_meetings(items);
  return unused;
}

}  // namespace turnpoint

#include "web/ui/panels/timeline.h"

#include <algorithm>

namespace turnpoint::ui {
namespace {

using namespace app;
using turnpoint::Day;

/// The years, then the lanes of TimelineLane.
constexpr std::array<const char*, 4> lane_names = {"Year", "Absences", "Old policy", "New policy"};

bool is_kind(const TimelineEntry& entry, const char* kind) { return entry.kind == kind; }

/// What is shown: everything known, and as far as the study goes.
turnpoint::Span days_of(const AppView& view, const std::vector<TimelineEntry>& entries) {
  turnpoint::Span days = view.study.dates;
  for (const TimelineEntry& entry : entries) {
    days.first_day = std::min(days.first_day, entry.from);
    days.last_day = std::max(days.last_day, entry.to.value_or(entry.from));
  }
  return days;
}

/// The entries by day, the cut-over among them.
std::vector<TimelineEntry> entries_of(const AppView& view) {
  std::vector<TimelineEntry> entries = view.timeline->entries;
  if (view.study.cutover)
    entries.push_back({TimelineLane::both, "cut_over", view.study.cutover->day, view.study.cutover->day,
                       "The new policy starts", false});
  std::stable_sort(entries.begin(), entries.end(),
                   [](const TimelineEntry& a, const TimelineEntry& b) { return a.from < b.from; });
  return entries;
}

/// From 0, the start of the first day, to 1, the end of the last.
struct Scale {
  turnpoint::Span days;
  double at(Day day) const {
    const auto all = (days.last_day - days.first_day).count() + 1;
    return static_cast<double>((day - days.first_day).count()) / static_cast<double>(all);
  }
  /// A span ends with the end of its last day.
  double end_of(Day day) const { return at(std::min(day, days.last_day) + std::chrono::days(1)); }
};

void add_years(std::vector<TimelineMark>& marks, const Scale& scale) {
  const auto year_of = [](Day day) { return std::chrono::year_month_day(day).year(); };
  for (std::chrono::year year = year_of(scale.days.first_day); year <= year_of(scale.days.last_day); ++year) {
    const Day first = std::max(Day(year / 1 / 1), scale.days.first_day), last = Day(year / 12 / 31);
    marks.push_back(
        {0, scale.at(first), scale.end_of(last), Tone::plain, std::to_string(static_cast<int>(year))});
  }
}

void add_marks(std::vector<TimelineMark>& marks, const Scale& scale, const TimelineEntry& entry) {
  const bool moment = is_kind(entry, "meeting") || is_kind(entry, "cut_over");
  const double from = scale.at(entry.from);
  const double to = moment ? from : scale.end_of(entry.to.value_or(scale.days.last_day));
  const Tone tone = is_kind(entry, "cut_over") ? Tone::attention
                    : is_kind(entry, "stage")  ? Tone::info
                    : is_kind(entry, "spell")  ? Tone::plain
                                               : Tone::good;
  for (std::size_t lane = 1; lane < lane_names.size(); ++lane) {
    if (entry.lane == TimelineLane::both || static_cast<std::size_t>(entry.lane) + 1 == lane)
      marks.push_back({lane, from, to, tone, moment ? "" : entry.what});
  }
}

std::size_t count_of(const std::vector<TimelineEntry>& entries, const char* kind, TimelineLane lane) {
  return static_cast<std::size_t>(
      std::count_if(entries.begin(), entries.end(),
                    [&](const TimelineEntry& entry) { return entry.kind == kind && entry.lane == lane; }));
}

std::string summary_of(const std::vector<TimelineEntry>& entries, const turnpoint::Span& days) {
  const auto count = [&](const char* kind, TimelineLane lane) {
    return std::to_string(count_of(entries, kind, lane));
  };
  return "From " + turnpoint::to_words(days.first_day) + " to " + turnpoint::to_words(days.last_day) +
         ". Absences: " + count("spell", TimelineLane::absences) +
         ". Under the old policy, stages: " + count("stage", TimelineLane::old_policy) +
         ", meetings: " + count("meeting", TimelineLane::old_policy) +
         ". Under the new policy, stages: " + count("stage", TimelineLane::new_policy) +
         ", meetings: " + count("meeting", TimelineLane::new_policy) + ". The table says the same.";
}

std::string last_of(const TimelineEntry& entry) {
  if (!entry.to) return "still open";
  return *entry.to == entry.from ? "" : turnpoint::to_words(*entry.to);
}

void draw_entries(Widgets& ui, const std::vector<TimelineEntry>& entries) {
  const Column columns[] = {{.id = "from", .label = "From", .share = 3},
                            {.id = "to", .label = "To", .share = 3},
                            {.id = "what", .label = "What", .row_header = true, .share = 6},
                            {.id = "lane", .label = "Where", .share = 3}};
  auto table = ui.table("entries", "The timeline, day by day", columns, entries.size());
  table.rows([&](std::size_t i) {
    const TimelineEntry& entry = entries[i];
    const auto row = ui.row(std::to_string(i));
    ui.cell(turnpoint::to_words(entry.from));
    ui.cell(last_of(entry));
    ui.cell(entry.planned ? entry.what + " (to come)" : entry.what);
    ui.cell(entry.lane == TimelineLane::both ? "Both policies"
                                             : lane_names[static_cast<std::size_t>(entry.lane) + 1]);
  });
}

}  // namespace

void draw_timeline(Widgets& ui, const AppView& view) {
  if (!view.timeline || view.timeline->employee_id != view.person_asked) return;
  const auto section = ui.section("timeline", "Timeline", 3);
  const std::vector<TimelineEntry> entries = entries_of(view);
  if (entries.empty()) return ui.text("Nothing has happened in the record.");
  const Scale scale{days_of(view, entries)};
  std::vector<TimelineMark> marks;
  add_years(marks, scale);
  for (const TimelineEntry& entry : entries) add_marks(marks, scale, entry);
  const std::vector<std::string> lanes(lane_names.begin(), lane_names.end());
  ui.timeline("picture", "Timeline of " + view.person_asked, summary_of(entries, scale.days), lanes, marks);
  ui.text("Bars are absences and open stages, upright lines the last days of meetings; the line through all "
          "lanes is the day the new policy starts.");
  draw_entries(ui, entries);
}

}  // namespace turnpoint::ui

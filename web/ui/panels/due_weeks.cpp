#include "web/ui/panels/due_weeks.h"

#include <map>

namespace turnpoint::ui {
namespace {

using turnpoint::Day;
using Cells = std::array<std::string, 7>;

constexpr const char* weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                    "Friday", "Saturday", "Sunday"};

Day monday_of(Day day) { return day - std::chrono::days(turnpoint::weekday_index(day)); }

std::map<Day, Cells> weeks_of(const app::DueView& due) {
  std::map<Day, Cells> weeks;
  const auto from = turnpoint::day_from_text(due.from), to = turnpoint::day_from_text(due.to);
  if (!from || !to) return weeks;
  for (Day monday = monday_of(*from); monday <= *to; monday += std::chrono::days(7)) weeks[monday];
  for (const app::DueItemView& item : due.items) {
    const auto day = turnpoint::day_from_text(item.day);
    const auto week = day ? weeks.find(monday_of(*day)) : weeks.end();
    if (week == weeks.end()) continue;
    std::string& cell = week->second[static_cast<std::size_t>(turnpoint::weekday_index(*day))];
    cell += (cell.empty() ? "" : "; ") + item.employee_id + ": " + item.what;
    if (item.state == "done") cell += " (done)";
  }
  return weeks;
}

}  // namespace

void draw_weeks(Widgets& ui, const app::DueView& due) {
  const std::map<Day, Cells> weeks = weeks_of(due);
  std::vector<Column> columns = {{.id = "week", .label = "Week of", .row_header = true, .share = 3}};
  for (const char* weekday : weekdays) columns.push_back({.id = weekday, .label = weekday, .share = 4});
  auto table = ui.table("weeks", "What is due, week by week", columns, weeks.size());
  table.rows([&](std::size_t i) {
    const auto& [monday, cells] = *std::next(weeks.begin(), static_cast<std::ptrdiff_t>(i));
    const auto row = ui.row(turnpoint::to_text(monday));
    ui.cell(turnpoint::to_words(monday));
    for (const std::string& cell : cells) ui.cell(cell);
  });
}

}  // namespace turnpoint::ui

/// Charts, each with its table and its CSV.

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {

using namespace app;

void draw_chart(PanelState& state, Widgets& ui, const AppView& view, const ChartView& chart,
                Commands& commands) {
  const auto section = ui.section(chart.id, chart.title, 3);
  ui.chart("chart", chart.title, chart.summary, chart.drawing);
  command_button(ui, view, commands, "save", "Save “" + chart.title + "” as CSV",
                 SaveChart{chart.id, chart.csv}, {.quiet = true});
  // Where nothing is painted for the eye the numbers stand open.
  const bool usual = view.face == Face::text;
  const bool was = usual != state.switched_charts.contains(chart.id);
  bool open = was;
  if (const auto numbers = ui.disclosure("numbers", "The numbers of “" + chart.title + "”", open))
    draw_rows(ui, chart.title, chart.rows);
  if (open == was) return;
  if (open == usual)
    state.switched_charts.erase(chart.id);
  else
    state.switched_charts.insert(chart.id);
}

void draw_charts(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  const auto section = ui.section("charts", "In pictures");
  if (view.comparison->charts.empty()) ui.text("Charts of the figures come with their ranges.");
  for (const ChartView& chart : view.comparison->charts) draw_chart(state, ui, view, chart, commands);
  ui.text(
      "By month, from stage to stage, and which triggers catch the same people: the same charts as in the "
      "report. Numbers of few people are held back as they are there.");
  command_button(ui, view, commands, "draw_charts", "Draw by month, stage and trigger", DrawCharts{});
  for (const Error& error : view.charts.errors) ui.alert(error.detail);
  if (!view.charts.found) return;
  draw_stale(ui, view.charts.stale);
  for (const ChartView& chart : *view.charts.found) draw_chart(state, ui, view, chart, commands);
  if (!view.study.disclosure)
    ui.text("Charts by month tell numbers in bands that are made with the study’s secret key. Open Equality "
            "once, and they are drawn too.");
}

}  // namespace turnpoint::ui

#include "core/io/csv.h"
#include "core/io/json.h"
#include "core/io/json_object.h"
#include "core/io/plan/plan_text.h"
#include "core/io/plan/records_rows.h"
#include "core/io/plan/report_rows.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

Json tally_to_json(const std::string& name, const ActionTally& tally) {
  Json json = json_object({{"theme", name}, {"actions", tally.actions}});
  for (std::size_t i = 0; i < status_names.size(); ++i) {
    if (tally.by_status[i] > 0) json["by_status"][std::string(status_names[i])] = tally.by_status[i];
  }
  json["late"] = tally.late;
  return json;
}

std::string part_text(ReportPart part) {
  std::string text = "\n" + part.heading + "\n";
  for (const std::string& sentence : part.sentences) text += wrapped(sentence, "  ");
  for (auto& row : part.rows) row[0] = "  " + row[0];
  return text + text_table(part.rows, {});
}

Json parts_to_json(const std::vector<ReportPart>& parts) {
  Json json = Json::array();
  for (const ReportPart& part : parts)
    json.push_back(
        json_object({{"heading", part.heading}, {"sentences", part.sentences}, {"rows", part.rows}}));
  return json;
}

}  // namespace

std::vector<std::vector<std::string>> report_rows(const ActionPlan& plan, const PlanReport& report) {
  std::vector<std::vector<std::string>> rows = {{"Theme", "Actions"}};
  for (std::size_t theme = 0; theme < plan.themes.size(); ++theme)
    rows.push_back({plan.themes[theme].name, std::to_string(report.themes[theme].actions)});
  rows.push_back({"All", std::to_string(report.all.actions)});
  const auto add_column = [&](const std::string& name, auto number_of) {
    rows[0].push_back(name);
    for (std::size_t theme = 0; theme < report.themes.size(); ++theme)
      rows[theme + 1].push_back(std::to_string(number_of(report.themes[theme])));
    rows.back().push_back(std::to_string(number_of(report.all)));
  };
  for (std::size_t i = 0; i < status_names.size(); ++i) {
    if (report.all.by_status[i] == 0) continue;
    const std::string name = i == 0 ? "Nothing told" : to_words(static_cast<ActionStatus>(i));
    add_column(name, [&](const ActionTally& tally) { return tally.by_status[i]; });
  }
  add_column("Late", [](const ActionTally& tally) { return tally.late; });
  return rows;
}

std::string next_month_words(const PlanReport& report) {
  const Day first = plus_months(period_of(ByWhenKind::monthly, report.as_at).first_day, 1);
  return to_words(first).substr(2);
}

std::string report_table(const SponsorPage& page) {
  const auto& [plan, report, beside] = page;
  std::vector<std::vector<std::string>> rows = report_rows(plan, report);
  std::vector<std::size_t> right;
  for (std::size_t column = 1; column < rows[0].size(); ++column) right.push_back(column);
  for (auto& row : rows) row[0] = "  " + row[0];
  std::string text = plan.name + "\n\nWhere we are on " + to_words(report.as_at) + "\n" +
                     wrapped(summary_sentence(report), "  ") + "\n" + text_table(rows, right) +
                     "\nWhat is late, and what it holds up\n";
  if (report.late.empty()) text += "  Nothing is late.\n";
  for (const LateAction& late : report.late) {
    const PlanAction& action = plan.actions[late.action];
    text += bullet(action.what + " (" + leads_words(action) + "). " + late.because +
                   (late.holds_up.empty() ? "" : " It holds up: " + held_up_words(plan, late) + "."));
  }
  text += "\nWhat changes in " + next_month_words(report) + "\n";
  if (report.next_month.empty()) text += "  Nothing falls due, begins or comes round.\n";
  for (const MonthChange& change : report.next_month) {
    const PlanAction& action = plan.actions[change.action];
    text += bullet(to_words(change.day) + ", " + change.what + ": " + action.what + " (" +
                   leads_words(action) + ")");
  }
  for (const ReportPart& part : beside) text += part_text(part);
  for (const ReportPart& part : record_parts(plan, report.as_at)) text += part_text(part);
  return text;
}

std::string report_csv(const ActionPlan& plan, const PlanReport& report) {
  std::string out = "theme,actions";
  for (const std::string_view name : status_names) out += "," + std::string(name);
  out += ",late\n";
  const auto add = [&](const std::string& name, const ActionTally& tally) {
    append_csv_cell(out, name);
    out += "," + std::to_string(tally.actions);
    for (const int number : tally.by_status) out += "," + std::to_string(number);
    out += "," + std::to_string(tally.late) + "\n";
  };
  for (std::size_t theme = 0; theme < plan.themes.size(); ++theme)
    add(plan.themes[theme].id, report.themes[theme]);
  add("all", report.all);
  return out;
}

std::string report_json(const SponsorPage& page) {
  const auto& [plan, report, beside] = page;
  Json themes = Json::array();
  for (std::size_t theme = 0; theme < plan.themes.size(); ++theme)
    themes.push_back(tally_to_json(plan.themes[theme].id, report.themes[theme]));
  Json changes = Json::array();
  for (const MonthChange& change : report.next_month) {
    changes.push_back(json_object(
        {{"id", plan.actions[change.action].id}, {"day", to_text(change.day)}, {"what", change.what}}));
  }
  const Result<Json> late = parse_json(late_json(plan, report.as_at), "late");
  return print_json({{"plan", plan.id},
                     {"as_at", to_text(report.as_at)},
                     {"summary", summary_sentence(report)},
                     {"themes", std::move(themes)},
                     {"all", tally_to_json("all", report.all)},
                     {"late", (*late)["late"]},
                     {"next_month", std::move(changes)},
                     {"people_and_study", parts_to_json(beside)},
                     // As on the page, so that no answer of a few people is told here either.
                     {"records", parts_to_json(record_parts(plan, report.as_at))}});
}

}  // namespace turnpoint

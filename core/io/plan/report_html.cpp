#include "core/io/plan/plan_text.h"
#include "core/io/plan/records_rows.h"
#include "core/io/plan/report_rows.h"

namespace turnpoint {
namespace {

constexpr std::string_view style = R"(
@page { size: A4; margin: 18mm; }
body { font: 11pt/1.4 sans-serif; color: #1a1a1a; background: #fff; max-width: 174mm; margin: 0 auto; padding: 1rem; }
h1 { font-size: 18pt; } h2 { font-size: 13pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; padding-bottom: 0.3rem; }
th, td { border: 1px solid #767676; padding: 0.25rem 0.4rem; text-align: left; vertical-align: top; }
td.number, thead th.number { text-align: right; } thead th { background: #eee; } tr { break-inside: avoid; }
@media print { body { max-width: none; padding: 0; } }
)";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    default: out += c;
    }
  }
  return out;
}

std::string head_row(const std::vector<std::string>& names, bool numbers) {
  std::string out = "<thead><tr>";
  for (std::size_t i = 0; i < names.size(); ++i)
    out += std::string("<th scope=\"col\"") + (numbers && i > 0 ? " class=\"number\"" : "") + ">" +
           escaped(names[i]) + "</th>";
  return out + "</tr></thead>\n<tbody>\n";
}

/// The first cell is the row's header.
std::string body_row(const std::vector<std::string>& cells, bool numbers) {
  std::string out = "<tr><th scope=\"row\">" + escaped(cells[0]) + "</th>";
  for (std::size_t i = 1; i < cells.size(); ++i)
    out += std::string(numbers ? "<td class=\"number\">" : "<td>") + escaped(cells[i]) + "</td>";
  return out + "</tr>\n";
}

std::string table(const std::string& caption, const std::vector<std::vector<std::string>>& rows,
                  bool numbers) {
  std::string out = "<table>\n<caption>" + escaped(caption) + "</caption>\n" + head_row(rows[0], numbers);
  for (std::size_t i = 1; i < rows.size(); ++i) out += body_row(rows[i], numbers);
  return out + "</tbody>\n</table>\n";
}

std::string late_section(const ActionPlan& plan, const PlanReport& report) {
  if (report.late.empty()) return "<p>Nothing is late.</p>\n";
  std::vector<std::vector<std::string>> rows = {{"Action", "Leads", "Why it is late", "What it holds up"}};
  for (const LateAction& late : report.late) {
    const PlanAction& action = plan.actions[late.action];
    rows.push_back({action.what, leads_words(action), late.because,
                    late.holds_up.empty() ? "Nothing" : held_up_words(plan, late)});
  }
  return table("Late actions on " + to_words(report.as_at), rows, false);
}

std::string month_section(const ActionPlan& plan, const PlanReport& report) {
  if (report.next_month.empty()) return "<p>Nothing falls due, begins or comes round.</p>\n";
  std::vector<std::vector<std::string>> rows = {{"Action", "Leads", "What happens", "Day"}};
  for (const MonthChange& change : report.next_month) {
    const PlanAction& action = plan.actions[change.action];
    rows.push_back({action.what, leads_words(action), change.what, to_words(change.day)});
  }
  return table("Changes in " + next_month_words(report), rows, false);
}

std::string record_sections(const ActionPlan& plan, const PlanReport& report) {
  std::string out;
  for (const ReportPart& part : record_parts(plan, report.as_at)) {
    out += "<h2>" + escaped(part.heading) + "</h2>\n";
    for (const std::string& sentence : part.sentences) out += "<p>" + escaped(sentence) + "</p>\n";
    if (!part.rows.empty()) out += table(part.heading + " up to " + to_words(report.as_at), part.rows, false);
  }
  return out;
}

}  // namespace

std::string report_html(const ActionPlan& plan, const PlanReport& report) {
  return "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
         escaped(plan.name) + ", " + to_words(report.as_at) + "</title>\n<style>" + std::string(style) +
         "</style>\n</head>\n<body>\n<main>\n<h1>" + escaped(plan.name) + "</h1>\n<h2>Where we are on " +
         to_words(report.as_at) + "</h2>\n<p>" + summary_sentence(report) + "</p>\n" +
         table("Actions by theme and status", report_rows(plan, report), true) +
         "<h2>What is late, and what it holds up</h2>\n" + late_section(plan, report) +
         "<h2>What changes in " + next_month_words(report) + "</h2>\n" + month_section(plan, report) +
         record_sections(plan, report) + "</main>\n</body>\n</html>\n";
}

}  // namespace turnpoint

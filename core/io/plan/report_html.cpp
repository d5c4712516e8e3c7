#include "core/io/html/page.h"
#include "core/io/json_object.h"
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

using Rows = std::vector<std::vector<std::string>>;

void add_late(const ActionPlan& plan, const PlanReport& report, HtmlElement& main) {
  main.add(html_element("h2", "What is late, and what it holds up"));
  if (report.late.empty()) {
    main.add(html_element("p", "Nothing is late."));
    return;
  }
  Rows rows = {{"Action", "Leads", "Why it is late", "What it holds up"}};
  for (const LateAction& late : report.late) {
    const PlanAction& action = plan.actions[late.action];
    rows.push_back({action.what, leads_words(action), late.because,
                    late.holds_up.empty() ? "Nothing" : held_up_words(plan, late)});
  }
  main.add(html_table("Late actions on " + to_words(report.as_at), rows, rows[0].size()));
}

void add_month(const ActionPlan& plan, const PlanReport& report, HtmlElement& main) {
  main.add(html_element("h2", "What changes in " + next_month_words(report)));
  if (report.next_month.empty()) {
    main.add(html_element("p", "Nothing falls due, begins or comes round."));
    return;
  }
  Rows rows = {{"Action", "Leads", "What happens", "Day"}};
  for (const MonthChange& change : report.next_month) {
    const PlanAction& action = plan.actions[change.action];
    rows.push_back({action.what, leads_words(action), change.what, to_words(change.day)});
  }
  main.add(html_table("Changes in " + next_month_words(report), rows, rows[0].size()));
}

void add_parts(const std::vector<ReportPart>& parts, const std::string& until, HtmlElement& main) {
  for (const ReportPart& part : parts) {
    main.add(html_element("h2", part.heading));
    for (const std::string& sentence : part.sentences) main.add(html_element("p", sentence));
    if (!part.rows.empty()) main.add(html_table(part.heading + until, part.rows, part.rows[0].size()));
  }
}

HtmlElement page_main(const SponsorPage& page) {
  const auto& [plan, report, beside] = page;
  HtmlElement main = html_element("main");
  main.add(html_element("h1", plan.name));
  main.add(html_element("h2", "Where we are on " + to_words(report.as_at)));
  main.add(html_element("p", summary_sentence(report)));
  main.add(html_table("Actions by theme and status", report_rows(plan, report), 1));
  add_late(plan, report, main);
  add_month(plan, report, main);
  add_parts(beside, "", main);
  add_parts(record_parts(plan, report.as_at), " up to " + to_words(report.as_at), main);
  return main;
}

std::string page_title(const SponsorPage& page) {
  return page.plan.name + ", " + to_words(page.report.as_at);
}

}  // namespace

std::string report_html(const SponsorPage& page) {
  return html_page(page_title(page), style, page_main(page));
}

Json report_parts(const SponsorPage& page) {
  return json_object({{"title", page_title(page)}, {"style", style}, {"main", to_json(page_main(page))}});
}

}  // namespace turnpoint

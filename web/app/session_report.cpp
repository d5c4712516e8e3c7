// The report of the study: made by the core program, saved as a file or printed by the page.

#include "core/io/compare/study_parts.h"
#include "core/io/json.h"
#include "core/io/json_object.h"
#include "web/app/answers.h"
#include "web/app/inquiry_answers.h"
#include "web/app/json_fields.h"
#include "web/app/session.h"

namespace turnpoint::app {
namespace {

ReportView report(const Json& value) {
  const Json& document = member(value, "document");
  return {text(document, "file"), print_json_line(member(document, "parts"))};
}

}  // namespace

Checked<ReportView> read_report(std::string_view answer) { return view_of<ReportView>(answer, report); }

void Session::make_report(const MakeReport& asked) {
  view_.report.under_way = true;
  Json request = json_object({{"title", asked.title}, {"pseudonyms", asked.pseudonyms}});
  // With the study's own key, so that the report's groups and the equality view tell no more together than
  // apart.
  if (const auto& disclosure = history_.present().disclosure)
    request["disclosure"] = disclosure_to_json(*disclosure);
  inquire("report", print_json_line(request));
}

void Session::draw_charts() {
  view_.charts.under_way = true;
  Json request = json_object({{"charts_only", true}});
  if (const auto& disclosure = history_.present().disclosure)
    request["disclosure"] = disclosure_to_json(*disclosure);
  inquire("charts", print_json_line(request));
}

/// No name of anyone or anything in the file's name.
void Session::save_report() { hand_out({"report.html", "text/html", view_.report.found->file}); }

void Session::print_report() {
  view_.status = "The report was handed to the browser to print.";
  ask("print_report", {view_.report.found->parts});
}

void Session::on_printed(const std::string& text) {
  if (const Checked<std::string> printed = read_text(text); !printed) refuse(printed.error());
}

}  // namespace turnpoint::app

/// What a programme keeps beside its actions: measures, survey answers, messages, concerns, decisions.
#include "core/io/plan/records_rows.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;
using Kind = DraftField::Kind;

/// A list of the plan's records, and what one of its entries is asked for.
struct RecordList {
  const char* place;
  const char* name;
  const char* add;
  std::vector<DraftField> fields;
};

std::vector<RecordList> record_lists() {
  const std::vector<Option> groups = {{"staff", "Staff"}, {"managers", "Managers"}, {"hr", "HR"}};
  const std::vector<Option> questions = {{"improved", "Does the process feel improved?"},
                                         {"confident", "How confident are managers?"},
                                         {"compassionate", "How compassionate is it carried out?"}};
  return {{"messages",
           "A message",
           "Add this message",
           {{"date", "Day", Kind::date},
            {"phase", "Phase"},
            {"channel", "Channel"},
            {"text", "What it says"},
            {"audience", "For how many", Kind::number},
            {"heard", "How many have heard it", Kind::number}}},
          {"concerns",
           "A concern",
           "Add this concern",
           {{"date", "Raised on", Kind::date},
            {"text", "What was raised"},
            {"answer", "Answer, if there is one"}}},
          {"decisions",
           "A decision",
           "Add this decision",
           {{"date", "Day", Kind::date}, {"what", "What was decided"}, {"why", "Why"}, {"by", "By whom"}}},
          {"surveys",
           "Survey answers",
           "Add these answers",
           {{"date", "Day", Kind::date},
            {"group", "Who was asked", Kind::choice, groups},
            {"question", "Question", Kind::choice, questions},
            {"counts",
             "How many answered 1; 2; 3; 4; 5",
             Kind::text,
             {},
             "Five numbers with semicolons between"}}},
          {"measures",
           "A measure",
           "Add this measure",
           {{"name", "Name"},
            {"unit", "Unit"},
            {"lower_is_better", "Better is", Kind::choice, {{"yes", "lower"}, {"no", "higher"}}},
            {"target", "Target", Kind::number}}}};
}

/// A concern that waits for an answer: one may be given.
void draw_answer(PlanChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const std::vector<PlanConcern>& concerns = view.study.plan->records.concerns;
  for (std::size_t i = 0; i < concerns.size(); ++i) {
    if (concerns[i].answered) continue;
    const std::string place = "concerns/" + std::to_string(i);
    const auto section = ui.section(place, "Answer: " + concerns[i].text, 4);
    PlanValues& draft = choice.drafts[place];
    if (draft["answered"].empty()) draft["answered"] = turnpoint::to_text(*view.plan.as_at);
    {
      const auto line = ui.line("answer");
      const std::string error = view.plan.error_of(place, "answered");
      if (const auto day = ui.date_field("answered", "Answered on", draft["answered"], {.error = error}))
        draft["answered"] = *day;
      if (const auto text = ui.text_field("answer", "Answer", draft["answer"])) draft["answer"] = *text;
    }
    command_button(ui, view, commands, "save", "Keep this answer", EditPlan{PlanEditKind::set, place, draft});
  }
}

void draw_values(PlanChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const std::vector<PlanMeasure>& measures = view.study.plan->records.measures;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const auto section = ui.section(measures[i].id, "A value of " + measures[i].name, 4);
    draw_draft(choice, ui, view, "measures/" + std::to_string(i) + "/values", "Add this value",
               {{"date", "Day", Kind::date}, {"value", "Value", Kind::number}}, commands);
  }
}

}  // namespace

void draw_rows(Widgets& ui, std::string_view caption, const std::vector<std::vector<std::string>>& rows) {
  std::vector<Column> columns;
  for (std::size_t i = 0; i < rows[0].size(); ++i)
    columns.push_back({.id = std::to_string(i), .label = rows[0][i], .row_header = i == 0, .share = 3});
  auto table = ui.table("rows", caption, columns, rows.size() - 1);
  table.rows([&](std::size_t i) {
    const auto row = ui.row(std::to_string(i));
    for (const std::string& text : rows[i + 1]) ui.cell(text);
  });
}

void draw_plan_records(PlanChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const ActionPlan& plan = *view.study.plan;
  const auto section = ui.section("records", "Measures, messages, concerns and decisions");
  const std::vector<ReportPart> parts = record_parts(plan, *view.plan.as_at);
  if (parts.empty()) ui.text("Nothing was kept yet.");
  for (const ReportPart& part : parts) {
    const auto one = ui.section(part.heading, part.heading, 3);
    for (const std::string& sentence : part.sentences) ui.text(sentence);
    if (!part.rows.empty()) draw_rows(ui, part.heading, part.rows);
  }
  const auto open = ui.disclosure("add", "Add to them", choice.records_open);
  if (!open) return;
  for (const RecordList& list : record_lists()) {
    const auto one = ui.section(list.place, list.name, 4);
    PlanValues fixed;
    if (std::string_view(list.place) == "measures") fixed["id"] = free_id(plan, "measure");
    draw_draft(choice, ui, view, list.place, list.add, list.fields, commands, fixed);
  }
  draw_values(choice, ui, view, commands);
  draw_answer(choice, ui, view, commands);
}

}  // namespace turnpoint::ui

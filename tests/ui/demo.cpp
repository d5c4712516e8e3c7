#include "tests/ui/demo.h"

#include <algorithm>

namespace turnpoint::ui {

namespace {

void draw_banner(Demo& demo, Widgets& ui) {
  const auto banner = ui.banner("Turnpoint");
  if (ui.button("large", "Large type", {.hint = "For projectors", .pressed = demo.large_type})) {
    demo.large_type = !demo.large_type;
  }
  if (ui.button("publish", "Publish", {.enabled = false, .why_not = "Choose two policies first."}))
    ++demo.forbidden;
}

void draw_navigation(Demo& demo, Widgets& ui) {
  const auto navigation = ui.navigation("Places");
  const Option places[] = {{"compare", "Compare"}, {"policies", "Policies"}, {"cutover", "Cut-over"}};
  if (const auto place = ui.tabs("places", "Places", places, demo.place)) demo.place = *place;
}

void draw_settings(Demo& demo, Widgets& ui) {
  const auto side = ui.side("Settings");
  const auto settings = ui.section("settings", "Settings");
  if (const auto name =
          ui.text_field("name", "Study name", demo.name, {.required = true, .max_length = 80})) {
    demo.name = *name;
  }
  const Option policies[] = {{"old", "Thornton 2009"}, {"new", "Wellbeing toolkit"}};
  if (const auto policy = ui.select("policy", "Policy", policies, demo.policy)) demo.policy = *policy;
  if (const auto months = ui.slider("window", "Window", demo.months, 3, 24, 1, "months"))
    demo.months = *months;
  const std::string_view error = demo.threshold_error;
  if (const auto text =
          ui.number_field("threshold", "Bradford threshold", demo.threshold,
                          {.hint = "Assumed; from 50 to 500", .error = error, .unit = "points"})) {
    demo.threshold = *text;
    const bool digits = std::all_of(text->begin(), text->end(), [](char c) { return c >= '0' && c <= '9'; });
    demo.threshold_error = digits ? "" : "“" + *text + "” is not a whole number; write one from 50 to 500.";
  }
  if (const auto day = ui.date_field("start", "Cut-over", demo.start)) demo.start = *day;
  {
    const auto group = ui.group("counting", "Counting");
    if (const auto on = ui.checkbox("provisional", "Show provisional looks", demo.provisional))
      demo.provisional = *on;
    ui.checkbox("holidays", "Leave out bank holidays", false,
                {.enabled = false, .why_not = "No calendar is loaded."});
  }
  ui.file_field("people", "People", ".csv,.xlsx", {.hint = "A table with one row a person"});
  ui.text_field("notes", "Notes", "", {.lines = 3});
  if (ui.password_field("passphrase", "Passphrase", {.hint = "Twelve characters or more"})) ++demo.entered;
  ui.page_text("code", "Recovery code", {.lines = 2});
}

void draw_table(Demo& demo, Widgets& ui) {
  const Column columns[] = {{.id = "person",
                             .label = "Person",
                             .row_header = true,
                             .sortable = true,
                             .sorted = demo.sorted == "person" ? Sort::ascending : Sort::none,
                             .share = 2},
                            {.id = "spells",
                             .label = "Spells",
                             .numeric = true,
                             .sortable = true,
                             .sorted = demo.sorted == "spells" ? Sort::descending : Sort::none},
                            {.id = "share", .label = "Share", .share = 2},
                            {.id = "why", .label = "Evidence", .share = 2}};
  auto table = ui.table("people", "People whose outcome changes", columns, demo.people);
  if (const auto& sort = table.sort()) demo.sort_asked = *sort;
  table.rows([&](std::size_t i) {
    const std::size_t number = demo.reversed ? demo.people - i : i + 1;
    const std::string person = "E" + std::to_string(number);
    const auto row = ui.row(person, number == 2, number == 3 ? Tone::attention : Tone::plain);
    ui.cell(person);
    ui.cell(std::to_string(number * 3));
    {
      const auto cell = ui.cell();
      ui.text(std::to_string(number * 5 % 100) + " %");
      ui.bar(static_cast<double>(number * 5 % 100) / 100);
    }
    const auto cell = ui.cell();
    if (ui.button("show", "Show " + person, {.quiet = true})) demo.opened_person = person;
  });
}

void draw_result(Demo& demo, Widgets& ui) {
  const auto main = ui.main();
  ui.heading("Compare", 1);
  ui.text("What each policy would have done over the same record.");
  {
    const auto cards = ui.cards("headline");
    ui.figure("old", "Old policy", "142 people", "Stage 1 or above in the period");
    ui.figure("new", "New policy", "88 people", "Welcome-back health review", Tone::good);
    ui.figure("open", "To decide", "7 cases", "A trigger met, nothing booked", Tone::attention);
  }
  const std::vector<std::string> lanes = {"Absences", "Old policy"};
  const TimelineMark marks[] = {{0, 0.25, 0.5, Tone::plain, "Sickness"}, {1, 0.5, 0.5, Tone::good}};
  ui.timeline("time", "Timeline of E1", "One absence and one meeting.", lanes, marks);
  if (demo.alarmed) ui.alert("The last change could not be saved.");
  {
    const auto outcome = ui.section("outcome", "Outcome");
    ui.note(Tone::info, "Spells left out are listed in the evidence.");
    ui.note(Tone::attention,
            "The record begins ten months before the period; results are complete from March.");
    {
      const auto actions = ui.line("actions");
      if (ui.button("run", demo.run_label, {.primary = true})) ++demo.runs;
      if (ui.button("delete", "Delete study…")) demo.asking = true;
      ui.text("Takes a few seconds.");
    }
    ui.progress("replay", "Replaying", 40, 100);
    draw_table(demo, ui);
  }
  ui.chart("chart", "Meetings", "The widest difference is at Formal: old 3, new 1.",
           "680 60\nb old 215,9,300,16\nb hatched 215,30,100,16\nw - 203,30 e Formal");
  const auto reasons = ui.section("reasons", "Reasons");
  if (const auto why = ui.disclosure("why", "Why 12 months?", demo.why_open)) {
    const auto facts = ui.definitions("facts");
    ui.definition("Clause", "2.12.3");
    ui.definition("Window", "12 months, clamped to the month’s last day");
  }
  const DiagramBox boxes[] = {
      {"1. Opening", "What is asked first?", {}, {{"Right: close", 3}, {"Else: talk", 2}}},
      {"2. Talk", {}, {"No such step."}, {{"Gone (a dead end)", 0}}},
      {"3. Close", {}, {}, {}}};
  ui.diagram("map", "Map of the steps", boxes);
  const auto detail = ui.section("next", "What comes next", 3);
  const auto list = ui.list("steps");
  ui.item_text("Book the meeting.");
  {
    const auto item = ui.item("letter");
    ui.text("Write the letter.");
  }
}

void draw_question(Demo& demo, Widgets& ui) {
  if (!demo.asking) return;
  const auto dialog = ui.dialog("delete", "Delete this study?");
  ui.text("It stays in backups you made.");
  const auto answers = ui.line("answers");
  const bool kept = ui.button("keep", "Keep it", {.primary = true});
  const bool deleted = ui.button("delete", "Delete it");
  if (kept || deleted || dialog.dismissed()) demo.asking = false;
  if (dialog.dismissed()) ++demo.dismissals;
}

}  // namespace

void draw(Demo& demo, Widgets& ui) {
  draw_banner(demo, ui);
  draw_navigation(demo, ui);
  draw_settings(demo, ui);
  draw_result(demo, ui);
  {
    const auto footer = ui.footer();
    ui.status(demo.status);
  }
  draw_question(demo, ui);
}

}  // namespace turnpoint::ui

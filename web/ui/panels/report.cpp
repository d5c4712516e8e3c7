#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

void draw_contents(Widgets& ui, const AppView& view) {
  const auto section = ui.section("contents", "What will be in it");
  const auto list = ui.list("parts", "In this order");
  ui.item_text("The headline: what each policy would have asked for, with ranges");
  ui.item_text("Both policies with their sources, and how far people come under each");
  ui.item_text("Who changes and why, in counts");
  ui.item_text("What each trigger of the old policy does, and that policy without it");
  if (view.study.cutover)
    ui.item_text("The new policy from " + to_words(view.study.cutover->day) +
                 ": what is live, what becomes of it, what is to be done, in counts");
  ui.item_text("What each figure counts, every assumption with its range, how good the data is");
  ui.item_text("How anyone can make the same figures again, and a glossary");
}

}  // namespace

void draw_report(ReportChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("Report: one document for a committee");
  ui.text("A page to read on a screen, print on A4 or save as PDF. It explains its words, lists nobody "
          "unless you ask for it, and tells counts of fewer than five people as that.");
  draw_contents(ui, view);
  if (!view.study.disclosure)
    ui.text(
        "For figures by month and by team, make the equality view first: it draws the study's secret that "
        "keeps small groups private.");
  if (!view.study.cutover)
    ui.text("For the day the new policy starts, choose that day under Cut-over first.");
  const auto title = ui.text_field("title", "Title", choice.title,
                                   {.hint = "Left empty, the names of both policies", .max_length = 120});
  if (title) choice.title = *title;
  const auto lists = ui.checkbox("pseudonyms", "List who meets a trigger, by pseudonym", choice.pseudonyms,
                                 {.hint = "For those who need the list; counts alone otherwise"});
  if (lists) choice.pseudonyms = *lists;
  command_button(ui, view, commands, "make", "Make the report", MakeReport{choice.title, choice.pseudonyms},
                 {.primary = true});
  for (const Error& error : view.report.errors) ui.alert(error.detail);
  if (view.report.found && !view.report.under_way) {
    draw_stale(ui, view.report.stale);
    if (!view.report.stale)
      ui.note(Tone::info, "The report is made. It stays on this device until you save or print it.");
  }
  command_button(ui, view, commands, "save", "Save as one HTML file", SaveReport{});
  command_button(ui, view, commands, "print", "Print the report", PrintReport{});
}

}  // namespace turnpoint::ui

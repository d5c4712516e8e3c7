/// A pack of exercises being written: its case studies, where their steps lead, one part at a time as a form.
#include "web/ui/panels/form.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

std::string age_words(long age) { return age == 0 ? "" : std::to_string(age); }

std::string remark_words(long remarks) { return remarks == 0 ? "" : plural(remarks, "remark"); }

void draw_deeds(Widgets& ui, const AppView& view, Commands& commands) {
  const WorkshopView& workshop = view.exercises.workshop;
  const PackFormView& form = *workshop.form;
  if (form.faults > 0)
    ui.note(Tone::attention, plural(form.faults, "point") +
                                 " to put right before it can be played; each stands beside its field.");
  else
    ui.note(Tone::good, "Every step is reached, every answer is there, every way comes to an end.");
  if (form.remarks > 0)
    ui.text(plural(form.remarks, "remark") + " about tone and reading age, beside the words.");
  const auto line = ui.line("deeds");
  command_button(ui, view, commands, "try", "Try this pack", TryPack{workshop.pack}, {.primary = true});
  command_button(ui, view, commands, "save", "Save it as a file", SavePack{workshop.pack},
                 {.hint = "One file to share; the command line reads it too"});
  command_button(ui, view, commands, "out", "Take it out of the study", TakePackOut{workshop.pack});
}

/// Where the steps lead, in the order of the story; the end is the last box.
void draw_map(Widgets& ui, const std::vector<WrittenView>& steps) {
  std::vector<DiagramBox> boxes;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    DiagramBox box{std::to_string(i + 1) + ". " + steps[i].name, steps[i].asks, steps[i].flaws, {}};
    for (const WayView& way : steps[i].ways) box.ways.push_back({way.says, way.to});
    boxes.push_back(std::move(box));
  }
  boxes.push_back({"The end", {}, {}, {}});
  ui.diagram("map", "Map of the steps", boxes);
}

/// Rows of case studies or of steps; `open` goes to one of them.
template <class Open>
void draw_written(Widgets& ui, const WorkshopView& workshop, const char* id, const std::string& caption,
                  const std::vector<WrittenView>& rows, bool steps, Commands& commands, Open open) {
  std::vector<Column> columns = {
      {.id = "name", .label = steps ? "Step" : "Case study", .row_header = true, .share = 4}};
  if (steps) columns.push_back({.id = "asks", .label = "Asks", .share = 6});
  columns.push_back({.id = "minutes", .label = "Minutes", .numeric = true, .share = 2});
  columns.push_back({.id = "age", .label = "Reading age", .numeric = true, .share = 2});
  columns.push_back({.id = "remarks", .label = "To look at", .share = 3});
  columns.push_back({.id = "move", .label = "Order", .share = 2});
  auto table = ui.table(id, caption, columns, rows.size());
  table.rows([&](std::size_t i) {
    const WrittenView& written = rows[i];
    const auto row = ui.row(written.path);
    {
      const auto cell = ui.cell();
      if (ui.button("open", written.name, {.quiet = true})) open(written.path);
    }
    if (steps) ui.cell(written.asks);
    ui.cell(std::to_string(written.minutes));
    ui.cell(age_words(written.reading_age));
    ui.cell(remark_words(written.remarks));
    const auto cell = ui.cell();
    if (i > 0 && ui.button("earlier", "Move up " + written.name, {.quiet = true}))
      commands.push_back(ChangePack{workshop.pack, "earlier", written.path});
  });
}

void draw_lists(ExerciseChoice& choice, Widgets& ui, const WorkshopView& workshop, Commands& commands) {
  const PackFormView& form = *workshop.form;
  if (workshop.exercise.empty()) {
    const auto section = ui.section("written", "Case studies");
    draw_written(ui, workshop, "exercises", "Case studies of this pack", form.exercises, false, commands,
                 [&](const std::string& path) {
                   choice.part = path;
                   commands.push_back(WritePack{workshop.pack, path});
                 });
    if (ui.button("add", "Add a case study"))
      commands.push_back(ChangePack{workshop.pack, "add", "exercises"});
  } else {
    const auto section = ui.section("written", "Where the steps lead");
    draw_map(ui, form.steps);
    draw_written(ui, workshop, "steps", "Steps of this case study", form.steps, true, commands,
                 [&](const std::string& path) { choice.part = path; });
    if (ui.button("add", "Add a step"))
      commands.push_back(ChangePack{workshop.pack, "add", workshop.exercise + ".steps"});
    if (ui.button("remove", "Take this case study out")) {
      commands.push_back(ChangePack{workshop.pack, "remove", workshop.exercise});
      commands.push_back(WritePack{workshop.pack});
    }
  }
  ui.text("Reading age: years from five on, by words a sentence and syllables a word (Flesch-Kincaid); an "
          "estimate.");
}

void draw_form(ExerciseChoice& choice, Widgets& ui, const WorkshopView& workshop, Commands& commands) {
  const std::vector<FormPart>& form = workshop.form->parts;
  const std::string& root = workshop.exercise;
  const auto section = ui.section("form", "Change it");
  ui.text("Each change is checked, kept in the study and can be undone.");
  std::vector<Option> parts;
  bool is_there = false;
  for (const FormPart& part : form) {
    if (part.level > 2) continue;
    const std::size_t findings = part.path == root ? 0 : findings_within(form, part.path);
    parts.push_back(
        {part.path,
         findings == 0 ? part.name : part.name + " (" + plural(static_cast<long>(findings), "remark") + ")"});
    is_there = is_there || part.path == choice.part;
  }
  if (!is_there) choice.part = root;
  if (const auto chosen = ui.select("part", "Part to change", parts, choice.part)) choice.part = *chosen;
  const auto change = [&](const char* kind, const std::string& path, const std::string& value) {
    commands.push_back(ChangePack{workshop.pack, kind, path, value});
  };
  draw_form_refusal(ui, workshop.edit, workshop.pack, form);
  for (const FormPart& part : form) {
    if (choice.part == root ? part.path == root : is_within(part, choice.part))
      draw_form_part(ui, workshop.edit, workshop.pack, part, change);
  }
}

}  // namespace

void draw_workshop(ExerciseChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const WorkshopView& workshop = view.exercises.workshop;
  const bool in_exercise = !workshop.exercise.empty();
  if (in_exercise && ui.button("up", "Back to the session")) commands.push_back(WritePack{workshop.pack});
  if (!in_exercise && ui.button("up", "Back to all packs")) commands.push_back(WritePack{});
  std::string title;
  for (const PackChoiceView& pack : workshop.packs) {
    if (pack.id == workshop.pack) title = pack.title;
  }
  ui.heading("Writing: " + title);
  if (!workshop.form) return ui.text("It is being read.");
  draw_deeds(ui, view, commands);
  draw_lists(choice, ui, workshop, commands);
  draw_form(choice, ui, workshop, commands);
}

}  // namespace turnpoint::ui

/// Packs of exercises: the running order for whoever leads a session, the case studies, what is handed out.
#include "core/io/csv.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

/// Packs that the study keeps while they are written.
void draw_own_packs(Widgets& ui, const AppView& view, Commands& commands) {
  const WorkshopView& workshop = view.exercises.workshop;
  const auto section = ui.section("own", "Write a pack");
  ui.text("A pack of your own is kept in this study. Begin a new one here, or open a pack and copy it; a "
          "file that "
          "is still being written can be opened to go on with.");
  if (const auto on =
          ui.checkbox("to_change", "Open a pack file to change it, not to play it", workshop.takes_files))
    commands.push_back(ChangePackFiles{*on});
  const auto line = ui.line("own");
  command_button(ui, view, commands, "new", "Begin a new pack", NewPack{});
  for (const PackChoiceView& pack : workshop.packs) {
    const auto entity = ui.entity(pack.id);
    command_button(ui, view, commands, "write", "Write on: " + pack.title, WritePack{pack.id});
  }
}

void draw_packs(ExerciseChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("Exercises");
  ui.text(
      "Case studies for a workshop, or to go through alone. Everyone in them is invented, and what a policy "
      "says is worked out by that policy, never typed in.");
  std::vector<Option> packs;
  for (const PackChoiceView& pack : view.exercises.packs) packs.push_back({pack.id, pack.title});
  if (packs.empty()) return ui.text("The packs that come with Turnpoint are being read.");
  if (choice.pack.empty()) choice.pack = packs.front().value;
  if (const auto chosen = ui.select("which", "A pack", packs, choice.pack)) choice.pack = *chosen;
  for (const PackChoiceView& pack : view.exercises.packs) {
    if (pack.id == choice.pack) ui.text("For: " + pack.audience + ".");
  }
  command_button(ui, view, commands, "open", "Open this pack", OpenPack{choice.pack}, {.primary = true});
  ui.file_field("pack_file", "Open a pack of your own", ".json",
                {.hint = "A pack file is checked before anything of it is shown"});
  draw_own_packs(ui, view, commands);
}

/// `09:30` and minutes later; the text itself where it is no time.
std::string time_after(const std::string& begins, long minutes) {
  const bool is_time = begins.size() == 5 && begins[2] == ':' && begins[0] >= '0' && begins[0] <= '2' &&
                       begins[1] >= '0' && begins[1] <= '9' && begins[3] >= '0' && begins[3] <= '5' &&
                       begins[4] >= '0' && begins[4] <= '9';
  if (!is_time) return "after " + std::to_string(minutes) + " minutes";
  const long start =
      ((begins[0] - '0') * 10 + begins[1] - '0') * 60 + (begins[3] - '0') * 10 + begins[4] - '0';
  const long at = (start + minutes) % (24 * 60);
  const auto two = [](long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(at / 60) + ":" + two(at % 60);
}

std::string subjects_of(const RunningItemView& item) {
  std::string words;
  for (const std::string& topic : item.topics) words += (words.empty() ? "" : "; ") + topic;
  if (item.staff_side_only) words += words.empty() ? "For the staff side only" : " (for the staff side only)";
  return words;
}

void draw_running_order(ExerciseChoice& choice, Widgets& ui, const PackView& pack, Commands& commands) {
  if (pack.running_order.empty()) return;
  const auto section = ui.section("order", "Running order");
  if (const auto begins = ui.text_field("begins", "The session begins at", choice.begins,
                                        {.hint = "As 09:30; the times below follow it", .max_length = 5}))
    choice.begins = *begins;
  const Column columns[] = {{.id = "time", .label = "From", .share = 2},
                            {.id = "minutes", .label = "Minutes", .numeric = true, .share = 2},
                            {.id = "what", .label = "What", .row_header = true, .share = 5},
                            {.id = "topics", .label = "Subjects of the training", .share = 4},
                            {.id = "says", .label = "To say and to mind", .share = 6}};
  std::vector<long> starts;
  long minutes = 0;
  for (const RunningItemView& item : pack.running_order) {
    starts.push_back(minutes);
    minutes += item.minutes;
  }
  auto table = ui.table("order", "Running order of " + std::to_string(minutes) + " minutes", columns,
                        pack.running_order.size());
  table.rows([&](std::size_t i) {
    const RunningItemView& item = pack.running_order[i];
    const auto row = ui.row(std::to_string(i));
    ui.cell(time_after(choice.begins, starts[i]));
    ui.cell(std::to_string(item.minutes));
    if (item.exercise.empty()) {
      ui.cell(item.title);
    } else {
      const auto cell = ui.cell();
      if (ui.button("lead", "Lead: " + item.title, {.quiet = true}))
        commands.push_back(BeginExercise{item.exercise});
    }
    ui.cell(subjects_of(item));
    ui.cell(item.says.empty() || item.notes.empty() ? item.says + item.notes : item.says + " " + item.notes);
  });
}

void draw_list(const ExerciseChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const PackView& pack = *view.exercises.pack;
  const auto section = ui.section("exercises", "Case studies");
  const Column columns[] = {{.id = "title", .label = "Case study", .row_header = true, .share = 4},
                            {.id = "about", .label = "What it is about", .share = 7},
                            {.id = "minutes", .label = "Minutes", .numeric = true, .share = 2},
                            {.id = "begun", .label = "Here", .share = 2}};
  auto table = ui.table("exercises", "Case studies of this pack", columns, pack.exercises.size());
  table.rows([&](std::size_t i) {
    const ExerciseView& exercise = pack.exercises[i];
    const auto row = ui.row(exercise.id);
    {
      const auto cell = ui.cell();
      if (ui.button("begin", exercise.title, {.quiet = true})) commands.push_back(BeginExercise{exercise.id});
    }
    ui.cell(exercise.about);
    ui.cell(std::to_string(exercise.minutes));
    ui.cell(view.exercises.plays.contains(view.exercises.play_key(exercise.id)) && !choice.facilitator
                ? "Begun"
                : "");
  });
}

/// A row for each answer that hands were counted for: `exercise/step/under/answer` and how many.
std::string hands_csv(const std::map<std::string, std::string>& hands) {
  std::string csv = "exercise,step,under,answer,hands\n";
  for (const auto& [key, count] : hands) {
    if (count.empty()) continue;
    std::string_view rest = key;
    std::vector<std::string_view> cells;
    for (int i = 0; i < 3; ++i) {
      const std::size_t slash = rest.find('/');
      cells.push_back(rest.substr(0, slash));
      rest.remove_prefix(slash + 1);
    }
    cells.push_back(rest);
    cells.push_back(count);
    append_csv_record(csv, cells);
  }
  return csv;
}

void draw_paper(const ExerciseChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const auto section = ui.section("paper", "On paper");
  const auto line = ui.line("paper");
  command_button(ui, view, commands, "print", "Print the handout", PrintHandout{false});
  command_button(ui, view, commands, "print_answers", "Print it with answers", PrintHandout{true});
  command_button(ui, view, commands, "save", "Save the handout", SaveHandout{false});
  command_button(ui, view, commands, "save_answers", "Save it with answers", SaveHandout{true});
  if (choice.facilitator && !choice.hands.empty())
    command_button(ui, view, commands, "save_hands", "Save the shows of hands as CSV",
                   SaveHands{hands_csv(choice.hands)},
                   {.hint = "How many chose each answer; nobody is named"});
}

/// Whose policies decide.
void draw_policies(Widgets& ui, const PackView& pack, Commands& commands) {
  const Option whose[] = {{"pack", "The pack's policies"}, {"study", "The study's policies"}};
  if (const auto under =
          ui.select("under", "Play it under", whose, pack.under_study ? "study" : "pack",
                    {.hint = "The study's are those chosen on Compare, as their files say; a copy "
                             "of the pack then carries them"}))
    commands.push_back(PlayUnder{*under == "study"});
  for (const std::string& reason : pack.left_out) ui.note(Tone::attention, reason);
}

void draw_pack(ExerciseChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const PackView& pack = *view.exercises.pack;
  command_button(ui, view, commands, "close", "Back to all packs", ClosePack{});
  ui.heading(pack.title);
  ui.text("For: " + pack.audience + ". Old policy: " + pack.policies[0] +
          ". New policy: " + pack.policies[1] + ".");
  {
    const auto group = ui.group("modes", "How it is used");
    const Option modes[] = {{"learner", "I go through it"}, {"facilitator", "I lead a session"}};
    if (const auto mode =
            ui.tabs("mode", "How it is used", modes, choice.facilitator ? "facilitator" : "learner"))
      choice.facilitator = *mode == "facilitator";
  }
  draw_policies(ui, pack, commands);
  if (choice.facilitator) {
    if (!pack.notes.empty()) ui.text(pack.notes);
    draw_session_clock(ui, view, commands);
    draw_running_order(choice, ui, pack, commands);
  }
  draw_list(choice, ui, view, commands);
  draw_paper(choice, ui, view, commands);
  command_button(ui, view, commands, "copy", "Copy this pack to change it", CopyPack{});
}

}  // namespace

void draw_exercises(ExerciseChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  if (!view.exercises.pack && !view.exercises.workshop.pack.empty())
    draw_workshop(choice, ui, view, commands);
  else if (!view.exercises.pack)
    draw_packs(choice, ui, view, commands);
  else if (view.exercises.step)
    draw_exercise_step(choice, ui, view, commands);
  else
    draw_pack(choice, ui, view, commands);
}

}  // namespace turnpoint::ui

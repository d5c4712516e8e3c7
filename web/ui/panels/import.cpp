#include "web/ui/panels/import.h"

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

void draw_sentences(Widgets& ui, std::string_view id, const std::string& name,
                    const std::vector<std::string>& sentences, long more) {
  if (sentences.empty()) return;
  const auto section = ui.section(id, name, 3);
  const auto list = ui.list("sentences");
  for (const std::string& sentence : sentences) ui.item_text(sentence);
  if (more > 0) ui.item_text("And " + grouped(more) + " more.");
}

void draw_kind(Widgets& ui, const ImportFileView& file, std::size_t place, Commands& commands) {
  const Option kinds[] = {{"absences", "Absences"}, {"people", "People"}};
  const auto kind =
      ui.select("kind", file.name + " lists", kinds, file.kind == ImportKind::people ? "people" : "absences");
  if (kind)
    commands.push_back(SetFileKind{place, *kind == "people" ? ImportKind::people : ImportKind::absences});
}

void draw_sheets(Widgets& ui, const ImportFileView& file, Commands& commands) {
  if (file.sheets.size() < 2) return;
  std::vector<Option> sheets;
  if (file.sheet.empty()) sheets.push_back({"", "Choose a sheet"});
  for (const std::string& sheet : file.sheets) sheets.push_back({sheet, sheet});
  const auto sheet = ui.select("sheet", "Sheet of " + file.name, sheets, file.sheet);
  if (sheet && !sheet->empty()) commands.push_back(SetSheet{*sheet});
}

void draw_file(Widgets& ui, const ImportFileView& file, std::size_t place, Commands& commands) {
  const auto section = ui.section("file" + std::to_string(place), file.name);
  if (!file.form.empty()) ui.text("Found: " + file.form + ".");
  if (file.rows_read > 0)
    ui.text(grouped(file.rows_read) + (file.rows_read == 1 ? " row came, " : " rows came, ") +
            grouped(file.rows_used) + " can be used, " + grouped(file.rows_refused) + " cannot.");
  {
    const auto line = ui.line("choices");
    draw_kind(ui, file, place, commands);
    draw_sheets(ui, file, commands);
  }
  if (!file.columns.empty()) draw_import_columns(ui, file, commands);
  if (ui.button("take_out", "Take " + file.name + " out", {.quiet = true}))
    commands.push_back(TakeFileOut{place});
}

/// `3 April 2026 or 4 March 2026?`
void draw_question(Widgets& ui, const ImportView& import, const DateQuestionView& question,
                   Commands& commands) {
  const auto entity = ui.entity(question.file + "\n" + question.column);
  const bool shown = !question.example.empty();
  const std::string asked =
      shown ? "\"" + question.example + "\" in \"" + question.column + "\" of " + question.file +
                  ": is that " + question.day_first + " or " + question.month_first + "?"
            : "Does the day or the month come first in \"" + question.column + "\" of " + question.file + "?";
  const auto group = ui.group("question", "Dates of " + question.column + ", " + question.file);
  ui.note(Tone::attention, asked);
  ImportKind kind = ImportKind::absences;
  for (const ImportFileView& file : import.files) {
    if (file.name == question.file) kind = file.kind;
  }
  const auto line = ui.line("answers");
  const std::string of = " (" + question.column + ")";
  if (ui.button("day", (shown ? question.day_first + ": day first" : "The day comes first") + of))
    commands.push_back(SetDateOrder{kind, question.column, DateOrder::day_first});
  if (ui.button("month", (shown ? question.month_first + ": month first" : "The month comes first") + of))
    commands.push_back(SetDateOrder{kind, question.column, DateOrder::month_first});
}

void draw_shape(Widgets& ui, const ImportView& import, Commands& commands) {
  const Option shapes[] = {{"spell", "A whole absence"}, {"day", "One day of an absence"}};
  const auto shape =
      ui.select("shape", "One row of absences is", shapes, import.shape.empty() ? "spell" : import.shape);
  if (shape) commands.push_back(SetRowShape{*shape == "day" ? RowShape::day : RowShape::spell});
}

void draw_rows(Widgets& ui, std::string_view id, const std::string& caption,
               const std::vector<std::vector<std::string>>& rows) {
  if (rows.size() < 2) return;
  std::vector<Column> columns;
  for (const std::string& name : rows[0])
    columns.push_back({.id = name, .label = name, .row_header = columns.empty()});
  auto table = ui.table(id, caption, columns, rows.size() - 1);
  table.rows([&](std::size_t i) {
    const auto row = ui.row(std::to_string(i));
    for (std::size_t cell = 0; cell < columns.size(); ++cell)
      ui.cell(cell < rows[i + 1].size() ? rows[i + 1][cell] : std::string());
  });
}

void draw_result(Widgets& ui, const AppView& view, const ImportView& import, Commands& commands) {
  const auto section = ui.section("result", "What comes of it");
  if (import.errors.empty())
    ui.text(grouped(import.spells) + " spells in all. The first rows as they will stand:");
  draw_rows(ui, "absences", "Absences, first rows", import.absences);
  draw_rows(ui, "people", "People, first rows", import.people);
  draw_sentences(ui, "refused", "Rows that cannot be used", import.refused,
                 import.rows_refused - static_cast<long>(import.refused.size()));
  if (import.rows_refused > 0) {
    ui.text("Save them, mend the cells, and add the saved file here beside the export it came from.");
    const auto line = ui.line("save");
    if (import.refused_of(ImportKind::absences) > 0)
      command_button(ui, view, commands, "save_absences", "Save refused absences as CSV",
                     SavePreviewRefused{ImportKind::absences});
    if (import.refused_of(ImportKind::people) > 0)
      command_button(ui, view, commands, "save_people", "Save refused people as CSV",
                     SavePreviewRefused{ImportKind::people});
  }
  draw_sentences(ui, "row_notes", "Duplicates, overlaps and other rows worth a look", import.row_notes,
                 import.row_notes_count - static_cast<long>(import.row_notes.size()));
  draw_sentences(ui, "notes", "What was found and taken", import.notes, 0);
}

}  // namespace

void draw_reasons(Widgets& ui, const AppView& view, Commands& commands) {
  const auto chosen = ui.checkbox(
      "reasons", "Read the reasons of absences too", view.reasons,
      {.hint =
           "They are health detail. Some rules rest on one: stress on a fit note, for example. Choose before "
           "you choose the files; files in hand already are chosen again."});
  if (chosen) commands.push_back(ReadReasons{*chosen});
}

void draw_import(Widgets& ui, const AppView& view, Commands& commands) {
  const ImportView& import = *view.import;
  ui.heading("Workforce: check an import");
  ui.text("Nothing of these files is used or kept before you confirm. How columns are read is then "
          "remembered on this "
          "device for the next file with the same columns; no row of anyone is.");
  if (import.remembered) ui.note(Tone::info, "Read as you chose for an earlier file with these columns.");
  ui.file_field("files", "Add people.csv and absences.csv", import_types,
                {.hint = "Add another file to this import: people, or refused rows that you mended."});
  draw_reasons(ui, view, commands);
  if (import.questions.empty()) {
    for (const std::string& error : import.errors) ui.alert(error);
  }
  for (const DateQuestionView& question : import.questions) draw_question(ui, import, question, commands);
  {
    const auto line = ui.line("decide");
    command_button(ui, view, commands, "confirm", "Confirm and use these files", ConfirmImport{},
                   {.primary = true});
    command_button(ui, view, commands, "leave", "Leave without using them", LeaveImport{});
  }
  draw_shape(ui, import, commands);
  for (std::size_t place = 0; place < import.files.size(); ++place) {
    draw_file(ui, import.files[place], place, commands);
  }
  draw_import_codes(ui, import, commands);
  draw_result(ui, view, import, commands);
}

}  // namespace turnpoint::ui

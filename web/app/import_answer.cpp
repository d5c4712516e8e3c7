#include <algorithm>

#include "web/app/answers.h"
#include "web/app/json_fields.h"

namespace turnpoint::app {
namespace {

ImportKind kind(const Json& json) {
  return text(json, "kind") == "people" ? ImportKind::people : ImportKind::absences;
}

ImportColumnView column(const Json& json) {
  ImportColumnView view{
      text(json, "column"), text(json, "becomes"), text(json, "date_order"), {}, yes(json, "is_date")};
  for (const std::string& example : texts(json, "examples")) {
    if (!example.empty()) view.examples += (view.examples.empty() ? "" : "; ") + example;
  }
  return view;
}

/// The file as it was given, with what its reading said of it, which `read` then no longer holds.
ImportFileView file(const Json& given, std::vector<const Json*>& read) {
  ImportFileView view;
  view.name = text(given, "name");
  view.kind = kind(given);
  view.sheets = texts(given, "sheets");
  const auto found = std::find_if(read.begin(), read.end(), [&](const Json* json) {
    return text(*json, "name") == view.name && kind(*json) == view.kind;
  });
  if (found == read.end()) return view;
  view.form = text(**found, "form");
  view.sheet = text(**found, "sheet");
  view.columns = list<ImportColumnView>(**found, "columns", column);
  view.rows_read = number(**found, "rows_read");
  view.rows_used = number(**found, "rows_used");
  view.rows_refused = number(**found, "rows_refused");
  read.erase(found);
  return view;
}

std::vector<std::vector<std::string>> rows(const Json& json, const char* key) {
  return list<std::vector<std::string>>(json, key, [](const Json& row) {
    std::vector<std::string> cells;
    for (const Json& cell : row) cells.push_back(cell.is_string() ? cell.get<std::string>() : "");
    return cells;
  });
}

std::vector<std::string> refused(const Json& json) {
  std::vector<std::string> sentences;
  for (const Json& row : member(json, "first_refused")) {
    for (const Json& fault : member(row, "faults")) {
      const std::string column = text(fault, "column");
      sentences.push_back(text(row, "file") + ", line " + std::to_string(number(row, "line")) +
                          (column.empty() ? "" : ", " + column) + ": " + text(fault, "detail"));
    }
  }
  return sentences;
}

ImportView import(const Json& json) {
  ImportView view;
  view.plan = print_json_line(member(json, "plan"));
  view.shape = text(member(json, "plan"), "shape");
  std::vector<const Json*> read;
  for (const Json& entry : member(json, "files")) read.push_back(&entry);
  view.files = list<ImportFileView>(json, "given", [&](const Json& given) { return file(given, read); });
  view.questions = list<DateQuestionView>(json, "questions", [](const Json& q) {
    return DateQuestionView{text(q, "file"), text(q, "column"), text(q, "example"), text(q, "day_first"),
                            text(q, "month_first")};
  });
  view.codes = list<ImportCodeView>(json, "codes", [](const Json& c) {
    return ImportCodeView{text(c, "code"), text(c, "category"), number(c, "rows"), yes(c, "known")};
  });
  view.notes = texts(json, "notes");
  view.row_notes = texts(json, "row_notes");
  view.row_notes_count = number(json, "row_notes_count");
  view.refused = refused(json);
  view.rows_refused = number(json, "rows_refused");
  view.errors = list<std::string>(json, "errors", [](const Json& e) { return text(e, "detail"); });
  view.spells = number(json, "spells");
  view.absences = rows(json, "first_absences");
  view.people = rows(json, "first_people");
  return view;
}

}  // namespace

Checked<ImportView> read_preview(std::string_view answer) { return view_of<ImportView>(answer, import); }

}  // namespace turnpoint::app

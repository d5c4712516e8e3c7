#include "core/io/import/import_text.h"

#include <algorithm>

#include "core/io/import/codes_seen.h"
#include "core/io/json.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"
#include "core/io/utf8.h"

namespace turnpoint {
namespace {

constexpr std::size_t rows_shown = 5;
constexpr std::size_t notes_shown = 10;

std::string shown(const std::string& cell) {
  const std::string text = in_quotes(to_valid_utf8(cell), 24);
  return text.substr(1, text.size() - 2);
}

std::string examples_text(const ImportedColumn& column) {
  std::string text;
  for (const std::string& example : column.examples) {
    if (!example.empty()) text += (text.empty() ? "" : "; ") + shown(example);
  }
  return text;
}

std::string becomes_text(const PlannedColumn& column) {
  std::string text(column.field == Field::dropped ? "(dropped)" : to_text(column.field));
  if (column.order) text += std::string(", ") + std::string(to_text(*column.order));
  return text;
}

std::string columns_table(const ImportedFile& file) {
  std::vector<std::vector<std::string>> rows = {{"column", "becomes", "in the first rows"}};
  for (const ImportedColumn& column : file.columns)
    rows.push_back({shown(column.planned.column), becomes_text(column.planned), examples_text(column)});
  return text_table(rows, {});
}

std::vector<std::vector<std::string>> first_rows(const std::string& csv) {
  std::vector<std::vector<std::string>> rows;
  CsvReader reader(csv);
  CsvRecord record;
  while (rows.size() <= rows_shown && reader.next(record))
    rows.emplace_back(record.cells.begin(), record.cells.end());
  return rows;
}

std::string table_of(const char* name, const std::string& csv) {
  const auto rows = first_rows(csv);
  if (rows.size() < 2) return {};
  return std::string("\n") + name + ", its first rows:\n" + text_table(rows, {});
}

std::string refused_text(const Import& import) {
  std::string text;
  std::size_t count = 0;
  for (const RefusedRow& row : import.refused) {
    if (count++ == refused_shown) {
      return text + "  - and " + std::to_string(import.refused.size() - refused_shown) + " more rows\n";
    }
    for (const RowFault& fault : row.faults) text += bullet(to_sentence(import, row, fault));
  }
  return text;
}

Json file_json(const ImportedFile& file) {
  Json json = json_object({{"name", file.source.name},
                           {"kind", file.kind == ImportKind::people ? "people" : "absences"},
                           {"form", form_sentence(file.source)},
                           {"sheet", file.source.sheet},
                           {"header_line", file.source.header.line},
                           {"rows_read", file.rows_read},
                           {"rows_used", file.rows_used},
                           {"rows_refused", file.rows_refused}});
  json["columns"] = Json::array();
  for (const ImportedColumn& column : file.columns) {
    Json entry = json_object({{"column", column.planned.column}, {"becomes", to_text(column.planned.field)}});
    if (column.planned.order) entry["date_order"] = to_text(*column.planned.order);
    entry["is_date"] = is_date(column.planned.field);
    entry["examples"] = column.examples;
    json["columns"].push_back(std::move(entry));
  }
  return json;
}

Json question_json(const DateQuestion& question) {
  const auto words = [](const std::optional<Day>& day) { return day ? to_words(*day) : std::string(); };
  return json_object({{"file", question.file},
                      {"column", question.column},
                      {"example", question.example},
                      {"day_first", words(question.day_first)},
                      {"month_first", words(question.month_first)}});
}

Json refused_json(const Import& import) {
  Json list = Json::array();
  for (const RefusedRow& row : import.refused) {
    if (list.size() == refused_shown) break;
    Json entry = json_object({{"file", import.files[row.place.file].source.name}, {"line", row.place.line}});
    entry["faults"] = Json::array();
    for (const RowFault& fault : row.faults) {
      entry["faults"].push_back(json_object({{"column", fault.column},
                                             {"value", fault.value},
                                             {"problem", to_text(fault.code)},
                                             {"detail", fault.detail}}));
    }
    list.push_back(std::move(entry));
  }
  return list;
}

}  // namespace

std::string import_counts(const Import& import) {
  std::string text;
  for (const ImportedFile& file : import.files) {
    text += file.source.name + ": " + std::to_string(file.rows_read) + " rows came, " +
            std::to_string(file.rows_used) + " were used, " + std::to_string(file.rows_refused) +
            " were refused\n";
  }
  return text;
}

std::string import_preview(const Import& import) {
  std::string text;
  for (const ImportedFile& file : import.files) {
    text += file.source.name + "\n" + columns_table(file) + "\n";
  }
  for (const std::string& note : import.notes) text += bullet(note);
  for (std::size_t i = 0; i < std::min(notes_shown, import.row_notes.size()); ++i)
    text += bullet(import.row_notes[i]);
  if (import.row_notes.size() > notes_shown)
    text += "  - and " + std::to_string(import.row_notes.size() - notes_shown) + " more such rows\n";
  text += table_of("absences.csv", import.absences_csv);
  if (import.people_csv) text += table_of("people.csv", *import.people_csv);
  const std::string refused = refused_text(import);
  if (!refused.empty()) text += "\nRefused rows:\n" + refused;
  return text + "\n" + import_counts(import);
}

Json import_document(const Import& import) {
  Json json;
  json["plan"] = plan_to_json(import.plan);
  json["files"] = Json::array();
  for (const ImportedFile& file : import.files) json["files"].push_back(file_json(file));
  json["notes"] = import.notes;
  json["row_notes_count"] = import.row_notes.size();
  json["row_notes"] = std::vector<std::string>(
      import.row_notes.begin(),
      import.row_notes.begin() + static_cast<std::ptrdiff_t>(std::min(notes_shown, import.row_notes.size())));
  json["spells"] = import.spells;
  json["first_absences"] = first_rows(import.absences_csv);
  if (import.people_csv) json["first_people"] = first_rows(*import.people_csv);
  json["rows_refused"] = import.refused.size();
  json["first_refused"] = refused_json(import);
  json["errors"] = Json::array();
  for (const Error& error : import.errors)
    json["errors"].push_back(
        json_object({{"code", to_text(error.code)}, {"where", error.where}, {"detail", error.detail}}));
  json["questions"] = Json::array();
  for (const DateQuestion& question : import.questions) json["questions"].push_back(question_json(question));
  json["codes"] = Json::array();
  for (const CodeSeen& seen : codes_seen(import)) {
    json["codes"].push_back(json_object({{"code", to_valid_utf8(seen.code)},
                                         {"rows", seen.rows},
                                         {"category", to_text(seen.category)},
                                         {"known", seen.known}}));
  }
  return json;
}

std::string import_json(const Import& import) { return print_json(import_document(import)); }

}  // namespace turnpoint

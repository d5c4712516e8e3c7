#include "core/io/report/document_text.h"

#include "core/io/csv.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

/// What a block says in sentences.
std::vector<std::string> texts_of(const ReportBlock& block) {
  if (const auto* text = std::get_if<ReportText>(&block)) return {text->text};
  if (const auto* note = std::get_if<ReportNote>(&block)) return {note->text};
  if (const auto* heading = std::get_if<ReportHeading>(&block)) return {heading->text};
  if (const auto* command = std::get_if<ReportCommand>(&block)) return {command->text};
  if (const auto* list = std::get_if<ReportList>(&block)) return list->items;
  std::vector<std::string> texts;
  if (const auto* terms = std::get_if<ReportTerms>(&block)) {
    for (const auto& [term, meaning] : terms->terms) texts.push_back(term + ": " + meaning);
  }
  return texts;
}

std::string table_text(const ReportTable& table) {
  std::vector<std::vector<std::string>> rows = {table.columns};
  rows.insert(rows.end(), table.rows.begin(), table.rows.end());
  std::vector<std::size_t> right;
  for (std::size_t column = table.words; column < table.columns.size(); ++column) right.push_back(column);
  for (auto& row : rows) row[0] = "    " + row[0];
  return "\n  " + table.caption + "\n" + text_table(rows, right) + "\n";
}

/// Tables of sentences are lists, since lines end.
std::string prose_text(const ReportTable& table) {
  std::string text = "\n  " + table.caption + "\n";
  for (const std::vector<std::string>& row : table.rows) {
    std::string line = row[0];
    for (std::size_t i = 1; i < row.size(); ++i)
      line += row[i].empty() ? "" : ". " + table.columns[i] + ": " + row[i];
    text += bullet(line);
  }
  return text;
}

}  // namespace

std::string document_table(const ReportDocument& document) {
  std::string text = document.title + "\n" + document.subtitle + "\n";
  for (const ReportSection& section : document.sections) {
    text += "\n" + section.heading + "\n";
    for (const ReportBlock& block : section.blocks) {
      for (const std::string& sentence : texts_of(block)) text += wrapped(sentence, "  ");
      if (const auto* table = std::get_if<ReportTable>(&block))
        text += table->words == table->columns.size() && table->words > 3 ? prose_text(*table)
                                                                          : table_text(*table);
    }
  }
  return text;
}

std::string document_csv(const ReportDocument& document) {
  std::string text = "section,table,row,column,value\n";
  for (const ReportSection& section : document.sections) {
    for (const ReportBlock& block : section.blocks) {
      const auto* table = std::get_if<ReportTable>(&block);
      if (table == nullptr) continue;
      for (const std::vector<std::string>& row : table->rows) {
        for (std::size_t i = 1; i < row.size(); ++i)
          append_csv_record(text, {section.id, table->caption, row[0], table->columns[i], row[i]});
      }
    }
  }
  return text;
}

Json document_json(const ReportDocument& document) {
  Json sections = Json::array();
  for (const ReportSection& section : document.sections) {
    Json texts = Json::array();
    Json tables = Json::array();
    for (const ReportBlock& block : section.blocks) {
      for (std::string& sentence : texts_of(block)) texts.push_back(std::move(sentence));
      const auto* table = std::get_if<ReportTable>(&block);
      if (table == nullptr) continue;
      Json rows = Json::array({table->columns});
      for (const std::vector<std::string>& row : table->rows) rows.push_back(row);
      tables.push_back(json_object({{"caption", table->caption}, {"rows", std::move(rows)}}));
    }
    sections.push_back(json_object({{"id", section.id},
                                    {"heading", section.heading},
                                    {"texts", std::move(texts)},
                                    {"tables", std::move(tables)}}));
  }
  return json_object(
      {{"title", document.title}, {"subtitle", document.subtitle}, {"sections", std::move(sections)}});
}

}  // namespace turnpoint

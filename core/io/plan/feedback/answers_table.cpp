#include "core/io/plan/feedback/answers_table.h"

#include <algorithm>

#include "core/base/order.h"
#include "core/io/source/source.h"
#include "core/io/spreadsheet/sheet.h"
#include "core/io/utf8.h"

namespace turnpoint {
namespace {

constexpr int most_rows = 1'000'000;

std::string lower(std::string_view text) {
  const std::size_t first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  text = text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + names[i];
  return text;
}

/// A question's index, the count of them for `group`, nothing for any other column.
std::optional<std::size_t> place_of(const FeedbackForm& form, std::string_view column) {
  const std::string name = lower(column);
  if (name == "group" && form.groups.size() > 1) return form.questions.size();
  for (std::size_t i = 0; i < form.questions.size(); ++i) {
    if (name == lower(form.questions[i].id) || name == lower(form.questions[i].label)) return i;
  }
  return std::nullopt;
}

class AnswersReader {
 public:
  AnswersReader(const FeedbackForm& form, const Source& source)
      : form_(form), source_(source), tally_(empty_tally(form)),
        columns_(form.questions.size() + 1, source.columns.size()) {
    for (std::size_t i = 0; i < source.columns.size(); ++i) read_heading(i);
    if (form.groups.size() > 1 && columns_.back() == source.columns.size())
      refuse(ErrorCode::missing_column, "",
             "The column \"group\" is missing; each row says its group there.");
  }

  Checked<FeedbackTally> read() {
    CsvReader rows = source_.rows();
    CsvRecord record;
    rows.next(record);  // the headings
    for (int row = 0; rows.next(record); ++row) {
      if (row == most_rows) {
        refuse(ErrorCode::too_many_rows, "", "At most " + std::to_string(most_rows) + " rows are read.");
        break;
      }
      read_row(record);
    }
    if (!problems_.empty()) return tl::unexpected(std::move(problems_));
    for (std::vector<std::string>& words : tally_.words) sort_stably(words);
    return std::move(tally_);
  }

 private:
  void refuse(ErrorCode code, const std::string& where, std::string detail) {
    problems_.push_back({code, source_.name + where, std::move(detail)});
  }

  void read_heading(std::size_t at) {
    const std::string& column = source_.columns[at];
    const auto place = place_of(form_, column);
    if (!place) {
      refuse(ErrorCode::unknown_field, ":1:" + column,
             "\"" + column +
                 "\" is no question of the form. Take the column out: answers stay anonymous, so names, "
                 "numbers, addresses and times are not read.");
    } else if (columns_[*place] != source_.columns.size()) {
      refuse(ErrorCode::duplicate_column, ":1:" + column, "Two columns are this one; take one of them out.");
    } else {
      columns_[*place] = at;
    }
  }

  std::string cell(const CsvRecord& record, std::size_t place) const {
    const std::size_t at = columns_[place];
    if (at >= record.cells.size()) return {};
    return to_valid_utf8(source_cell(record.cells[at], source_.spreadsheet).text);
  }

  /// Index into `names` of what a cell says; nothing, and a problem, for other text.
  std::optional<std::size_t> chosen(const CsvRecord& record, std::size_t place,
                                    const std::vector<std::string>& names) {
    const std::string text = cell(record, place);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (lower(names[i]) == lower(text)) return i;
    }
    refuse(ErrorCode::unknown_value,
           ":" + std::to_string(record.line) + ":" + source_.columns[columns_[place]],
           "\"" + text + "\" is none of the answers; write " + listed(names) + ".");
    return std::nullopt;
  }

  void read_row(const CsvRecord& record) {
    if (record.fault)
      return refuse(record.fault->code, ":" + std::to_string(record.fault->line), record.fault->detail);
    std::size_t group = 0;
    if (form_.groups.size() > 1) {
      std::vector<std::string> ids;
      for (const FeedbackGroup& one : form_.groups) ids.push_back(one.id);
      const auto found = columns_.back() < source_.columns.size()
                             ? chosen(record, form_.questions.size(), ids)
                             : std::nullopt;
      if (!found) return;
      group = *found;
    }
    ++tally_.people[group];
    for (std::size_t i = 0; i < form_.questions.size(); ++i) {
      const std::string text = cell(record, i);
      if (lower(text).empty()) continue;
      if (form_.questions[i].kind == FeedbackKind::text)
        add_words(tally_, i, text);
      else if (const auto option = chosen(record, i, form_.questions[i].options))
        add_answer(tally_, i, group, *option);
    }
  }

  const FeedbackForm& form_;
  const Source& source_;
  FeedbackTally tally_;
  std::vector<std::size_t> columns_;  ///< of the source by question, then of the group; beyond it: none
  std::vector<Error> problems_;
};

}  // namespace

Checked<FeedbackTally> read_feedback_answers(const FeedbackForm& form, const std::string& name,
                                             std::string bytes) {
  const auto knows = [&](std::string_view column) { return place_of(form, column).has_value(); };
  const auto source = open_source(name, std::move(bytes), {}, knows);
  if (!source) return tl::unexpected(std::vector<Error>{source.error()});
  return AnswersReader(form, *source).read();
}

}  // namespace turnpoint

#include "core/io/import/import.h"

#include <algorithm>

#include "core/base/order.h"
#include "core/io/import/import_rows.h"
#include "core/io/utf8.h"

namespace turnpoint {
namespace {

constexpr std::size_t examples_shown = 3;

class Importer {
 public:
  explicit Importer(ImportRequest request) : request_(std::move(request)) {
    import_.plan = request_.plan;
    request_.form.usual_sheet = request_.plan.sheet;
    if (!request_.form.sheet.empty()) import_.plan.sheet = request_.form.sheet;
  }

  Import run() {
    open_all();
    if (import_.usable()) check_named();
    if (import_.usable()) map_all();
    if (import_.usable()) decide_shape();
    if (import_.usable()) decide_orders();
    if (import_.usable()) remember_columns();
    if (import_.usable()) import_rows(import_, mappings_, request_.health_detail);
    sort_stably(import_.refused, [](const RefusedRow& a, const RefusedRow& b) {
      return std::make_pair(a.place.file, a.place.line) < std::make_pair(b.place.file, b.place.line);
    });
    return std::move(import_);
  }

 private:
  void open(ImportKind kind, ImportFile& file) {
    auto source =
        open_source(file.name, std::move(file.bytes), request_.form, knows_columns(import_.plan, kind));
    if (!source) {
      import_.errors.push_back(source.error());
      return;
    }
    import_.notes.push_back(file.name + ": " + form_sentence(*source) + '.');
    import_.files.push_back({kind, std::move(*source), {}, 0, 0, 0});
  }

  void open_all() {
    // People first: what is known of them decides how days of absence are joined and measured.
    if (request_.people) open(ImportKind::people, *request_.people);
    for (ImportFile& file : request_.absences) open(ImportKind::absences, file);
  }

  void map_all() {
    for (ImportedFile& file : import_.files) {
      ColumnMapping mapping = map_columns(file.source, file.kind, import_.plan);
      for (const PlannedColumn& column : mapping.columns) file.columns.push_back({column, {}});
      for (const std::string& note : mapping.notes) import_.notes.push_back(file.source.name + ": " + note);
      for (const Error& error : mapping.errors) import_.errors.push_back(error);
      mappings_.push_back(std::move(mapping));
    }
  }

  /// A column that was named and is in no file was misspelt.
  void check_named() {
    for (const std::string& name : request_.named) {
      std::string columns;
      bool found = false;
      for (const ImportedFile& file : import_.files) {
        for (const std::string& column : file.source.columns) {
          columns += (columns.empty() ? "" : ", ") + in_quotes(column, 40);
          found = found || is_same_column(column, name);
        }
      }
      if (found) continue;
      import_.errors.push_back({ErrorCode::bad_argument, "--map",
                                "There is no column " + in_quotes(name) + "; the columns are " +
                                    columns + ". Write it as it stands there."});
    }
  }

  void decide_shape() {
    for (std::size_t i = 0; i < mappings_.size(); ++i) {
      if (import_.files[i].kind != ImportKind::absences) continue;
      const ColumnMapping& mapping = mappings_[i];
      const std::string& name = import_.files[i].source.name;
      const bool ends = mapping.place(Field::last_day) || mapping.place(Field::return_day);
      if (!import_.plan.shape) {
        import_.plan.shape = mapping.daily && !ends ? RowShape::day : RowShape::spell;
        if (import_.plan.shape == RowShape::day) {
          import_.notes.push_back(
              name + ": " + in_quotes(column_of(mapping, Field::first_day)) +
              " names single days and no column says when an absence ends, so each row is "
              "taken as one day.");
        }
      }
      if (import_.plan.shape == RowShape::spell && !ends) {
        import_.notes.push_back(name +
                                ": No column says when an absence ends, so every absence is taken as still "
                                "open. Name the column if there is one.");
      }
    }
  }

  static std::string column_of(const ColumnMapping& mapping, Field field) {
    return mapping.columns[*mapping.place(field)].column;
  }

  /// One look over all rows: what the dates of each column say, and the first cells of each.
  void decide_orders() {
    for (std::size_t i = 0; i < mappings_.size(); ++i) {
      std::vector<OrderEvidence> evidence(mappings_[i].columns.size());
      look_over(i, evidence);
      for (std::size_t place = 0; place < evidence.size(); ++place) {
        PlannedColumn& column = mappings_[i].columns[place];
        if (!is_date(column.field)) continue;
        if (request_.order) column.order = request_.order;
        if (!column.order) decide(import_.files[i].source.name, column, evidence[place]);
        share_order(i, column);
      }
    }
  }

  /// A column of the same name in a file that follows has the same order.
  void share_order(std::size_t from, const PlannedColumn& decided) {
    if (!decided.order) return;
    for (std::size_t i = from + 1; i < mappings_.size(); ++i) {
      if (import_.files[i].kind != import_.files[from].kind) continue;
      for (PlannedColumn& column : mappings_[i].columns) {
        if (column.field == decided.field && is_same_column(column.column, decided.column) && !column.order)
          column.order = decided.order;
      }
    }
  }

  void look_over(std::size_t file, std::vector<OrderEvidence>& evidence) {
    ImportedFile& imported = import_.files[file];
    imported.columns.clear();
    for (const PlannedColumn& column : mappings_[file].columns) imported.columns.push_back({column, {}});
    CsvReader reader = imported.source.rows();
    CsvRecord record;
    reader.next(record);
    for (std::size_t row = 0; reader.next(record); ++row) {
      if (record.fault) continue;
      for (std::size_t i = 0; i < std::min(evidence.size(), record.cells.size()); ++i) {
        const SourceCell cell = source_cell(record.cells[i], imported.source.spreadsheet);
        if (row < examples_shown) imported.columns[i].examples.emplace_back(cell.text);
        const bool written = cell.kind == CellKind::text && !cell.text.empty();
        if (written && is_date(mappings_[file].columns[i].field))
          evidence[i].add(read_date(cell.text), cell.text);
      }
    }
  }

  void decide(const std::string& file, PlannedColumn& column, const OrderEvidence& evidence) {
    if (!evidence.is_needed()) return;
    column.order = evidence.decided();
    if (!column.order) {
      ask(file, column, evidence);
      return;
    }
    const bool day_first = *column.order == DateOrder::day_first;
    const auto against = day_first ? evidence.only_month_first() : evidence.only_day_first();
    const auto in_favour = day_first ? evidence.only_day_first() : evidence.only_month_first();
    import_.notes.push_back(file + ": Dates of " + in_quotes(column.column) + " are read with the " +
                            (day_first ? "day" : "month") + " first: " + std::to_string(in_favour) +
                            " of them can be read no other way" +
                            (against > 0 ? ", and " + std::to_string(against) +
                                               " that can only be read the other way " +
                                               (against == 1 ? "is" : "are") + " refused."
                                         : "."));
  }

  void ask(const std::string& file, const PlannedColumn& column, const OrderEvidence& evidence) {
    DateQuestion question{file, column.column, evidence.example(), {}, {}};
    std::string why = "as many dates can only be read with the day first as with the month first";
    if (!evidence.example().empty()) {
      const DateReading reading = read_date(evidence.example());
      question.day_first = reading.day_first;
      question.month_first = reading.month_first;
      why = in_quotes(evidence.example()) + " is " + to_words(*reading.day_first) +
            " with the day first and " + to_words(*reading.month_first) +
            " with the month first, and no other date of the column settles it";
    }
    import_.questions.push_back(std::move(question));
    import_.errors.push_back({ErrorCode::undecided, file,
                              "The dates of " + in_quotes(column.column) +
                                  " can be read two ways: " + why + ". Say which."});
  }

  void remember_columns() {
    for (std::size_t i = 0; i < mappings_.size(); ++i) {
      auto& planned = import_.plan.columns(import_.files[i].kind);
      for (std::size_t place = 0; place < mappings_[i].columns.size(); ++place) {
        const PlannedColumn& column = mappings_[i].columns[place];
        import_.files[i].columns[place].planned = column;
        if (column.column.empty() || is_added_to_refused(column.column)) continue;
        const auto known = std::find_if(planned.begin(), planned.end(), [&](const PlannedColumn& p) {
          return is_same_column(p.column, column.column);
        });
        if (known == planned.end()) {
          planned.push_back(column);
        } else {
          *known = column;
        }
      }
    }
  }

  ImportRequest request_;
  Import import_;
  std::vector<ColumnMapping> mappings_;
};

}  // namespace

Import import_exports(ImportRequest request) { return Importer(std::move(request)).run(); }

std::string to_sentence(const Import& import, const RefusedRow& row, const RowFault& fault) {
  std::string text = import.files[row.place.file].source.name + ", line " + std::to_string(row.place.line);
  if (!fault.column.empty()) text += ", " + fault.column;
  return text + ": " + fault.detail;
}

}  // namespace turnpoint

#include <algorithm>
#include <cstdlib>

#include "core/io/import/import_text.h"
#include "core/io/import/suggest.h"
#include "core/io/json_object.h"
#include "core/io/spreadsheet/workbook.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {
namespace {

/// Of all files together: beside the bytes stand their text and the tables made of it.
constexpr double most_bytes = 256e6;
/// A text file's columns are named in its first lines.
constexpr std::size_t head_bytes = std::size_t{64} << 10U;

Json sheets_of(const std::string& name, const std::string& bytes) {
  Json names = Json::array();
  if (!looks_like_workbook(bytes)) return names;
  const Result<Workbook> workbook = Workbook::open(name, bytes);
  if (!workbook) return names;
  for (const Sheet& sheet : workbook->sheets()) {
    if (!sheet.hidden) names.push_back(sheet.name);
  }
  return names;
}

/// Whether at least two columns have a name.
bool is_table(const Source& source) {
  return std::count_if(source.columns.begin(), source.columns.end(),
                       [](const std::string& column) { return !squeezed(column).empty(); }) > 1;
}

/// By its columns: whoever names a first day lists absences.
Result<ImportKind> kind_of(const std::string& name, const std::string& bytes, const ImportPlan& plan) {
  const bool workbook = looks_like_workbook(bytes);
  const auto knows = [&plan](std::string_view column) {
    return knows_columns(plan, ImportKind::absences)(column) ||
           knows_columns(plan, ImportKind::people)(column);
  };
  SourceChoices form;
  form.usual_sheet = plan.sheet;
  const Result<Source> source =
      open_source(name, workbook ? bytes : bytes.substr(0, head_bytes), form, knows);
  if (!source && source.error().code == ErrorCode::undecided) return ImportKind::absences;
  if (!source && source.error().code != ErrorCode::empty_input) return tl::unexpected(source.error());
  if (!source || !is_table(*source)) {
    return fail(ErrorCode::missing_column, name,
                "\"" + name +
                    "\" is neither a table of people nor of absences: no line of it names two columns "
                    "or more. People need the column employee_id; absences need employee_id and first_day.");
  }
  bool people = false;
  for (const std::string& column : source->columns) {
    const auto guess = guess_field(column, ImportKind::absences);
    const auto other = guess_field(column, ImportKind::people);
    // "Start Date" may be that of service.
    const bool of_service = other && other->rank == 0;
    if (guess && is_date(guess->field) && !of_service) return ImportKind::absences;
    people = people || (other && other->field != Field::employee_id);
  }
  return people ? ImportKind::people : ImportKind::absences;
}

const char* to_text(ImportKind kind) { return kind == ImportKind::people ? "people" : "absences"; }

FileTally tally_of(const Import& import, ImportKind kind) {
  FileTally tally;
  for (const ImportedFile& file : import.files) {
    if (file.kind != kind) continue;
    tally.name += (tally.name.empty() ? "" : ", ") + file.source.name;
    tally.rows_read += file.rows_read;
    tally.rows_used += file.rows_used;
    tally.rows_refused += file.rows_refused;
  }
  return tally;
}

/// A sentence of the import about a file or one of its rows, as a note of that file.
Note note_of(const Import& import, const std::string& sentence) {
  Note note{NoteKind::columns_not_used, SourceFile::absences, 0, sentence};
  for (const ImportedFile& file : import.files) {
    const std::string& name = file.source.name;
    if (!sentence.starts_with(name)) continue;
    const std::size_t colon = sentence.find(": ", name.size());
    if (colon == std::string::npos) continue;
    if (file.kind == ImportKind::people) note.file = SourceFile::people;
    note.detail = sentence.substr(colon + 2);
    const std::string_view line_words = ", line ";
    if (sentence.compare(name.size(), line_words.size(), line_words) == 0)
      note.line = std::strtoull(sentence.c_str() + name.size() + line_words.size(), nullptr, 10);
  }
  return note;
}

/// Rows of the exports as those of people.csv and absences.csv are told.
WorkforceReading rows_of(const Import& import) {
  WorkforceReading rows;
  rows.people = tally_of(import, ImportKind::people);
  rows.absences = tally_of(import, ImportKind::absences);
  for (const RefusedRow& row : import.refused) {
    const SourceFile file =
        import.files[row.place.file].kind == ImportKind::people ? SourceFile::people : SourceFile::absences;
    for (const RowFault& fault : row.faults)
      rows.refused.push_back({file, row.place.line, fault.column, fault.value, fault.code, fault.detail});
  }
  for (const auto* sentences : {&import.notes, &import.row_notes}) {
    for (const std::string& sentence : *sentences) rows.notes.push_back(note_of(import, sentence));
  }
  return rows;
}

}  // namespace

std::string Facade::begin_preview(const std::string& plan, double bytes, bool reasons) {
  preview_.reset();
  if (bytes > most_bytes) {
    return refuse(Error{ErrorCode::too_large, "files",
                        "The files have " + std::to_string(static_cast<long long>(bytes / 1e6)) +
                            " MB together; the browser can read at most 256 MB at once. Take a shorter "
                            "period, or only the columns of the employee, the dates and the reason."});
  }
  auto preview = std::make_unique<Preview>();
  if (!plan.empty()) {
    Checked<ImportPlan> read = read_import_plan(plan, "plan");
    if (!read) return refuse(read.error());
    preview->request.plan = std::move(*read);
  }
  preview->request.health_detail = reasons;
  preview_ = std::move(preview);
  return answer(Json::object());
}

std::string Facade::add_preview_file(const std::string& name, const std::string& kind, std::string bytes) {
  if (!preview_) return nothing_yet("preview");
  ImportRequest& request = preview_->request;
  const Result<ImportKind> found = kind == "people"     ? ImportKind::people
                                   : kind == "absences" ? ImportKind::absences
                                                        : kind_of(name, bytes, request.plan);
  if (!found) return refuse(found.error());
  preview_->given.push_back(
      json_object({{"name", name}, {"kind", to_text(*found)}, {"sheets", sheets_of(name, bytes)}}));
  if (*found == ImportKind::absences) {
    request.absences.push_back({name, std::move(bytes)});
  } else if (request.people) {
    preview_->errors.push_back({ErrorCode::bad_argument, name,
                                "\"" + request.people->name + "\" and \"" + name +
                                    "\" both list people; take the people of one file."});
  } else {
    request.people = ImportFile{name, std::move(bytes)};
  }
  return answer(json_object({{"kind", to_text(*found)}}));
}

std::string Facade::finish_preview() {
  if (!preview_) return nothing_yet("preview");
  Preview& preview = *preview_;
  if (preview.request.absences.empty() && preview.errors.empty()) {
    preview.errors.push_back({ErrorCode::empty_input, "files",
                              "No file lists absences yet. Add it, or say of one above that it does."});
  }
  turnpoint::Import import;
  import.plan = preview.request.plan;
  const bool reasons = preview.request.health_detail;
  if (preview.errors.empty()) import = import_exports(std::move(preview.request));
  for (const Error& error : preview.errors) import.errors.push_back(error);
  preview.errors = import.errors;
  preview.refused_absences = refused_csv(import, ImportKind::absences);
  preview.refused_people = refused_csv(import, ImportKind::people);
  preview.exported = rows_of(import);
  Json document = import_document(import);
  document["given"] = preview.given;
  document["done"] = true;
  preview.reasons = reasons;
  preview.absences = std::move(import.absences_csv);
  preview.people = std::move(import.people_csv);
  return answer(std::move(document));
}

std::string Facade::preview_refused(const std::string& kind) const {
  if (!preview_) return nothing_yet("preview");
  return answer(kind == "people" ? preview_->refused_people : preview_->refused_absences);
}

std::string Facade::begin_previewed_import() {
  if (!preview_) return nothing_yet("preview");
  if (!preview_->errors.empty()) return refuse(preview_->errors);
  const std::unique_ptr<Preview> preview = std::move(preview_);
  const std::string begun =
      begin_import(std::move(preview->absences), preview->people.has_value(),
                   std::move(preview->people).value_or(std::string()), preview->reasons);
  import_->exported = std::move(preview->exported);
  return begun;
}

}  // namespace turnpoint

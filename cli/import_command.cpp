#include "cli/commands.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "core/io/import/import_text.h"
#include "core/io/source/separator.h"

namespace turnpoint {
namespace {

tl::unexpected<Error> wrong(const char* option, const std::string& value, const char* expected) {
  return fail(ErrorCode::bad_argument, std::string("--") + option,
              "\"" + value + "\" is not known here; write " + expected + ".");
}

Result<void> add_map(ImportRequest& request, const std::string& text) {
  const std::size_t equals = text.rfind('=');
  const std::string name = equals == std::string::npos ? "" : text.substr(equals + 1);
  bool known = false;
  for (const ImportKind kind : {ImportKind::absences, ImportKind::people}) {
    const auto field = field_from_text(name, kind);
    if (!field) continue;
    known = true;
    auto& columns = request.plan.columns(kind);
    columns.insert(columns.begin(), {text.substr(0, equals), *field, {}});
  }
  request.named.push_back(text.substr(0, equals));
  if (known) return {};
  return wrong("map", text, "COLUMN=FIELD, such as \"Staff ref=employee_id\" or \"Notes=dropped\"");
}

Result<void> read_form(const Arguments& arguments, SourceChoices& form) {
  const std::string encoding = arguments.value("encoding");
  if (!encoding.empty()) {
    form.encoding = encoding_from_text(encoding);
    if (!form.encoding) return wrong("encoding", encoding, "utf-8, utf-16-le, utf-16-be or windows-1252");
  }
  const std::string delimiter = arguments.value("delimiter");
  if (!delimiter.empty()) {
    form.separator = separator_from_text(delimiter);
    if (!form.separator) return wrong("delimiter", delimiter, "comma, semicolon, tab or pipe");
  }
  form.sheet = arguments.value("sheet");
  return {};
}

Result<void> read_choices(const Arguments& arguments, ImportRequest& request) {
  if (auto form = read_form(arguments, request.form); !form) return form;
  const std::string order = arguments.value("date-order");
  if (!order.empty()) {
    request.order = order_from_text(order);
    if (!request.order) return wrong("date-order", order, "day-first or month-first");
  }
  const std::string shape = arguments.value("shape");
  if (!shape.empty()) {
    request.plan.shape = shape_from_text(shape);
    if (!request.plan.shape) return wrong("shape", shape, "spell or day");
  }
  const std::string days = arguments.value("working-days");
  if (!days.empty()) {
    if (const auto pattern = WorkPattern::from_text(days, Day{}); !pattern)
      return wrong("working-days", days, "seven characters such as MTWTF--");
    request.plan.working_days = days;
  }
  if (arguments.has("two-digit-years")) request.plan.two_digit_years = true;
  for (const std::string& map : arguments.values("map")) {
    if (auto added = add_map(request, map); !added) return added;
  }
  request.health_detail = arguments.has("health-detail");
  return {};
}

Checked<ImportRequest> read_request(const Arguments& arguments) {
  const auto all = [](const Error& error) { return tl::unexpected(std::vector<Error>{error}); };
  ImportRequest request;
  if (arguments.has("plan")) {
    const auto text = read_file(arguments.value("plan"));
    if (!text) return all(text.error());
    auto plan = read_import_plan(*text, arguments.value("plan"));
    if (!plan) return tl::unexpected(plan.error());
    request.plan = std::move(*plan);
  }
  if (auto choices = read_choices(arguments, request); !choices) return all(choices.error());
  for (const std::string& name : arguments.positional()) {
    auto bytes = read_file(name);
    if (!bytes) return all(bytes.error());
    request.absences.push_back({name, std::move(*bytes)});
  }
  if (arguments.has("people")) {
    auto bytes = read_file(arguments.value("people"));
    if (!bytes) return all(bytes.error());
    request.people = ImportFile{arguments.value("people"), std::move(*bytes)};
  }
  return request;
}

/// `refused.csv` and, for rows of people, `refused-people.csv`.
std::string people_name(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  const bool ending = dot != std::string::npos && dot > 0 && name.find('/', dot) == std::string::npos;
  return ending ? name.substr(0, dot) + "-people" + name.substr(dot) : name + "-people";
}

Result<void> write_tables(const Arguments& arguments, const Import& import) {
  if (!arguments.has("out") || arguments.has("preview")) return {};
  const std::string folder = arguments.value("out");
  if (auto made = make_folder(folder); !made) return made;
  if (import.people_csv) {
    if (auto written = write_file(folder + "/people.csv", *import.people_csv); !written) return written;
  }
  return write_file(folder + "/absences.csv", import.absences_csv);
}

Result<void> write_refused(const Arguments& arguments, const Import& import) {
  if (!arguments.has("refused")) return {};
  const std::string name = arguments.value("refused");
  if (auto written = write_file(name, refused_csv(import, ImportKind::absences)); !written) return written;
  const std::string people = refused_csv(import, ImportKind::people);
  return people.empty() ? Result<void>() : write_file(people_name(name), people);
}

void report(const Arguments& arguments, const Import& import, Format format) {
  if (arguments.has("preview") || !arguments.has("out")) {
    print(format == Format::json ? import_json(import) : import_preview(import));
    return;
  }
  for (const std::string& note : import.notes) complain(note + "\n");
  for (const std::string& note : import.row_notes) complain(note + "\n");
  if (!arguments.has("refused")) {
    for (const RefusedRow& row : import.refused) {
      for (const RowFault& fault : row.faults) complain(to_sentence(import, row, fault) + "\n");
    }
  }
  complain(import_counts(import));
}

/// What has to be decided, each with the option that decides it.
std::vector<Error> with_options(const Import& import, std::size_t files) {
  std::vector<Error> errors = import.errors;
  for (Error& error : errors) {
    if (error.code == ErrorCode::missing_column) error.detail += " Use --map COLUMN=FIELD.";
    if (error.code != ErrorCode::undecided) continue;
    error.detail += !import.questions.empty()     ? " Use --date-order day-first or --date-order month-first."
                    : import.files.size() < files ? " Use --sheet NAME."
                                                  : " Use --map COLUMN=FIELD.";
  }
  return errors;
}

}  // namespace

int run_import(const Arguments& arguments) {
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  Checked<ImportRequest> request = read_request(arguments);
  if (!request) return refuse(request.error());
  const Import import = import_exports(std::move(*request));
  if (import.usable()) {
    if (auto written = write_tables(arguments, import); !written) return refuse(written.error());
    if (arguments.has("save-plan")) {
      const std::string plan = print_json(plan_to_json(import.plan));
      if (auto written = write_file(arguments.value("save-plan"), plan); !written)
        return refuse(written.error());
    }
  }
  if (auto written = write_refused(arguments, import); !written) return refuse(written.error());
  if (!import.usable()) {
    for (const std::string& note : import.notes) complain(note + "\n");
    return refuse(with_options(import, arguments.positional().size() + (arguments.has("people") ? 1U : 0U)));
  }
  report(arguments, import, *format);
  return arguments.has("strict") && !import.refused.empty() ? 1 : 0;
}

}  // namespace turnpoint

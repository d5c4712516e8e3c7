#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/comparison_inputs.h"
#include "cli/files.h"
#include "cli/journal.h"
#include "cli/partials.h"
#include "cli/projection.h"
#include "cli/tables_inputs.h"
#include "core/compare/first_pass.h"
#include "core/io/compare/study_json.h"
#include "core/io/compare/study_policies.h"
#include "core/io/report/beside/beside.h"
#include "core/io/report/document_text.h"

namespace turnpoint {
namespace {

ComparisonTables count_tables(const Workforce& workforce, const DayCount& days, const TablesRequest& request,
                              const AskedPeople& people, std::size_t jobs) {
  return in_slices(people.first, people.end, jobs, [&](std::size_t first, std::size_t end) {
    return tables_of(workforce, days, request, first, end);
  });
}

/// What does not go together. Tables and partial results are of looks that are known; a record that goes on
/// is drawn from the whole.
Result<void> check_options(const Arguments& arguments, Format format) {
  for (const char* option : {"partial", "slice", "tables"}) {
    if (arguments.has(option) && arguments.has("project-from"))
      return fail(ErrorCode::bad_argument, "--" + std::string(option),
                  "A projection has no tables and no partial results; leave one of the two out.");
  }
  if (arguments.has("figures") && arguments.has("tables"))
    return fail(ErrorCode::bad_argument, "--figures",
                "--tables prints other figures; leave one of the two out.");
  if (arguments.has("by-team") && !arguments.has("tables") &&
      (format == Format::csv || arguments.has("partial")))
    return fail(
        ErrorCode::bad_argument, "--by-team",
        "Figures by team are among the tables, and with a comparison as JSON or a table; add --tables.");
  if (arguments.has("unit-times") && !arguments.has("tables"))
    return fail(ErrorCode::bad_argument, "--unit-times", "Unit times are for the tables; add --tables.");
  for (const char* option : {"partial", "slice", "tables", "figures", "by-team", "facts", "project-from"}) {
    if (arguments.has("beside") && arguments.has(option))
      return fail(ErrorCode::bad_argument, "--" + std::string(option),
                  "--beside prints tables of its own, of everyone; leave one of the two out.");
  }
  return {};
}

/// With the runs and settings of the comparison that it stands beside.
Checked<StudyPolicies> load_beside(const Arguments& arguments, const RunSettings& runs) {
  const Result<std::string> text = read_input(arguments, "beside");
  if (!text) return tl::unexpected(std::vector<Error>{text.error()});
  const Checked<Study> study = read_study(*text);
  if (!study) return tl::unexpected(study.error());
  Checked<StudyPolicies> policies = study_policies(*study);
  if (!policies) return tl::unexpected(policies.error());
  policies->request.runs = runs;
  return policies;
}

/// `draft-b` of `policies/draft-b.json`.
std::string file_stem(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.rfind('.'));
}

Comparison compare_all(const Workforce& workforce, const DayCount& days, const ComparisonRequest& request,
                       const AskedPeople& people, std::size_t jobs) {
  return in_slices(people.first, people.end, jobs, [&](std::size_t first, std::size_t end) {
    return compare_people(workforce, days, request, first, end);
  });
}

void print_document(Format format, const ReportDocument& document) {
  print(format == Format::json    ? print_json(document_json(document))
        : format == Format::table ? document_table(document)
                                  : document_csv(document));
}

}  // namespace

int run_compare(const Arguments& arguments) {
  if (arguments.has("partial")) journal().begin();
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return refuse(jobs.error());
  if (const Result<void> sound = check_options(arguments, *format); !sound) return refuse(sound.error());
  const Checked<UnitTimes> unit_times =
      arguments.has("tables") ? load_unit_times(arguments) : Checked<UnitTimes>();
  if (!unit_times) return refuse(unit_times.error());
  Checked<AskedComparison> asked = asked_comparison(arguments);
  if (!asked) return refuse(asked.error());
  std::optional<StudyPolicies> beside;
  if (arguments.has("beside")) {
    Checked<StudyPolicies> other = load_beside(arguments, asked->request.runs);
    if (!other) return refuse(other.error());
    beside = std::move(*other);
  }
  const Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return refuse(loaded.error());
  const Workforce& workforce = loaded->reading.workforce;
  const Result<AskedPeople> people = asked_people(arguments, workforce);
  if (!people) return refuse(people.error());
  ComparisonRequest& request = asked->request;
  const Result<ClosedDays> closed = load_closed_days(arguments, workforce, request.dates.last_day);
  if (!closed) return refuse(closed.error());
  const DayCount days(workforce, *closed);
  if (arguments.has("project-from")) {
    const Result<void> done = run_projection(
        arguments, *format, {workforce, days, asked->old_policy, asked->new_policy, std::move(request)});
    return done ? finished(arguments, loaded->reading) : refuse(done.error());
  }
  Checked<std::vector<Facts>> facts =
      find_facts(arguments, workforce, days, plans_of(request), request.dates.last_day);
  if (!facts) return refuse(facts.error());
  Partial partial;
  if (arguments.has("partial")) partial = begin_partial(arguments, workforce, *people);
  partial.facts = std::move(*facts);
  if (arguments.has("tables")) {
    const TablesRequest tables_request(request);
    const ComparisonTables tables = count_tables(workforce, days, tables_request, *people, *jobs);
    if (arguments.has("partial"))
      fill(partial, tables);
    else
      print_tables(*format, {tables_request, tables, *unit_times, workforce, arguments.has("by-team")});
  } else {
    const Comparison comparison = compare_all(workforce, days, request, *people, *jobs);
    const ComparisonRun run{workforce, asked->old_policy, asked->new_policy, request, comparison};
    if (beside) {
      apply_facts(workforce, days, beside->request);
      const Comparison other = compare_all(workforce, days, beside->request, *people, *jobs);
      print_document(*format, studies_beside({"This study", run},
                                             {file_stem(arguments.value("beside")),
                                              {workforce, beside->old_policy, beside->new_policy,
                                               beside->request, other}},
                                             {}));
    } else if (arguments.has("partial"))
      fill(partial, comparison, workforce);
    else
      print_comparison(arguments, *format, run);
  }
  if (arguments.has("partial")) {
    const Result<void> written = write_partial(arguments, partial);
    if (!written) return refuse(written.error());
  }
  return finished(arguments, loaded->reading);
}

}  // namespace turnpoint

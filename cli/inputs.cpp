#include "cli/inputs.h"

#include <algorithm>
#include <array>

#include "cli/files.h"
#include "cli/journal.h"
#include "core/io/policy/policy_json.h"
#include "core/io/policy/shipped.h"
#include "core/io/workforce/canonical_csv.h"
#include "core/time/bank_holidays.h"

namespace turnpoint {
namespace {

/// Else the id of a shipped policy.
bool is_file(const std::string& name) { return name.find_first_of("/.") != std::string::npos; }

tl::unexpected<std::vector<Error>> all(const Error& error) {
  return tl::unexpected(std::vector<Error>{error});
}

template <class Reading>
void report_rows(const Reading& reading, std::initializer_list<SourceFile> files) {
  for (const Note& note : reading.notes) complain(to_sentence(reading.tally(note.file), note) + "\n");
  for (const RowProblem& problem : reading.refused)
    complain(to_sentence(reading.tally(problem.file), problem) + "\n");
  for (const SourceFile file : files) {
    const FileTally& tally = reading.tally(file);
    if (tally.rows_refused == 0) continue;
    complain(std::string(to_text(file)) + ": " + std::to_string(tally.rows_read) + " rows came, " +
             std::to_string(tally.rows_used) + " were used, " + std::to_string(tally.rows_refused) +
             " were refused\n");
  }
}

}  // namespace

Result<std::string> read_input(const Arguments& arguments, const std::string& option) {
  const std::string path = arguments.value(option);
  Result<std::string> text = read_file(path);
  if (text) journal().note_input(option, path, *text);
  return text;
}

Result<std::string> policy_text(const std::string& name) {
  if (journal().is_rerun()) return journal().given_policy(name);
  return is_file(name) ? read_file(name) : std::string(shipped_text("policies/" + name + ".json"));
}

Checked<Policy> load_policy(const std::string& name) {
  const Result<std::string> text = policy_text(name);
  if (!text) return all(text.error());
  journal().note_policy(name, *text);
  return is_file(name) || journal().is_rerun() ? read_policy(*text, name) : shipped_policy(name);
}

Checked<LoadedWorkforce> load_workforce(const Arguments& arguments) {
  LoadedWorkforce loaded;
  WorkforceFiles files;
  const Result<std::string> absences_name = arguments.needed("absences");
  if (!absences_name) return all(absences_name.error());
  Result<std::string> absences = read_input(arguments, "absences");
  if (!absences) return all(absences.error());
  loaded.absences_text = std::move(*absences);
  files.absences_name = *absences_name;
  if (arguments.has("people")) {
    Result<std::string> people = read_input(arguments, "people");
    if (!people) return all(people.error());
    loaded.people_text = std::move(*people);
    files.people = loaded.people_text;
    files.people_name = arguments.value("people");
  }
  files.absences = loaded.absences_text;
  files.health_detail = arguments.has("health-detail");
  loaded.reading = read_workforce(files);
  report_rows(loaded.reading, {SourceFile::people, SourceFile::absences});
  if (!loaded.reading.usable()) return tl::unexpected(loaded.reading.errors);
  if (journal().is_kept()) journal().note_workforce(workforce_id(loaded.reading.workforce));
  return loaded;
}

Checked<RecordedReading> load_recorded(const Arguments& arguments, const WorkforceReading& known,
                                       const Policy& policy) {
  struct Given {
    const char* option;
    std::optional<std::string_view> RecordedFiles::*bytes;
    std::string RecordedFiles::*name;
  };
  RecordedFiles files;
  std::array<std::string, 3> texts;
  const std::array<Given, 3> options = {{
      {"events", &RecordedFiles::events, &RecordedFiles::events_name},
      {"decisions", &RecordedFiles::decisions, &RecordedFiles::decisions_name},
      {"stages", &RecordedFiles::stages, &RecordedFiles::stages_name},
  }};
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (!arguments.has(options[i].option)) continue;
    files.*options[i].name = arguments.value(options[i].option);
    Result<std::string> text = read_input(arguments, options[i].option);
    if (!text) return all(text.error());
    texts[i] = std::move(*text);
    files.*options[i].bytes = texts[i];
  }
  RecordedReading reading = read_recorded(files, known);
  refuse_rows(reading, check_recorded(policy, reading));
  for (Note& note : note_kinds(policy, reading)) reading.notes.push_back(std::move(note));
  report_rows(reading, {SourceFile::events, SourceFile::decisions, SourceFile::stages});
  if (!reading.usable()) return tl::unexpected(reading.errors);
  return reading;
}

Checked<RecordedReading> load_events(const Arguments& arguments, const WorkforceReading& known) {
  RecordedFiles files;
  files.events_name = arguments.value("events");
  const Result<std::string> text = read_input(arguments, "events");
  if (!text) return all(text.error());
  files.events = *text;
  RecordedReading reading = read_recorded(files, known);
  report_rows(reading, {SourceFile::events});
  if (!reading.usable()) return tl::unexpected(reading.errors);
  return reading;
}

Checked<TeamsReading> load_teams(const Arguments& arguments, const WorkforceReading& known) {
  if (!arguments.has("teams")) return TeamsReading{};
  const std::string name = arguments.value("teams");
  const Result<std::string> text = read_input(arguments, "teams");
  if (!text) return all(text.error());
  TeamsReading reading = read_teams(*text, known, name);
  report_rows(reading, {SourceFile::teams});
  if (!reading.usable()) return tl::unexpected(reading.errors);
  return reading;
}

Result<ClosedDays> load_closed_days(const Arguments& arguments, const Workforce& workforce, Day as_at) {
  if (!arguments.has("bank-holidays")) return ClosedDays{};
  const std::string name = arguments.value("bank-holidays");
  const std::optional<Division> division = division_from_text(name);
  if (!division) {
    return fail(ErrorCode::bad_argument, "--bank-holidays",
                "\"" + name + "\" is not a division; write england-and-wales, scotland or northern-ireland.");
  }
  // A month more than the replay, for the return meeting after its last spell.
  return bank_holidays(*division, {workforce.record.first_day,
                                   std::max(as_at, workforce.record.last_day) + std::chrono::days(31)});
}

Result<std::size_t> jobs_of(const Arguments& arguments) {
  const std::string text = arguments.value("jobs");
  if (text.empty()) return 1;
  const bool number = text.size() <= 3 && text.find_first_not_of("0123456789") == std::string::npos;
  const std::size_t jobs = number ? std::stoul(text) : 0;
  if (jobs >= 1 && jobs <= 256) return jobs;
  return fail(ErrorCode::bad_argument, "--jobs", "\"" + text + "\" is not a number of jobs; write 1 to 256.");
}

Result<std::int64_t> whole_option(const Arguments& arguments, const std::string& name, std::int64_t otherwise,
                                  std::int64_t least, std::int64_t most) {
  if (!arguments.has(name)) return otherwise;
  const std::optional<std::int64_t> number = whole_from_text(arguments.value(name));
  if (number && *number >= least && *number <= most) return *number;
  return fail(ErrorCode::bad_argument, "--" + name,
              "\"" + arguments.value(name) + "\" cannot be used; write a whole number from " +
                  std::to_string(least) + " to " + std::to_string(most) + ".");
}

Result<Format> output_format(const Arguments& arguments) {
  const std::string name = arguments.value("format");
  if (name.empty()) return output_is_terminal() ? Format::table : Format::csv;
  if (name == "table") return Format::table;
  if (name == "json") return Format::json;
  if (name == "csv") return Format::csv;
  return fail(ErrorCode::bad_argument, "--format",
              "\"" + name + "\" is not a format; write table, json or csv.");
}

}  // namespace turnpoint

#include "cli/case_inputs.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "core/cases/reference.h"
#include "core/io/cases/due_calendar.h"

namespace turnpoint {
namespace {

/// What `case due` is asked for, before any file is read.
struct Asked {
  Format format = Format::csv;
  std::string policy;
  DueDays days;
  Titles titles = Titles::neutral;
  std::string stamp;
};

/// The days of --within or --month; --overdue-since.
Result<DueDays> days_of(const Arguments& arguments) {
  const Result<Day> as_at = arguments.day("as-at");
  if (!as_at) return tl::unexpected(as_at.error());
  if (arguments.has("month") && arguments.has("within"))
    return fail(ErrorCode::bad_argument, "--month",
                "--month and --within cannot both be given; leave one out.");
  const Result<std::int64_t> within = whole_option(arguments, "within", 7, 0, 366);
  if (!within) return tl::unexpected(within.error());
  DueDays days = due_within(*as_at, static_cast<int>(*within));
  if (arguments.has("month")) {
    const std::optional<Day> first = day_from_text(arguments.value("month") + "-01");
    if (!first)
      return fail(ErrorCode::bad_argument, "--month",
                  "\"" + arguments.value("month") + "\" is not a month; write one such as 2026-04.");
    days = due_in_month(*as_at, *first);
  }
  if (!arguments.has("overdue-since")) return days;
  const Result<Day> since = arguments.day("overdue-since");
  if (!since) return tl::unexpected(since.error());
  days.overdue_from = *since;
  return days;
}

Result<Titles> titles_of(const Arguments& arguments) {
  const std::string name = arguments.value("titles");
  if (name.empty() || name == "neutral") return Titles::neutral;
  if (name == "full") return Titles::full;
  return fail(ErrorCode::bad_argument, "--titles",
              "\"" + name + "\" is not a kind of title; write neutral or full.");
}

Result<Asked> read_options(const Arguments& arguments) {
  const Result<Format> format = output_format(arguments);
  if (!format) return tl::unexpected(format.error());
  const Result<std::string> policy = arguments.needed("policy");
  if (!policy) return tl::unexpected(policy.error());
  const Result<DueDays> days = days_of(arguments);
  if (!days) return tl::unexpected(days.error());
  const Result<Titles> titles = titles_of(arguments);
  if (!titles) return tl::unexpected(titles.error());
  // Without a clock the file is dated at the start of the day that is asked about.
  const Result<std::string> stamp = stamp_from_text(
      arguments.has("stamp") ? arguments.value("stamp") : to_text(days->as_at) + "T00:00:00Z");
  if (!stamp) return tl::unexpected(stamp.error());
  return Asked{*format, *policy, *days, *titles, *stamp};
}

Result<void> save_calendar(const Arguments& arguments, const Asked& asked, const DueRun& run) {
  if (!arguments.has("ics")) return {};
  Result<NewFile> file = NewFile::create(arguments.value("ics"));
  if (!file) return tl::unexpected(file.error());
  file->add(calendar_file(calendar_entries(run, asked.titles), asked.stamp));
  return file->close();
}

}  // namespace

int run_case_due(const Arguments& arguments) {
  const Result<Asked> asked = read_options(arguments);
  if (!asked) return refuse(asked.error());
  const Checked<std::unique_ptr<ReplayInputs>> inputs = ReplayInputs::load(arguments, asked->policy);
  if (!inputs) return refuse(inputs.error());
  const Workforce& workforce = (*inputs)->workforce();
  const Result<std::vector<std::uint32_t>> people = people_asked_for(arguments, workforce, asked->days.as_at);
  if (!people) return refuse(people.error());
  const Result<StageRun> stages =
      (*inputs)->run(arguments, asked->days.as_at, std::max(asked->days.as_at, asked->days.to));
  if (!stages) return refuse(stages.error());
  DueRun run{*stages, asked->days, references_of(workforce), {}};
  for (const std::uint32_t person : *people) run.take(due_list(*stages, person, asked->days));
  run.close();
  print(asked->format == Format::csv    ? due_csv(run)
        : asked->format == Format::json ? due_json(run)
                                        : due_table(run));
  if (asked->format == Format::csv) {
    for (const std::string& note : due_notes(run)) complain("case due: " + note + "\n");
  }
  const Result<void> saved = save_calendar(arguments, *asked, run);
  if (!saved) return refuse(saved.error());
  const bool faulty = (*inputs)->refused_any() || !run.list.unused.empty();
  return arguments.has("strict") && faulty ? 1 : 0;
}

}  // namespace turnpoint

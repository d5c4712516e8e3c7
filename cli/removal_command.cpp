#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "core/io/compare/removal/removal_text.h"
#include "core/time/bank_holidays.h"

namespace turnpoint {
namespace {

/// People a thread takes at a time: every block makes its tables anew.
constexpr std::size_t people_a_block = 2048;

/// What the options ask for, before any file is read.
struct Asked {
  Format format = Format::csv;
  Day as_at{};
  std::optional<Day> from;
  std::size_t jobs = 1;
  std::string policy;
};

Result<Asked> read_options(const Arguments& arguments) {
  Asked asked;
  const Result<Format> format = output_format(arguments);
  if (!format) return tl::unexpected(format.error());
  asked.format = *format;
  const Result<std::string> policy = arguments.needed("policy");
  if (!policy) return tl::unexpected(policy.error());
  asked.policy = *policy;
  const Result<Day> as_at = arguments.day("as-at");
  if (!as_at) return tl::unexpected(as_at.error());
  asked.as_at = *as_at;
  if (arguments.has("from")) {
    const Result<Day> from = arguments.day("from");
    if (!from) return tl::unexpected(from.error());
    if (*as_at < *from) {
      return fail(ErrorCode::bad_argument, "--from",
                  "--from (" + to_text(*from) + ") is after --as-at (" + to_text(*as_at) + ").");
    }
    asked.from = *from;
  }
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return tl::unexpected(jobs.error());
  asked.jobs = *jobs;
  return asked;
}

RemovalSums study(const Workforce& workforce, const DayCount& days, const RemovalRequest& request,
                  std::size_t jobs) {
  RemovalSums sums = study_removal(workforce, days, request, 0, 0);
  in_blocks(
      workforce.people.size(), jobs,
      [&](std::size_t first, std::size_t end) { return study_removal(workforce, days, request, first, end); },
      [&](RemovalSums&& part) { sums.merge(part); }, people_a_block);
  return sums;
}

}  // namespace

int run_removal(const Arguments& arguments) {
  const Result<Asked> asked = read_options(arguments);
  if (!asked) return refuse(asked.error());
  const Checked<Policy> policy = load_policy(asked->policy);
  if (!policy) return refuse(policy.error());
  // What cannot be studied is said before any file is read.
  Result<RemovalRequest> request = removal_request(*policy, arguments.values("trigger"),
                                                   arguments.values("remove"), {asked->as_at, asked->as_at});
  if (!request) return refuse(request.error());
  const Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return refuse(loaded.error());
  const Workforce& workforce = loaded->reading.workforce;
  request->dates.first_day = std::min(asked->from.value_or(workforce.record.first_day), asked->as_at);
  // Sick pay in working days may end two years after the day of the replay.
  const Result<ClosedDays> closed =
      load_closed_days(arguments, workforce, asked->as_at + std::chrono::days(800));
  if (!closed) return refuse(closed.error());
  const DayCount days(workforce, *closed);
  const std::optional<Division> division = division_from_text(arguments.value("bank-holidays"));
  request->calendar = Calendar(division.value_or(Division::england_and_wales));
  apply_facts(workforce, days, *request);
  const RemovalSums sums = study(workforce, days, *request, asked->jobs);
  const RemovalRun run{workforce, *policy, *request, sums};
  print(asked->format == Format::csv    ? removal_csv(run)
        : asked->format == Format::json ? removal_json(run)
                                        : removal_table(run));
  return finished(arguments, loaded->reading);
}

}  // namespace turnpoint

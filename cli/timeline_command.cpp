#include <algorithm>
#include <thread>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "core/engine/facts.h"
#include "core/io/timeline/timeline_text.h"

namespace turnpoint {
namespace {

constexpr std::size_t block_size = 64;

/// What the options ask for, before any file is read.
struct Asked {
  Format format = Format::csv;
  Day as_at{};
  std::optional<Day> from;
  std::optional<Day> to;
  std::size_t jobs = 1;
  std::string policy;
};

Result<std::optional<Day>> day_if_given(const Arguments& arguments, const std::string& name) {
  if (!arguments.has(name)) return std::optional<Day>();
  return arguments.day(name).map([](Day day) { return std::optional(day); });
}

Result<Asked> read_options(const Arguments& arguments) {
  Asked asked;
  const Result<Format> format = output_format(arguments);
  if (!format) return tl::unexpected(format.error());
  const Result<Day> as_at = arguments.day("as-at");
  if (!as_at) return tl::unexpected(as_at.error());
  const Result<std::optional<Day>> from = day_if_given(arguments, "from");
  if (!from) return tl::unexpected(from.error());
  const Result<std::optional<Day>> to = day_if_given(arguments, "to");
  if (!to) return tl::unexpected(to.error());
  if (*from && *to && **to < **from) {
    return fail(ErrorCode::bad_argument, "--to",
                "--to (" + to_text(**to) + ") is before --from (" + to_text(**from) + ").");
  }
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return tl::unexpected(jobs.error());
  const Result<std::string> policy = arguments.needed("policy");
  if (!policy) return tl::unexpected(policy.error());
  return Asked{*format, *as_at, *from, *to, *jobs, *policy};
}

/// The person of --employee, else everyone.
Result<std::vector<std::uint32_t>> people_of(const Arguments& arguments, const Workforce& workforce) {
  std::vector<std::uint32_t> people;
  if (arguments.has("employee")) {
    const std::size_t person = find_person(workforce, arguments.value("employee"));
    if (person == workforce.people.size()) {
      return fail(ErrorCode::bad_argument, "--employee",
                  "There is no person \"" + arguments.value("employee") + "\" in these files.");
    }
    people.push_back(static_cast<std::uint32_t>(person));
    return people;
  }
  for (std::uint32_t i = 0; i < workforce.people.size(); ++i) people.push_back(i);
  return people;
}

TimelineFormat timeline_format(Format format) {
  return format == Format::json  ? TimelineFormat::json
         : format == Format::csv ? TimelineFormat::csv
                                 : TimelineFormat::table;
}

/// A few people's timelines, each but the very first after what stands between two.
std::string block_text(const TimelineRun& run, const std::vector<std::uint32_t>& people, std::size_t block) {
  std::string text;
  const std::size_t end = std::min(people.size(), (block + 1) * block_size);
  for (std::size_t i = block * block_size; i < end; ++i)
    text += (i == 0 ? "" : timeline_between(run)) + timeline_of(run, people[i]);
  return text;
}

/// Blocks of people on several threads, printed in their order: the same bytes for any number of jobs.
void print_timelines(const TimelineRun& run, const std::vector<std::uint32_t>& people, std::size_t jobs) {
  const std::size_t blocks = (people.size() + block_size - 1) / block_size;
  print(timeline_head(run));
  for (std::size_t first = 0; first < blocks; first += jobs) {
    std::vector<std::string> texts(std::min(jobs, blocks - first));
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < texts.size(); ++i)
      threads.emplace_back([&, i] { texts[i] = block_text(run, people, first + i); });
    texts[0] = block_text(run, people, first);
    for (std::thread& thread : threads) thread.join();
    for (const std::string& text : texts) print(text);
  }
  print(timeline_tail(run));
}

}  // namespace

int run_timeline(const Arguments& arguments) {
  const Result<Asked> asked = read_options(arguments);
  if (!asked) return refuse(asked.error());
  const Checked<Policy> policy = load_policy(asked->policy);
  if (!policy) return refuse(policy.error());
  Result<Plan> plan =
      arguments.has("trigger") ? compile(*policy, arguments.values("trigger")) : compile(*policy);
  if (!plan) return refuse(plan.error());
  const Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return refuse(loaded.error());
  const Workforce& workforce = loaded->reading.workforce;
  const Checked<RecordedReading> recorded = load_recorded(arguments, loaded->reading, *policy);
  if (!recorded) return refuse(recorded.error());
  const Result<std::vector<std::uint32_t>> people = people_of(arguments, workforce);
  if (!people) return refuse(people.error());
  // Sick pay in working days may end two years after the day of the replay.
  const Result<ClosedDays> closed =
      load_closed_days(arguments, workforce, asked->as_at + std::chrono::days(800));
  if (!closed) return refuse(closed.error());
  const DayCount days(workforce, *closed);
  apply_facts(*plan, gather_facts(workforce, days, *plan, 0, workforce.people.size(), asked->as_at));
  const std::optional<Division> division = division_from_text(arguments.value("bank-holidays"));
  const Calendar calendar(division.value_or(Division::england_and_wales));
  const StageRun stages{workforce, days, *policy, *plan, calendar, recorded->recorded};
  const TimelineRun run{stages,
                        asked->as_at,
                        asked->from,
                        asked->to,
                        arguments.has("employee"),
                        timeline_format(asked->format)};
  print_timelines(run, *people, asked->jobs);
  const bool refused = !loaded->reading.refused.empty() || !recorded->refused.empty();
  return arguments.has("strict") && refused ? 1 : 0;
}

}  // namespace turnpoint

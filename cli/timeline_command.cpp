#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/comparison_inputs.h"
#include "cli/files.h"
#include "cli/replay_inputs.h"
#include "core/io/timeline/timeline_text.h"

namespace turnpoint {
namespace {

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
  if (*from && *to) {
    if (const Result<void> ordered = in_order(**from, **to); !ordered) return tl::unexpected(ordered.error());
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
std::string block_text(const TimelineRun& run, const std::vector<std::uint32_t>& people, std::size_t first,
                       std::size_t end) {
  std::string text;
  for (std::size_t i = first; i < end; ++i)
    text += (i == 0 ? "" : timeline_between(run)) + timeline_of(run, people[i]);
  return text;
}

void print_timelines(const TimelineRun& run, const std::vector<std::uint32_t>& people, std::size_t jobs) {
  print(timeline_head(run));
  in_blocks(
      people.size(), jobs,
      [&](std::size_t first, std::size_t end) { return block_text(run, people, first, end); },
      [](const std::string& text) { print(text); });
  print(timeline_tail(run));
}

}  // namespace

int run_timeline(const Arguments& arguments) {
  const Result<Asked> asked = read_options(arguments);
  if (!asked) return refuse(asked.error());
  const Checked<std::unique_ptr<ReplayInputs>> inputs = ReplayInputs::load(arguments, asked->policy);
  if (!inputs) return refuse(inputs.error());
  const Result<std::vector<std::uint32_t>> people = people_of(arguments, (*inputs)->workforce());
  if (!people) return refuse(people.error());
  const Result<StageRun> stages = (*inputs)->run(arguments, asked->as_at, asked->as_at);
  if (!stages) return refuse(stages.error());
  const TimelineRun run{*stages,
                        asked->as_at,
                        asked->from,
                        asked->to,
                        arguments.has("employee"),
                        timeline_format(asked->format)};
  print_timelines(run, *people, asked->jobs);
  return arguments.has("strict") && (*inputs)->refused_any() ? 1 : 0;
}

}  // namespace turnpoint

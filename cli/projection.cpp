#include "cli/projection.h"

#include <thread>

#include "cli/files.h"
#include "core/io/compare/projection_text.h"

namespace turnpoint {
namespace {

/// Slices of the people on several threads, merged in their order: the same bytes for any number of jobs.
Projection project(const PreparedComparison& prepared, const ProjectionRequest& request,
                   const Continued& record, std::size_t jobs) {
  const std::size_t people = prepared.workforce.people.size();
  std::vector<Projection> slices(std::max(std::size_t{1}, std::min(jobs, people)));
  const auto run = [&](std::size_t slice) {
    slices[slice] = project_people(prepared.workforce, prepared.days, request, record,
                                   people * slice / slices.size(), people * (slice + 1) / slices.size());
  };
  std::vector<std::thread> threads;
  for (std::size_t slice = 1; slice < slices.size(); ++slice) threads.emplace_back(run, slice);
  run(0);
  for (std::thread& thread : threads) thread.join();
  for (std::size_t slice = 1; slice < slices.size(); ++slice) slices[0].merge(slices[slice]);
  return std::move(slices[0]);
}

}  // namespace

Result<void> run_projection(const Arguments& arguments, Format format, PreparedComparison prepared) {
  const Result<Day> from = arguments.day("project-from");
  if (!from) return tl::unexpected(from.error());
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return tl::unexpected(jobs.error());
  const Workforce& workforce = prepared.workforce;
  ProjectionRequest request{std::move(prepared.request), *from};
  const Result<Continued> record = continue_record(workforce, request);
  if (!record) return fail(record.error().code, "--project-from", record.error().detail);
  apply_facts(workforce, prepared.days, request);
  const Projection projection = project(prepared, request, *record, *jobs);
  const ProjectionRun run{workforce, prepared.old_policy, prepared.new_policy, request, *record, projection};
  print(format == Format::json     ? projection_json(run)
        : format == Format::table  ? projection_table(run)
        : arguments.has("figures") ? projection_figures_csv(run)
                                   : projection_csv(run));
  return {};
}

}  // namespace turnpoint

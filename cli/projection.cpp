#include "cli/projection.h"

#include "cli/blocks.h"
#include "cli/files.h"
#include "core/io/compare/projection_text.h"

namespace turnpoint {
namespace {

Projection project(const PreparedComparison& prepared, const ProjectionRequest& request,
                   const Continued& record, std::size_t jobs) {
  return in_slices(0, prepared.workforce.people.size(), jobs, [&](std::size_t first, std::size_t end) {
    return project_people(prepared.workforce, prepared.days, request, record, first, end);
  });
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

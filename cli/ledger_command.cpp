#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/replay_inputs.h"
#include "cli/study_inputs.h"
#include "core/io/transition/ledger_text.h"

namespace turnpoint {
namespace {

/// What the options ask for, before any file is read.
struct Asked {
  Format format = Format::csv;
  Day cutover{};
  std::size_t jobs = 1;
  std::string old_policy;
  std::string new_policy;
};

Result<Asked> read_options(const Arguments& arguments) {
  const Result<Format> format = output_format(arguments);
  if (!format) return tl::unexpected(format.error());
  const Result<std::string> old_name = arguments.needed("old");
  if (!old_name) return tl::unexpected(old_name.error());
  const Result<std::string> new_name = arguments.needed("new");
  if (!new_name) return tl::unexpected(new_name.error());
  const Result<Day> cutover = arguments.day("cutover");
  if (!cutover) return tl::unexpected(cutover.error());
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return tl::unexpected(jobs.error());
  return Asked{*format, *cutover, *jobs, *old_name, *new_name};
}

/// The latest day on which a team starts.
Day last_start(const LedgerRequest& request) {
  Day last = request.cutover;
  for (const std::int32_t start : request.team_start) {
    if (start != no_day) last = std::max(last, day_from_number(start));
  }
  return last;
}

void print_ledger(Format format, const LedgerRun& run) {
  print(format == Format::csv    ? ledger_csv(run)
        : format == Format::json ? ledger_json(run)
                                 : ledger_table(run));
  if (format != Format::csv) return;
  for (const std::string& note : ledger_notes(run)) complain("ledger: " + note + "\n");
  complain("ledger: " + ledger_sum(run) + "\n");
}

}  // namespace

int run_ledger(const Arguments& arguments) {
  const Result<Asked> asked = read_options(arguments);
  if (!asked) return refuse(asked.error());
  const Checked<Policy> new_policy = load_policy(asked->new_policy);
  if (!new_policy) return refuse(new_policy.error());
  const Checked<std::unique_ptr<ReplayInputs>> inputs = ReplayInputs::load(arguments, asked->old_policy);
  if (!inputs) return refuse(inputs.error());
  const Result<Mapping> mapping = read_mapping(arguments, (*inputs)->policy());
  if (!mapping) return refuse(mapping.error());
  const Checked<TeamsReading> teams = load_teams(arguments, (*inputs)->reading());
  if (!teams) return refuse(teams.error());
  const LedgerRequest request{asked->cutover, teams->start, *mapping, *new_policy};
  const Result<StageRun> stages =
      (*inputs)->run(arguments, asked->cutover - std::chrono::days(1), last_start(request));
  if (!stages) return refuse(stages.error());
  Ledger ledger;
  in_blocks(
      stages->workforce.people.size(), asked->jobs,
      [&](std::size_t first, std::size_t end) { return ledger_of(*stages, request, first, end); },
      [&](Ledger&& part) { ledger.merge(std::move(part)); });
  print_ledger(asked->format, {*stages, request, ledger});
  const bool refused = (*inputs)->refused_any() || !teams->refused.empty();
  return arguments.has("strict") && refused ? 1 : 0;
}

}  // namespace turnpoint

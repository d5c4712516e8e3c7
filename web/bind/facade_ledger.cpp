#include "core/engine/facts.h"
#include "core/io/transition/ledger_page.h"
#include "core/io/workforce/reading_json.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {

Facade::LedgerWork::LedgerWork(const Run& run, Recorded facts, std::vector<std::int32_t> team_start,
                               const LedgerAsked& asked)
    : old_policy(run.old_policy), new_policy(run.new_policy), plan(run.request.old_plan),
      recorded(std::move(facts)),
      days(run.workforce), stages{run.workforce, days, old_policy, plan, calendar, recorded},
      request{asked.cutover, std::move(team_start), asked.mapping, new_policy} {
  const std::size_t people = run.workforce.people.size();
  apply_facts(plan, gather_facts(run.workforce, days, plan, 0, people, asked.cutover - std::chrono::days(1)));
}

std::string Facade::load_teams(const std::string& teams) {
  if (!reading_) return nothing_yet("workforce");
  TeamsReading reading = teams.empty() ? TeamsReading{} : read_teams(teams, *reading_);
  if (!reading.usable()) return refuse(reading.errors);
  teams_ = std::move(reading);
  return answer(teams_json(teams_));
}

std::string Facade::begin_ledger(const std::string& request) {
  if (!run_) return nothing_yet("comparison");
  const Result<LedgerAsked> asked = read_ledger_request(request, run_->old_policy);
  if (!asked) return refuse(asked.error());
  pending_ledger_ =
      std::make_unique<LedgerWork>(*run_, recorded_under(run_->old_policy, facts_), teams_.start, *asked);
  return answer({{"people", run_->workforce.people.size()}});
}

std::string Facade::continue_ledger(int people) {
  if (!pending_ledger_) return nothing_yet("ledger");
  LedgerWork& work = *pending_ledger_;
  const NextPeople now = take_next(work.next, work.stages.workforce.people.size(), people);
  work.ledger.merge(ledger_of(work.stages, work.request, now.first, now.end));
  if (now.are_last()) ledger_ = std::move(pending_ledger_);
  return progress_answer(now);
}

std::string Facade::ledger() const {
  return ledger_ ? answer(ledger_document(ledger_->output())) : nothing_yet("ledger");
}

std::string Facade::ledger_page(const std::string& query) const {
  if (!ledger_) return nothing_yet("ledger");
  const Result<LedgerPage> page = read_ledger_page(query);
  return page ? answer(ledger_page_json(ledger_->output(), *page)) : refuse(page.error());
}

std::string Facade::ledger_as(const std::string& format) const {
  if (!ledger_) return nothing_yet("ledger");
  const LedgerRun run = ledger_->output();
  return answer(format == "json"    ? ledger_json(run)
                : format == "table" ? ledger_table(run)
                                    : ledger_csv(run));
}

}  // namespace turnpoint

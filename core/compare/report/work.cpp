#include "core/compare/report/work.h"

#include "core/engine/facts.h"

namespace turnpoint {

void ReportSums::merge(ReportSums&& next) {
  comparison.merge(std::move(next.comparison));
  tables.merge(std::move(next.tables));
  if (removal) removal->merge(*next.removal);
  if (teams) teams->merge(*next.teams);
  if (ledger && next.ledger) ledger->merge(std::move(*next.ledger));
}

ReportWork::ReportWork(const Workforce& workforce, const ClosedDays& closed, ReportAsked asked)
    : workforce_(workforce), days_(workforce, closed), asked_(std::move(asked)),
      ledger_plan_(asked_.comparison.old_plan), sides_{asked_.old_policy,
                                                       asked_.new_policy,
                                                       asked_.comparison.old_plan,
                                                       asked_.comparison.new_plan,
                                                       asked_.old_recorded,
                                                       asked_.new_recorded,
                                                       asked_.calendar} {
  apply_facts(workforce_, days_, asked_.comparison);
  tables_.emplace(asked_.comparison);
  if (asked_.removal) apply_facts(workforce_, days_, *asked_.removal);
  if (asked_.teams && asked_.disclosure)
    teams_.emplace(equality_request(workforce_, days_, sides_, {*asked_.teams}, asked_.comparison.dates));
  if (!asked_.cutover) return;
  apply_facts(ledger_plan_, gather_facts(workforce_, days_, ledger_plan_, 0, workforce_.people.size(),
                                         *asked_.cutover - std::chrono::days(1)));
  stages_.emplace(
      StageRun{workforce_, days_, asked_.old_policy, ledger_plan_, asked_.calendar, asked_.old_recorded});
  ledger_.emplace(LedgerRequest{*asked_.cutover, asked_.team_start, asked_.mapping, asked_.new_policy});
}

ReportSums ReportWork::count(std::size_t first, std::size_t end) const {
  ReportSums sums = count_numbers(first, end);
  sums.ledger = count_ledger(first, end);
  return sums;
}

ReportSums ReportWork::count_numbers(std::size_t first, std::size_t end) const {
  ReportSums sums{asked_.compared ? no_people(asked_.comparison)
                                  : compare_people(workforce_, days_, asked_.comparison, first, end),
                  tables_of(workforce_, days_, *tables_, first, end),
                  {},
                  {},
                  {}};
  if (asked_.removal) sums.removal = study_removal(workforce_, days_, *asked_.removal, first, end);
  if (teams_) sums.teams = count_groups(workforce_, *teams_, first, end);
  return sums;
}

std::optional<Ledger> ReportWork::count_ledger(std::size_t first, std::size_t end) const {
  return ledger_ ? std::optional(ledger_of(*stages_, *ledger_, first, end)) : std::nullopt;
}

}  // namespace turnpoint

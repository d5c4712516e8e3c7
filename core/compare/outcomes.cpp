#include "core/compare/outcomes.h"

#include <algorithm>

namespace turnpoint {
namespace {

void add_day(const MetDay& met, PersonOutcome& outcome) {
  for (std::size_t trigger = 0; met.met >> trigger != 0; ++trigger) {
    if ((met.met >> trigger & 1) == 0) continue;
    TriggerTotals& totals = outcome.triggers[trigger];
    totals.people = 1;
    ++totals.looks;
    totals.findings += met.crossed >> trigger & 1;
  }
  outcome.any.people = 1;
  ++outcome.any.looks;
  outcome.any.findings += met.crossed != 0 ? 1 : 0;
  outcome.first_day = std::min(outcome.first_day, met.day);
}

}  // namespace

Outcomes::Outcomes(const Workforce& workforce, const DayCount& days, const Plan& plan, Span dates)
    : workforce_(workforce), days_(days), plan_(plan), dates_(dates),
      columns_(LookColumns::make(workforce, days, plan, dates.last_day)) {}

void Outcomes::take(std::size_t first, std::size_t end) {
  if (columns_) columns_->judge(first, end, LookColumns::Crossings::find);
}

const PersonOutcome& Outcomes::of(std::size_t person) {
  if (!columns_ || !columns_->is_plain(person)) {
    outcome_ = outcome_of(workforce_, days_, plan_, person, dates_);
    return outcome_;
  }
  columns_->met_days(person, met_);
  outcome_.triggers.assign(plan_.triggers.size(), {});
  outcome_.any = {};
  outcome_.first_day = open_end;
  for (const MetDay& met : met_) {
    if (met.day >= day_number(dates_.first_day)) add_day(met, outcome_);
  }
  outcome_.return_meetings = return_meetings(workforce_, days_, plan_, person, dates_);
  return outcome_;
}

}  // namespace turnpoint

#include "core/cases/reference.h"
#include "core/cases/whose.h"
#include "core/engine/facts.h"
#include "core/io/cases/due_calendar.h"
#include "core/io/json_object.h"
#include "core/policy/wording/plain.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {

Facade::DueWork::DueWork(const Run& of, const DueAsked& asked, Recorded facts,
                         std::vector<std::uint32_t> whose)
    : policy(asked.old_policy ? of.old_policy : of.new_policy),
      plan(asked.old_policy ? of.request.old_plan : of.request.new_plan), recorded(std::move(facts)),
      days(of.workforce), stages{of.workforce, days, policy, plan, calendar, recorded},
      people(std::move(whose)), run{stages, asked.days, references_of(of.workforce), {}} {
  apply_facts(plan, gather_facts(of.workforce, days, plan, 0, of.workforce.people.size(), asked.days.as_at));
}

std::string Facade::begin_due(const std::string& request) {
  if (!run_) return nothing_yet("comparison");
  const Result<DueAsked> asked = read_due_request(request);
  if (!asked) return refuse(asked.error());
  Result<std::vector<std::uint32_t>> people = people_of_team(run_->workforce, asked->team, asked->days.as_at);
  if (!people) return refuse(people.error());
  Recorded facts = recorded_under(asked->old_policy ? run_->old_policy : run_->new_policy, facts_);
  pending_due_ = std::make_unique<DueWork>(*run_, *asked, std::move(facts), std::move(*people));
  return answer(json_object({{"people", pending_due_->people.size()}}));
}

std::string Facade::continue_due(int people) {
  if (!pending_due_) return nothing_yet("list of what is due");
  DueWork& work = *pending_due_;
  const NextPeople now = take_next(work.next, work.people.size(), people);
  for (std::size_t i = now.first; i < now.end; ++i)
    work.run.take(due_list(work.stages, work.people[i], work.run.days));
  if (now.are_last()) {
    work.run.close();
    due_ = std::move(pending_due_);
  }
  return progress_answer(now);
}

std::string Facade::due() const {
  if (!due_) return nothing_yet("list of what is due");
  Json document = due_document(due_->run);
  if (!facts_.refused.empty())
    document["notes"].push_back(
        plural(static_cast<std::int64_t>(facts_.refused.size()), "row") +
        " of the record cannot be used with these people. The first: " + facts_.refused.front().detail);
  return answer(std::move(document));
}

std::string Facade::due_as(const std::string& format) const {
  if (!due_) return nothing_yet("list of what is due");
  const DueRun& run = due_->run;
  if (format == "json") return answer(due_json(run));
  if (format == "csv") return answer(due_csv(run));
  if (format == "table") return answer(due_table(run));
  // Dated at the start of the day that was asked about: there is no clock here.
  const Result<std::string> stamp = stamp_from_text(to_text(run.days.as_at) + "T00:00:00Z");
  if (!stamp) return refuse(stamp.error());
  return answer(calendar_file(calendar_entries(run, Titles::neutral), *stamp));
}

}  // namespace turnpoint

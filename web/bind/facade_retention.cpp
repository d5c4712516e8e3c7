// How long records are kept, everything held about one person, a study without somebody, and one from a file.

#include "core/cases/whose.h"
#include "core/io/cases/deletions.h"
#include "core/io/cases/held.h"
#include "core/io/cases/paper_text.h"
#include "core/io/cases/redacted.h"
#include "core/io/cases/retention_text.h"
#include "core/io/compare/study_json.h"
#include "core/io/workforce/canonical_csv.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {
template <class Print>
std::string Facade::with_retention(const std::string& request, Print print) const {
  if (!run_) return nothing_yet("comparison");
  const Result<DueAsked> asked = read_due_request(request);
  if (!asked) return refuse(asked.error());
  Result<std::vector<std::uint32_t>> people = people_of_team(run_->workforce, asked->team, asked->days.as_at);
  if (!people) return refuse(people.error());
  const Policy& policy = asked->old_policy ? run_->old_policy : run_->new_policy;
  const DueWork work(*run_, *asked, recorded_under(policy, facts_), {});
  return answer(print(RetentionRun::of(work.stages, asked->days.as_at, *people)));
}

std::string Facade::retention(const std::string& request) const {
  return with_retention(request, retention_document);
}

std::string Facade::retention_as(const std::string& request) const {
  return with_retention(request, retention_csv);
}

Paper Facade::redacted_paper(DueWork& before, DueWork& after, std::size_t person, Day on) const {
  Workforce workforce = run_->workforce;
  for (DueWork* work : {&before, &after}) redact(workforce, work->recorded);
  CaseRecord record = run_->study.record;
  redact(record);
  const auto run_of = [&](const DueWork& work) {
    return StageRun{workforce, work.days, work.policy, work.plan, work.calendar, work.recorded};
  };
  const StageRun old_run = run_of(before), new_run = run_of(after);
  return held_paper({{&old_run, &new_run}, person, on, &record, nullptr, true});
}

std::string Facade::held_as(const std::string& employee_id, const std::string& on,
                            const std::string& format) const {
  if (!run_) return nothing_yet("comparison");
  const std::optional<Day> day = day_from_text(on);
  if (!day)
    return refuse(Error{ErrorCode::bad_argument, "on", "\"" + on + "\" is no date such as 2026-03-31."});
  const std::size_t person = find_person(run_->workforce, employee_id);
  if (person == run_->workforce.people.size()) return unknown_person(employee_id);
  const DueDays days = due_within(*day, 0);
  DueWork before(*run_, {true, days, {}}, recorded_under(run_->old_policy, facts_), {});
  DueWork after(*run_, {false, days, {}}, recorded_under(run_->new_policy, facts_), {});
  if (format == "redacted") return answer(paper_html(redacted_paper(before, after, person, *day)));
  const Held held{{&before.stages, &after.stages}, person, *day, &run_->study.record, &run_->study.entries};
  return answer(format == "json" ? print_json(held_json(held)) : paper_html(held_paper(held)));
}

std::string Facade::open_study(const std::string& text) const {
  const Checked<Study> study = read_study(text);
  return study ? answer(print_json(study_to_json(*study))) : refuse(study.error());
}

std::string Facade::without_deleted(const std::string& study, const std::string& people,
                                    const std::string& deletions) const {
  const Checked<Study> read = read_study(study);
  if (!read) return refuse(read.error());
  const Result<std::vector<Deletion>> deleted = deletions_from_text(deletions);
  if (!deleted) return refuse(deleted.error());
  const Result<Remaining> remaining = turnpoint::without_deleted(*read, people, *deleted);
  if (!remaining) return refuse(remaining.error());
  return answer({{"study", print_json(study_to_json(remaining->study))},
                 {"people", remaining->people},
                 {"id", remaining->people.empty() ? "" : workforce_id(remaining->people)},
                 {"persons", remaining->persons},
                 {"spells", remaining->spells},
                 {"rows", remaining->rows}});
}

}  // namespace turnpoint

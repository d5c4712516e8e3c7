// One person's case as a file, and a file's case tried with the people in hand.

#include "core/io/cases/handover/hand_over.h"
#include "core/io/cases/handover/receive.h"
#include "core/io/compare/case_record_json.h"
#include "core/io/compare/people_entry_json.h"
#include "core/io/json_object.h"
#include "core/io/request_text.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {
namespace {

/// Both policies of a study, as a case file names them.
struct TwoPolicies {
  CasePolicy old_policy, new_policy;
};

Result<TwoPolicies> policies_of(const Study& study, const Policy& old_policy, const Policy& new_policy) {
  Result<CasePolicy> before = case_policy(study, study.old_policy, old_policy);
  if (!before) return tl::unexpected(before.error());
  Result<CasePolicy> after = case_policy(study, study.new_policy, new_policy);
  if (!after) return tl::unexpected(after.error());
  return TwoPolicies{std::move(*before), std::move(*after)};
}

std::int64_t absences_of(const ReceivedCase& received) {
  WorkforceRows rows = rows_of(empty_reading().workforce);
  apply_entries(rows, received.entries);
  return static_cast<std::int64_t>(rows.absences.size()) - 1;
}

}  // namespace

std::string Facade::hand_over(const std::string& employee_id, const std::string& made, bool redacted) const {
  if (!run_) return nothing_yet("comparison");
  const std::optional<Day> day = day_from_text(made);
  if (!day)
    return refuse(Error{ErrorCode::bad_argument, "made", "\"" + made + "\" is no date such as 2026-03-31."});
  if (find_person(run_->workforce, employee_id) == run_->workforce.people.size())
    return unknown_person(employee_id);
  const Study& study = run_->study;
  Result<TwoPolicies> policies = policies_of(study, run_->old_policy, run_->new_policy);
  if (!policies) return refuse(policies.error());
  const HandOver given{study, policies->old_policy, policies->new_policy, *day, redacted};
  return answer(
      print_case_file(case_file_of(given, employee_id, rows_of(base_workforce()), rows_of(run_->workforce))));
}

std::string Facade::try_case(const std::string& request) const {
  if (!run_) return nothing_yet("comparison");
  const Result<Json> json = parse_json(request, "request");
  if (!json) return refuse(json.error());
  const std::optional<Day> day = day_from_text(text_at(*json, "entered"));
  if (!day) return refuse(Error{ErrorCode::bad_argument, "entered", "The day of entry is missing."});
  const Checked<CaseFile> file = read_case_file(text_at(*json, "text"));
  if (!file) return refuse(file.error());
  const std::string typed = text_at(*json, "as"), as = typed.empty() ? file->employee_id : typed;
  const Checked<ReceivedCase> received = receive_case(*file, as, *day);
  if (!received) return refuse(received.error());
  const Study& study = run_->study;
  const Result<TwoPolicies> policies = policies_of(study, run_->old_policy, run_->new_policy);
  if (!policies) return refuse(policies.error());
  const Workforce& workforce = run_->workforce;
  const bool here = find_person(workforce, as) != workforce.people.size();
  const std::vector<std::string> differences =
      here ? case_differences(*received, as, rows_of(workforce), study.record) : std::vector<std::string>();
  return answer(
      json_object({{"employee_id", file->employee_id},
                   {"as", as},
                   {"made", to_text(file->made)},
                   {"redacted", file->redacted},
                   {"absences", absences_of(*received)},
                   {"rows", file->record.size()},
                   {"policies", policy_differences(*file, policies->old_policy, policies->new_policy)},
                   {"here", here},
                   {"differences", differences},
                   {"entries", here ? Json::array() : entries_to_json(received->entries)},
                   {"record", here ? Json::array() : record_to_json(received->record)}}));
}

}  // namespace turnpoint

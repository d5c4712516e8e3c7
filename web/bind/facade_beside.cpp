// A version of the study beside it: counted on the people in hand, in slices as other questions are.

#include "core/io/compare/study_json.h"
#include "core/io/compare/study_policies.h"
#include "core/io/json_object.h"
#include "core/io/report/beside/beside.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {
namespace inquiry {

struct Beside : Facade::Inquiry {
  Beside(const ComparisonRun& finished, const DayCount& counted, StudyPolicies version, std::string called,
         std::vector<std::string> told)
      : one(finished), days(counted), policies(std::move(version)), name(std::move(called)),
        notes(std::move(told)) {
    apply_facts(one.workforce, days, policies.request);
    comparison = no_people(policies.request);
  }
  void add(std::size_t first, std::size_t end) override {
    comparison.merge(compare_people(one.workforce, days, policies.request, first, end));
  }
  Json document() const override {
    const ComparisonRun other{one.workforce, policies.old_policy, policies.new_policy, policies.request,
                              comparison};
    return beside_json(studies_beside({"This study", one}, {name, other}, notes));
  }

  ComparisonRun one;  ///< of the finished comparison: a newer one waits until this is done or given up
  const DayCount& days;
  StudyPolicies policies;
  Comparison comparison;
  std::string name;
  std::vector<std::string> notes;
};

}  // namespace inquiry

std::string Facade::begin_beside(const std::string& version) {
  inquiry_.reset();
  if (!run_) return nothing_yet("comparison");
  if (run_->projecting)
    return refuse(Error{ErrorCode::bad_argument, "project_from",
                        "A projection stands beside no version; compare without project_from for it."});
  const Checked<Study> other = read_study(version);
  if (!other) return refuse(other.error());
  Checked<StudyPolicies> policies = study_policies(*other);
  if (!policies) return refuse(policies.error());
  run_->finish_ranges();
  std::vector<std::string> notes;
  if (!is_of_same_people(version_of(*other, other->id), run_->study))
    notes.push_back("“" + other->id +
                    "” was made for other people. Here it is counted on the people of this study, so that "
                    "policies differ and people do not.");
  inquiry_ = std::make_unique<inquiry::Beside>(run_->output(), run_->days, std::move(*policies), other->id,
                                               std::move(notes));
  return answer(json_object({{"people", run_->workforce.people.size()}}));
}

}  // namespace turnpoint

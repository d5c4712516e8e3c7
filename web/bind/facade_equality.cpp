#include <algorithm>

#include "core/io/compare/equality/equality_request.h"
#include "core/io/json_object.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"
#include "web/bind/part_json.h"

namespace turnpoint {
namespace {

/// Decisions alone, as on the command line.
Recorded decisions_under(const Policy& policy, const RecordedReading& facts) {
  return {{}, recorded_under(policy, facts).decisions, {}};
}

}  // namespace

std::vector<std::string> references_here(const std::vector<Characteristic>& characteristics,
                                         std::vector<std::string> references) {
  std::erase_if(references, [&](const std::string& reference) {
    return reference.starts_with("characteristic_") &&
           std::none_of(characteristics.begin(), characteristics.end(),
                        [&](const Characteristic& one) { return reference.starts_with(one.id + "="); });
  });
  return references;
}

Facade::EqualityWork::EqualityWork(const Run& run, const RecordedReading& facts,
                                   const std::vector<Characteristic>& characteristics, Disclosure secret)
    : workforce(run.workforce), days(run.workforce), sides{run.old_policy,
                                                           run.new_policy,
                                                           run.request.old_plan,
                                                           run.request.new_plan,
                                                           decisions_under(run.old_policy, facts),
                                                           decisions_under(run.new_policy, facts)},
      request(equality_request(run.workforce, days, sides, characteristics, run.request.dates)),
      disclosure(secret) {}

void Facade::EqualityWork::add(std::size_t first, std::size_t end) {
  counts.merge(count_groups(workforce, request, first, end));
}

Json Facade::EqualityWork::part() const { return counts_json(counts); }

bool Facade::EqualityWork::take(const Json& part) {
  const std::optional<EqualityCounts> more = counts_from(part, request);
  if (more) counts.merge(*more);
  return more.has_value();
}

std::string Facade::begin_equality(const std::string& request) {
  if (!run_) return nothing_yet("comparison");
  if (run_->projecting) {
    return refuse(Error{
        ErrorCode::bad_argument, "project_from",
        "A projection has many records and no one equality view; compare without project_from for it."});
  }
  const Result<EqualityAsked> asked = read_equality_request(request);
  if (!asked) return refuse(asked.error());
  const std::vector<Characteristic> of_workforce = characteristics_of(run_->workforce);
  const Result<std::vector<Characteristic>> characteristics =
      with_references(of_workforce, references_here(of_workforce, asked->references));
  if (!characteristics) return refuse(characteristics.error());
  pending_equality_ = std::make_unique<EqualityWork>(*run_, facts_, *characteristics, asked->disclosure);
  return begun_answer(pending_equality_.get());
}

std::string Facade::continue_equality(int people) {
  if (!pending_equality_) return nothing_yet("equality view");
  EqualityWork& work = *pending_equality_;
  const NextPeople now = take_next(work.next, work.workforce.people.size(), people);
  work.add(now.first, now.end);
  if (now.are_last() && work.lent == 0) {
    work.view = equality_view(work.request, work.counts, work.disclosure);
    equality_ = std::move(pending_equality_);
  }
  return progress_answer(now);
}

std::string Facade::equality() const {
  if (!equality_) return nothing_yet("equality view");
  const EqualityWork& work = *equality_;
  Json document = equality_document(work.output());
  document["choices"] = Json::object();
  for (std::size_t i = 0; i < work.request.characteristics.size(); ++i) {
    const Characteristic& one = work.request.characteristics[i];
    if (!one.reference.empty()) continue;
    Json& names = document["choices"][one.id] = Json::array();
    for (const auto& [group, counts] : work.counts.groups[i]) names.push_back(group);
  }
  return answer(std::move(document));
}

std::string Facade::equality_as(const std::string& format) const {
  if (!equality_) return nothing_yet("equality view");
  const EqualityRun run = equality_->output();
  return answer(format == "json"    ? equality_json(run)
                : format == "table" ? equality_table(run)
                                    : equality_csv(run));
}

}  // namespace turnpoint

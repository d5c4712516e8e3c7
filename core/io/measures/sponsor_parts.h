#pragma once
/// What the sponsor's page says beside its plan: days lost and the target, the study's headline, who is
/// mid-stage when the new policy starts.

#include "core/compare/report/work.h"
#include "core/io/plan/records_rows.h"
#include "core/measures/sums.h"

namespace turnpoint {

struct SponsorSums {
  MeasureSums people;
  std::optional<ReportSums> study;
  void merge(SponsorSums&& next, std::size_t top);
};

/// Holds what its parts refer to: it stays where it is. The workforce must outlive it.
class SponsorWork {
 public:
  /// Without `study` only the people are looked at.
  SponsorWork(const Workforce& workforce, const ClosedDays& closed, MeasuresAsked people,
              std::unique_ptr<ReportAsked> study);
  SponsorWork(const SponsorWork&) = delete;
  SponsorWork& operator=(const SponsorWork&) = delete;

  /// The people from `first` up to `end`.
  SponsorSums count(std::size_t first, std::size_t end) const;

  const MeasuresWork& people() const { return people_; }
  const ReportWork* study() const { return study_ ? &*study_ : nullptr; }

 private:
  MeasuresWork people_;
  std::optional<ReportWork> study_;
};

/// A study as the page asks for it, under the policies' usual triggers: formal meetings over `dates`, and who
/// is mid-stage on the people's launch unless `cutover` gives the day. Teams, record and calendar are those
/// of `people`.
std::unique_ptr<ReportAsked> sponsor_study(const Policy& old_policy, const Policy& new_policy, Span dates,
                                           std::optional<Day> cutover, const MeasuresAsked& people);

/// The parts in their order; what is not known is said.
std::vector<ReportPart> sponsor_parts(const SponsorWork& work, const SponsorSums& sums,
                                      const ActionPlan& plan);

/// Of a page that is made from a plan alone: what is not on it.
std::vector<ReportPart> sponsor_parts_of_plan_alone();

}  // namespace turnpoint

#pragma once
/// One person's record in many runs: runs that draw the same spells are looked at once.

#include <map>

#include "core/compare/projection.h"

namespace turnpoint {

/// What one policy asks for on one record, then each of its variants where they were asked for.
struct RecordSide {
  std::vector<FigureCounts> counts;
  std::vector<std::vector<ReadyLook>> looks;  ///< empty where nothing is judged, or as the first policy does
  CaseReach reach{};                          ///< of the first policy's count
};

struct RecordOutcome {
  std::int64_t spells = 0;  ///< with a day in the dates asked for
  RecordSide old_policy;
  RecordSide new_policy;
};

class ProjectedRecord {
 public:
  /// All but the person must outlive it.
  ProjectedRecord(const Workforce& workforce, const ClosedDays& closed, const ProjectionRequest& request,
                  const Continued& record, std::size_t person);
  // `days_` looks at `alone_`.
  ProjectedRecord(const ProjectedRecord&) = delete;
  ProjectedRecord& operator=(const ProjectedRecord&) = delete;

  /// Good until the next call.
  const RecordOutcome& in(std::size_t run, int other_person_percent, bool with_variants);

 private:
  bool has_variants(const RecordOutcome& outcome) const;
  void put(const std::vector<SpellRow>& drawn);
  FigureCounts counts_of(const FigureRequest& figures, const CountedPolicy& counted, RecordSide& side) const;
  void look(const FigureRequest& figures, bool with_variants, RecordSide& side) const;

  const ComparisonRequest& request_;
  const Continued& record_;
  std::size_t person_;
  std::vector<SpellRow> known_;
  Workforce alone_;
  DayCount days_;
  std::map<std::vector<SpellRow>, RecordOutcome> outcomes_;  ///< by the spells drawn
};

}  // namespace turnpoint

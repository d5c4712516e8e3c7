#pragma once
/// The report of a study for a committee, as a document: what was compared, what changes, on what it rests.

#include "core/compare/report/work.h"
#include "core/compare/tables/unit_times.h"
#include "core/io/workforce/workforce_csv.h"
#include "core/report/document.h"

namespace turnpoint {

/// Where a policy comes from, so that anyone can make the figures again.
struct PolicyOrigin {
  std::string word;                  ///< as the command line calls it: an id, or a file's name without folder
  std::string sha256;                ///< of its text in the one way it is hashed, see canonical_json
  std::vector<std::string> changes;  ///< made in the study, a sentence each
};

struct StudyReportRun {
  const ReportWork& work;
  const ReportSums& sums;  ///< of everyone
  const UnitTimes& unit_times;
  const WorkforceReading& reading;
  std::string title;  ///< empty: made from the policies' names
  PolicyOrigin old_origin;
  PolicyOrigin new_origin;
  std::string bank_holidays;  ///< the division whose bank holidays working days leave out; empty: none
  bool pseudonyms = false;    ///< whether those who change are listed
};

ReportDocument study_report(const StudyReportRun& run);

}  // namespace turnpoint

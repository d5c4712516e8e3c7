#pragma once
/// Two studies side by side on the same people, as a document: every table has each study's figure and what
/// the second has more or fewer of.

#include "core/io/compare/comparison_text.h"
#include "core/report/document.h"

namespace turnpoint {

struct StudyBeside {
  std::string name;
  const ComparisonRun& run;  ///< with figures, of everyone
};

/// Sections `headline`, `funnel`, `steps`, `triggers`, `teams`, in the order of the first study; of a policy
/// that is the same in both only the headline tells. `notes`: why the two cannot simply be compared; that
/// they cover different times is said without it. A team in which few people meet a trigger under any of the
/// four policies stands alone in no table.
ReportDocument studies_beside(const StudyBeside& one, const StudyBeside& other,
                              std::vector<std::string> notes);

/// The notes and tables of such a document, for the app: {"notes", "texts", "tables": as table_json}.
Json beside_json(const ReportDocument& document);

}  // namespace turnpoint

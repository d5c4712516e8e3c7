#pragma once
/// Answer sheets as CSV, and their marks.

#include "core/exercise/play/play.h"
#include "core/io/exercise/pack_json.h"

namespace turnpoint {

/// One row of a sheet: `exercise,step,under,answer`, and `sheet` where several are in one file. `under` is
/// `old` or `new`; it may be left empty where only one is asked.
struct SheetRow {
  std::string sheet;
  std::string exercise;
  std::string step;
  PolicySide under = PolicySide::new_policy;
  std::string answer;
  std::optional<AnswerMark> mark;  ///< none of free text, which its writer marks
  std::string model;               ///< of free text
};

struct MarkedSheet {
  std::vector<SheetRow> rows;
  std::vector<Error> refused;  ///< each at `FILE, line N`
  PlayScore score() const;     ///< of the rows marked
};

/// Every row on its own, so that a sheet that leaves steps out is marked, too. Errors: a file that is no such
/// table at all.
Checked<MarkedSheet> mark_sheet(const LoadedPack& loaded, std::string_view text, const std::string& name);

std::string marks_table(const MarkedSheet& marked);
std::string marks_json(const MarkedSheet& marked);
/// `sheet,exercise,step,under,answer,right,points,why`; `right` is `right`, `partly right` or `wrong`
std::string marks_csv(const MarkedSheet& marked);

}  // namespace turnpoint

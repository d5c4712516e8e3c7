#pragma once
/// The core program as a few coarse calls: JSON and bytes in, JSON out. Ordinary code, tested natively;
/// bind/core.cpp only registers it.

#include <memory>
#include <optional>
#include <string>

#include "core/compare/rows.h"
#include "core/compare/study.h"
#include "core/engine/day_count.h"
#include "core/io/workforce/recorded_csv.h"
#include "core/io/workforce/teams_csv.h"

namespace turnpoint {

/// Every answer is `{"ok":true,"value":…}` or `{"ok":false,"errors":[{code, where, detail}]}`.
/// Long work goes in slices: `begin_…`, then `continue_…` until its value says done, so that a worker can
/// tell how far it is and drop it for newer work.
class Facade {
 public:
  Facade();
  ~Facade();

  /// Shipped policies with their triggers, numbers and assumptions.
  std::string policies() const;

  /// The shipped sample workforce of this name becomes the workforce.
  std::string load_sample(const std::string& name);
  /// File texts; `people` may be empty with `has_people` false. The workforce stays as it is until the import
  /// is done.
  std::string begin_import(std::string absences, bool has_people, std::string people);
  std::string continue_import(int rows);
  /// Refused rows of the workforce's import as CSV text.
  std::string refused_rows() const;

  /// `study` as study_to_json writes it; with `project_from` beside its other keys the record is continued
  /// from that day on (core/compare/projection.h), and `rows`, `why`, findings, timelines and the
  /// equality view are refused. Errors: unknown policies, triggers, paths. Answers are of the comparison before until this one is done.
  std::string begin_comparison(const std::string& study);
  std::string continue_comparison(int people);
  /// Of the finished comparison: what stages, letters and ranges come to under each assumption. Until it is
  /// done the summary has none of them.
  std::string begin_ranges();
  std::string continue_ranges(int people);
  std::string summary() const;
  /// `query`: {"find", "order", "descending", "first", "count"}.
  std::string rows(const std::string& query) const;
  std::string why(const std::string& employee_id) const;
  /// The finished comparison as `json`, `csv`, `table` or `figures` (csv of figures): the bytes that the
  /// native program prints.
  std::string comparison_as(const std::string& format);
  /// Findings of the `old` or `new` policy as at the comparison's last day, the bytes that the native program
  /// prints.
  std::string findings_as(const std::string& side, const std::string& format) const;

  /// File texts of events, decisions and stages about the workforce; an empty one is not given. They hold for
  /// timelines until the workforce changes.
  std::string load_facts(const std::string& events, const std::string& decisions, const std::string& stages);
  /// Timeline of one person, or of everyone without an `employee_id`, under the `old` or `new` policy as at
  /// the comparison's last day, the bytes that the native program prints.
  std::string timeline_as(const std::string& side, const std::string& employee_id,
                          const std::string& format) const;

  /// File text of teams.csv about the workforce; empty: no team has a day of its own. It holds for ledgers
  /// until the workforce changes.
  std::string load_teams(const std::string& teams);
  /// Of the comparison's policies. `request`: {"cutover", "rules", "review_within", "letters_before"}, all
  /// but the first optional; a rule is written as on the command line. Answers are of the ledger before until
  /// this one is done.
  std::string begin_ledger(const std::string& request);
  std::string continue_ledger(int people);
  /// The finished ledger as an object; as `json`, `csv` or `table`: the bytes that the native program prints.
  std::string ledger() const;
  std::string ledger_as(const std::string& format) const;

  /// Of the comparison's policies and dates, with the decisions loaded. `request` as read_equality_request takes
  /// it. Answers are of the view before until this one is done.
  std::string begin_equality(const std::string& request);
  std::string continue_equality(int people);
  /// The finished view as an object; as `json`, `csv` or `table`: the bytes that the native program prints.
  std::string equality() const;
  std::string equality_as(const std::string& format) const;

  /// `request` as read_synthesis_request takes it. The workforce stays as it is: import the files to use
  /// them.
  std::string begin_synthesis(const std::string& request);
  std::string continue_synthesis(int people);
  /// Target beside achieved as an object; as `json`, `csv` or `table`: the bytes that the native program
  /// prints.
  std::string synthesis() const;
  std::string synthesis_as(const std::string& format) const;
  /// The text of `people.csv` or `absences.csv`.
  std::string synthesis_file(const std::string& name) const;

 private:
  struct Import;
  struct Run;
  struct LedgerWork;
  struct EqualityWork;
  struct SynthesisWork;
  std::string adopt(WorkforceReading reading);

  std::unique_ptr<WorkforceReading> reading_;
  RecordedReading facts_;
  std::unique_ptr<Import> import_;
  std::unique_ptr<Run> run_, pending_;
  TeamsReading teams_;
  std::unique_ptr<LedgerWork> ledger_, pending_ledger_;
  std::unique_ptr<EqualityWork> equality_, pending_equality_;
  std::unique_ptr<SynthesisWork> synthesis_, pending_synthesis_;
};

}  // namespace turnpoint

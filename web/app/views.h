#pragma once
/// What panels show: plain data, read from the core program's answers.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/compare/study.h"
#include "web/app/chart_view.h"
#include "web/app/policies_view.h"

namespace turnpoint::app {

struct TriggerView {
  std::string id, name, words, clause;
  bool computable = true;
  bool on_request = false;
};

struct ParameterView {
  std::string path, name, value;
  long least = 1, most = 1, step = 1;
};

struct AssumptionView {
  std::string path, value, range, why;
};

struct CategoryView {
  std::string id, category, counts, source;
  bool stated = true;
};

struct NamedPart {
  std::string id, name;
};

struct StageView {
  std::string id, name;
  std::vector<NamedPart> outcomes{};  ///< of a hearing
};

struct PolicyView {
  std::string id, name, organisation, source, summary;
  std::vector<TriggerView> triggers;
  std::vector<ParameterView> parameters;
  std::vector<AssumptionView> assumptions;
  std::vector<CategoryView> categories;
  std::vector<StageView> stages;
  std::vector<ProcessLineView> process;
  bool own = false;  ///< the study's: it has a form
  std::vector<FormPart> form;
  std::vector<std::string> problems;  ///< why an own policy cannot be read
  std::vector<NamedPart> discretions{};
};

/// A kind of organisation that a synthetic workforce can be of.
struct ProfileView {
  std::string id, name, source;
};

struct FileTallyView {
  std::string name;
  long rows_read = 0, rows_used = 0, rows_refused = 0;
};

struct WorkforceView {
  std::string name;  ///< as a person calls it: `Sample council`, or the file's name
  bool imported = false;
  bool own = false;                             ///< entered by hand, and nobody else
  std::string kept_id;                          ///< of the copy in this browser; empty: there is none
  std::optional<SyntheticWorkforce> synthetic;  ///< what it was made of, if it was
  long people = 0, spells = 0;
  std::vector<std::string> teams;  ///< by name; none where there are more than can be chosen from
  std::vector<std::string> ids;    ///< of the people; none where there are more than can be listed
  std::string first_day, last_day;
  FileTallyView people_file, absences_file;
  long refused_count = 0, notes_count = 0;
  std::vector<std::string> refused, notes;  ///< the first of them, as sentences
};

struct FunnelStepView {
  std::string id, name, unit, assumption;
  long low = 0, high = 0;
};

/// A figure with how far what is assumed moves it.
struct FigureView {
  std::string id, name, unit;
  long value = 0, low = 0, high = 0;
  bool judged = false;  ///< managers decide it: the value is the middle of many runs
};

struct TriggerTotalsView {
  std::string id, name, clause, threshold;
  long people = 0, looks = 0, findings = 0;
};

/// One policy's side of a comparison.
struct SideView {
  std::string policy, name;
  long people = 0, looks = 0, findings = 0, return_meetings = 0;
  std::vector<TriggerTotalsView> triggers;
  std::vector<FunnelStepView> funnel;
  std::vector<FigureView> figures;  ///< empty until ranges are worked out
  std::vector<AssumptionView> assumptions;
};

/// People of a team who meet a trigger; an empty name is no team.
struct TeamChangesView {
  std::string team;
  long only_old = 0, only_new = 0, both = 0;
};

struct ComparisonView {
  std::string from, to, completeness;
  long people = 0, people_with_spell = 0, spells = 0;
  long only_old = 0, only_new = 0, both = 0, neither = 0;
  std::vector<TeamChangesView> teams;  ///< those first that change most
  std::optional<WorkforceView> now;    ///< who is there, where entries have just changed it
  SideView old_side, new_side;
  /// Figures and ranges of the headline are there: they come after the rest.
  bool ranged = false;
  std::vector<ChartView> charts;            ///< with the ranges
  std::vector<FigureView> headline_ranges;  ///< by id: `only_old`, `only_new`, `both`, `neither`
};

/// Looks that meet a trigger, by its id.
struct MetTriggerView {
  std::string trigger;
  long looks = 0;
};

struct OutcomeView {
  std::string first_date;
  std::vector<MetTriggerView> triggers;
  long looks = 0;
};

struct ChangeRow {
  std::string employee_id, change;
  OutcomeView old_outcome, new_outcome;
};

struct RowsView {
  std::size_t found = 0, first = 0;
  std::vector<ChangeRow> rows;
};

struct SpellView {
  std::string first_day, last_day, category, days, remark;
  bool open = false;
};

/// One look explained.
struct LookView {
  std::string trigger, name, clause, date, value, threshold, sum, because;
  bool met = false, crossing = false, provisional = false;
  std::vector<SpellView> counted, left_out;
};

struct PersonView {
  std::string employee_id, team, pattern, service;
  long spells = 0;
  std::vector<PeopleCells> rows, spell_rows;  ///< core/compare/people_entry.h
  std::vector<LookView> old_looks, new_looks;
};

/// An entry of a list of the cut-over ledger; what it has depends on the list.
struct LedgerEntry {
  std::string employee_id, team, day, what;
  std::string rule, becomes;      ///< of what is live
  std::string owner, because;     ///< of what is to be done
  std::vector<std::string> says;  ///< of a letter
};

/// A page of one list of the ledger, and what holds for the whole of it.
struct LedgerView {
  std::string cutover, sum;
  std::vector<std::string> notes;
  std::vector<AssumptionView> assumptions;
  long live = 0, to_do = 0, letters = 0, to_check = 0;  ///< entries of each list, for everyone
  std::size_t found = 0, first = 0;
  std::vector<LedgerEntry> rows;
};

}  // namespace turnpoint::app

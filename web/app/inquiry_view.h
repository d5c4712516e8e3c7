#pragma once
/// What is shown of questions that are asked by a button: removal, sweep, statistics, a synthetic workforce.

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/compare/study.h"
#include "web/app/chart_view.h"

namespace turnpoint::app {

/// The last answer, and what is under way.
template <class View>
struct Inquired {
  std::optional<View> found;
  bool under_way = false;
  bool stale = false;         ///< `found` is of an earlier state of the study
  std::vector<Error> errors;  ///< `where` is the field that caused one

  /// The sentence for a field of the request; empty where nothing is wrong with it.
  std::string error_of(std::string_view field) const {
    for (const Error& error : errors) {
      if (error.where == field) return error.detail;
    }
    return {};
  }
};

struct KeptView {
  std::string kept, removed;  ///< ids of triggers
  long people_with_finding = 0, findings = 0, meetings = 0;
};

struct RemovalTriggerView {
  std::string id, name, clause;
  long all = 0, only = 0;  ///< people with a finding: everyone under it; of these, under no other trigger
  KeptView alone, without;
};

struct OverlapView {
  std::string triggers;
  long people = 0;
};

struct NearView {
  std::string id, threshold, margin;
  long people = 0, meeting_none = 0;
};

struct RemovalView {
  std::string name, from, to, completeness, meetings_note;
  long people = 0;
  KeptView whole;
  std::vector<RemovalTriggerView> triggers;
  std::vector<OverlapView> overlaps;
  std::vector<KeptView> sets;
  std::vector<NearView> near;
  NearView near_any;
};

struct SweepStepView {
  std::string value;
  long people = 0, looks = 0, findings = 0;
  std::vector<long> by_trigger;  ///< people
};

struct SweepView {
  std::string parameter, in_force, from, to;
  long people = 0;
  std::vector<std::string> triggers;  ///< ids
  std::vector<SweepStepView> steps;
  ChartView chart;
  std::optional<ChartView> grid;  ///< with a second number
};

struct StatisticView {
  std::string id, name, unit, value, definition;
};

struct RollingYearView {
  std::string from, to, short_term, long_term, all;
};

struct LostView {
  std::string id, days;
  long spells = 0;
};

struct BandView {
  std::string score;
  long people = 0;
};

struct PriorityView {
  std::string employee_id, days, attention;
};

struct TeamView {
  std::string team;
  std::vector<std::pair<std::string, std::string>> figures;  ///< id and value; none: the team is too small
  std::vector<PriorityView> priority;
};

struct StatisticsView {
  std::string from, to, note, attention, teams_not_shown;
  std::vector<StatisticView> figures;
  std::vector<RollingYearView> years;
  std::vector<LostView> reasons, categories;
  std::vector<BandView> bands;
  std::vector<TeamView> teams;
};

struct TargetView {
  std::string id, name, target, achieved, within;
  bool reached = false;
};

/// Target beside achieved.
struct SynthesisView {
  SyntheticWorkforce made;
  std::string from, how_counted, source;  ///< `from`: the record's first day
  std::vector<TargetView> figures;
  std::vector<std::string> notes;
};

/// A version beside the study, table by table.
struct BesideView {
  std::vector<std::string> notes;  ///< why the two cannot simply be compared
  std::vector<std::string> texts;  ///< how to read them
  std::vector<ChartView> tables;   ///< without a drawing
};

/// A report that was made: as one file, and as what the page builds to print it.
struct ReportView {
  std::string file, parts;
};

}  // namespace turnpoint::app

#pragma once
/// The sections of a study's report, and what several of them say.

#include "core/compare/figure_list.h"
#include "core/io/compare/comparison_text.h"
#include "core/io/report/study/study_report.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {

ReportSection compared_section(const StudyReportRun& run);
ReportSection headline_section(const StudyReportRun& run);
ReportSection funnel_section(const ComparisonRun& run);
ReportSection migration_section(const StudyReportRun& run);
ReportSection changes_section(const StudyReportRun& run);
ReportSection teams_section(const StudyReportRun& run);
ReportSection months_section(const StudyReportRun& run);
ReportSection triggers_section(const StudyReportRun& run);
/// Of a study with a cut-over only.
ReportSection cutover_section(const StudyReportRun& run);
ReportSection measures_section();
ReportSection assumptions_section(const StudyReportRun& run);
ReportSection quality_section(const StudyReportRun& run);
ReportSection again_section(const StudyReportRun& run);
ReportSection glossary_section();

/// People who meet a trigger, by team; teams of few people stand together. Not part of the report, whose
/// teams go through the gate of the study.
ReportSection team_changes_section(const ComparisonRun& run);

ComparisonRun comparison_of(const StudyReportRun& run);
std::vector<PolicyFigure> old_figures_of(const StudyReportRun& run);
std::vector<PolicyFigure> new_figures_of(const StudyReportRun& run);

/// `48 (43 to 120)`; without the brackets where nothing moves it.
std::string in_range(std::int64_t value, std::int64_t low, std::int64_t high);
/// `43 to 120`; empty where nothing moves it.
std::string range_alone(std::int64_t low, std::int64_t high);
/// `29 fewer`, `3 more`, `the same`.
std::string change_in_words(std::int64_t before, std::int64_t after);
/// What both policies would have asked for on the record, with ranges and how sure the difference is.
std::string formal_meetings_sentence(const ReportAsked& asked, const PolicyFigure& old_formal,
                                     const PolicyFigure& new_formal);
/// `stages › stage 1 › review › length`; a value without its underscores.
std::string place_in_words(const std::string& path);
std::string in_plain_words(std::string text);
/// A count of people, or `fewer than 5`.
std::string people_shown(const StudyReportRun& run, std::int64_t people);
/// Below how many people a count is not told.
std::int64_t suppression_of(const StudyReportRun& run);
/// The policy's trigger names in plain words, `between` them.
std::string trigger_names(const Plan& plan, const std::vector<bool>& met, const char* between);
std::string period_in_words(Span dates);

}  // namespace turnpoint

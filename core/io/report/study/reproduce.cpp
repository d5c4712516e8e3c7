// How good the data is, and how to make the figures again.

#include <map>

#include "core/io/report/study/sections.h"
#include "core/io/run/run_file.h"
#include "core/io/workforce/canonical_csv.h"

namespace turnpoint {
namespace {

void add_tally(const FileTally& tally, const char* name, ReportTable& table) {
  if (tally.name.empty()) return;
  const auto count = [](std::uint64_t rows) { return grouped(static_cast<std::int64_t>(rows)); };
  table.rows.push_back({name, count(tally.rows_read), count(tally.rows_used), count(tally.rows_refused)});
}

/// What is remarked on, in plain words.
const char* remark_of(NoteKind kind) {
  switch (kind) {
  case NoteKind::columns_not_used: return "Columns that Turnpoint does not know, left out";
  case NoteKind::columns_not_kept: return "Columns read to check the rows, not kept";
  case NoteKind::health_detail_off: return "Columns with health detail, left out";
  case NoteKind::empty_rows: return "Rows with nothing in them";
  case NoteKind::no_last_day: return "No last days: every absence is taken as still open";
  case NoteKind::no_rows: return "A file without rows";
  case NoteKind::pattern_assumed:
    return "Part-time people without a working pattern, for whom one is assumed";
  case NoteKind::service_dates_differ: return "People with differing service dates; the earliest row holds";
  case NoteKind::overlapping_rows: return "Absences that overlap, each day counted once";
  case NoteKind::partly_outside_service: return "Absences partly outside service; those days do not count";
  case NoteKind::wholly_outside_service: return "Absences wholly outside service; they do not count";
  case NoteKind::kind_only_listed: return "Events of a kind that no rule asks for";
  case NoteKind::teams_without_day: return "Teams without a start day of their own";
  }
  return "";
}

ReportTable remarks_table(const WorkforceReading& reading) {
  std::map<NoteKind, std::int64_t> counts;
  for (const Note& note : reading.notes) ++counts[note.kind];
  ReportTable table{"Remarks on what was read", {"Remark", "Times"}, {}, 1};
  for (const auto& [kind, count] : counts) table.rows.push_back({remark_of(kind), grouped(count)});
  return table;
}

std::string word_of(const PolicyOrigin& origin, const char* changed) {
  return origin.changes.empty() ? origin.word : changed;
}

/// A word of a command line in one piece.
std::string quoted(const std::string& word) {
  if (word.find_first_of(" '\"$&|;<>()*?\\`") == std::string::npos) return word;
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

/// The options that say what differs from the usual mapping.
std::string mapping_options(const Mapping& mapping) {
  const Mapping usual;
  std::string text;
  const auto add = [&](const char* option, const std::string& value) {
    text += std::string(" --") + option + " " + quoted(value);
  };
  if (mapping.usual != usual.usual) add("rule", std::string(to_text(mapping.usual)));
  for (const auto& [stage, rule] : mapping.by_stage) add("rule", stage + "=" + std::string(to_text(rule)));
  for (const auto& [category, rule] : mapping.by_category)
    add("rule", std::string(to_text(category)) + "=" + std::string(to_text(rule)));
  if (mapping.review_within != usual.review_within) add("review-within", to_text(mapping.review_within));
  if (mapping.letters_before != usual.letters_before) add("letters-before", to_text(mapping.letters_before));
  return text;
}

struct Commands {
  std::string files;
  std::string policies;
  std::string period;
};

Commands common(const StudyReportRun& run) {
  const Span& dates = run.work.asked().comparison.dates;
  return {std::string(run.reading.people.name.empty() ? "" : " --people people.csv") +
              " --absences absences.csv" +
              (run.bank_holidays.empty() ? "" : " --bank-holidays " + run.bank_holidays),
          " --old " + quoted(word_of(run.old_origin, "old-policy.json")) + " --new " +
              quoted(word_of(run.new_origin, "new-policy.json")),
          " --from " + to_text(dates.first_day) + " --to " + to_text(dates.last_day)};
}

void add_changes(const PolicyOrigin& origin, const char* side, const char* file, ReportSection& section) {
  if (origin.changes.empty()) return;
  section.blocks.push_back(ReportText{std::string("The ") + side +
                                      " policy was changed in this study; save it as " + file +
                                      " for the commands below. The changes:"});
  section.blocks.push_back(ReportList{origin.changes});
}

}  // namespace

ReportSection quality_section(const StudyReportRun& run) {
  const Workforce& workforce = run.work.workforce();
  ReportSection section{"quality", "How good the data is", {}};
  section.blocks.push_back(
      ReportText{"The record covers " + period_in_words(workforce.record) + " and holds " +
                 grouped(static_cast<std::int64_t>(workforce.people.size())) +
                 " people. No row is dropped silently: rows used and rows refused make the "
                 "rows that came."});
  ReportTable tallies{"Rows of the files", {"File", "Rows", "Used", "Refused"}, {}, 1};
  add_tally(run.reading.people, "People", tallies);
  add_tally(run.reading.absences, "Absences", tallies);
  section.blocks.push_back(std::move(tallies));
  if (!run.reading.notes.empty())
    section.blocks.push_back(remarks_table(run.reading));
  else
    section.blocks.push_back(ReportText{"Nothing else was remarkable in the rows that were used."});
  if (run.reading.people.name.empty())
    section.blocks.push_back(
        ReportNote{"No file of people was given: the people are those of the absences, full time, in service "
                   "throughout. People without any absence are missing from every share."});
  if (const std::string note = completeness_note(workforce, run.work.asked().comparison); !note.empty())
    section.blocks.push_back(ReportNote{note});
  return section;
}

ReportSection again_section(const StudyReportRun& run) {
  const ReportAsked& asked = run.work.asked();
  const RunSettings& runs = asked.comparison.runs;
  const Commands with = common(run);
  const std::string seed = " --seed " + std::to_string(runs.seed) + " --runs " + std::to_string(runs.runs) +
                           " --setting " + std::string(setting_names[static_cast<std::size_t>(runs.setting)]);
  ReportSection section{"again", "How to make these figures again", {}};
  section.blocks.push_back(ReportText{
      "With the same files, the same policies and the same seed the program turnpoint gives the same "
      "figures to the last digit. A fingerprint (SHA-256) is a number that changes with any letter of a "
      "text: where it is the same, the text is."});
  ReportTable table{"What was used", {"What", "Fingerprint, or value"}, {}, 2};
  table.rows = {{"Program", "turnpoint " + std::string(program_version)},
                {"Workforce", workforce_id(run.work.workforce())},
                {"Old policy, " + asked.old_policy.name, run.old_origin.sha256},
                {"New policy, " + asked.new_policy.name, run.new_origin.sha256},
                {"Seed", std::to_string(runs.seed)}};
  section.blocks.push_back(std::move(table));
  add_changes(run.old_origin, "old", "old-policy.json", section);
  add_changes(run.new_origin, "new", "new-policy.json", section);
  section.blocks.push_back(
      ReportCommand{"turnpoint compare" + with.policies + with.files + with.period + seed});
  section.blocks.push_back(
      ReportCommand{"turnpoint compare" + with.policies + with.files + with.period + seed + " --tables"});
  if (run.sums.removal)
    section.blocks.push_back(ReportCommand{"turnpoint removal --policy " +
                                           quoted(word_of(run.old_origin, "old-policy.json")) + with.files +
                                           " --from " + to_text(asked.comparison.dates.first_day) +
                                           " --as-at " + to_text(asked.comparison.dates.last_day)});
  if (run.sums.ledger)
    section.blocks.push_back(ReportCommand{"turnpoint ledger" + with.policies + with.files + " --cutover " +
                                           to_text(*asked.cutover) + mapping_options(asked.mapping)});
  if (asked.disclosure)
    section.blocks.push_back(
        ReportText{"Tables by team and by month need the secret key of the study as well, which stands in no "
                   "report: turnpoint report takes it as --disclosure-key."});
  return section;
}

}  // namespace turnpoint

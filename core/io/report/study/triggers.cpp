// What each trigger catches, and what the old policy would be without it.

#include "core/io/compare/removal/removal_text.h"
#include "core/io/report/study/sections.h"

namespace turnpoint {
namespace {

std::string name_of_trigger(const ReportAsked& asked, std::size_t i) {
  return find_trigger(asked.old_policy, asked.removal->studied[i])->name;
}

std::string without_cell(std::int64_t now, std::int64_t whole) {
  return grouped(now) + (now == whole ? "" : ", " + change_in_words(whole, now));
}

ReportTable share_table(const StudyReportRun& run) {
  const ReportAsked& asked = run.work.asked();
  const KeptCounts& whole = run.sums.removal->kept[asked.removal->all()];
  ReportTable table{"Each trigger of the old policy, and the policy without it",
                    {"Trigger", "People it catches", "People no other catches", "Findings without it",
                     "Formal meetings without it"},
                    {},
                    1};
  table.rows.push_back({"Every trigger in place", people_shown(run, whole.people_with_look), "",
                        grouped(whole.findings), grouped(whole.meetings)});
  for (std::size_t i = 0; i < asked.removal->studied.size(); ++i) {
    const TriggerShare share = share_of(*asked.removal, *run.sums.removal, i);
    table.rows.push_back({name_of_trigger(asked, i), people_shown(run, share.all.people_with_look),
                          people_shown(run, share.only.people_with_look),
                          without_cell(share.without.findings, whole.findings),
                          without_cell(share.without.meetings, whole.meetings)});
  }
  return table;
}

/// The trigger without which the most formal meetings fall away.
std::string in_one_sentence(const StudyReportRun& run) {
  const ReportAsked& asked = run.work.asked();
  const KeptCounts& whole = run.sums.removal->kept[asked.removal->all()];
  std::size_t most = 0;
  std::int64_t fewest = whole.meetings;
  for (std::size_t i = 0; i < asked.removal->studied.size(); ++i) {
    const std::int64_t meetings = share_of(*asked.removal, *run.sums.removal, i).without.meetings;
    if (meetings < fewest) {
      fewest = meetings;
      most = i;
    }
  }
  if (fewest == whole.meetings)
    return "Without any one of its triggers the old policy would call as many formal meetings.";
  return "“" + name_of_trigger(asked, most) + "” matters most: without it the old policy would call " +
         grouped(fewest) + " formal meetings instead of " + grouped(whole.meetings) + ".";
}

void add_overlaps(const StudyReportRun& run, ReportSection& section) {
  const ReportAsked& asked = run.work.asked();
  const std::vector<std::string>& studied = asked.removal->studied;
  OverlapChart chart{
      "People caught by one trigger, and by two",
      "A column for the people each trigger alone catches, then one for each pair of triggers; the "
      "marks below say which triggers a column is about.",
      {},
      {}};
  ReportTable table{"People caught by one trigger alone, and by two", {"Triggers", "People"}, {}, 1};
  for (std::size_t i = 0; i < studied.size(); ++i) chart.sets.push_back(name_of_trigger(asked, i));
  const auto add = [&](std::size_t i, std::size_t j, std::int64_t people) {
    OverlapChart::Column column{std::vector<bool>(studied.size(), false), people, ""};
    column.in[i] = column.in[j] = true;
    if (people > 0 && people < suppression_of(run)) column.count.reset();
    column.label = column.count ? grouped(people) : "<" + std::to_string(suppression_of(run));
    chart.columns.push_back(std::move(column));
    table.rows.push_back({i == j ? "Only: " + chart.sets[i] : "Both: " + chart.sets[i] + "; " + chart.sets[j],
                          people_shown(run, people)});
  };
  for (std::size_t i = 0; i < studied.size(); ++i) add(i, i, run.sums.removal->only[i].people_with_look);
  for (std::size_t i = 0; i < studied.size(); ++i) {
    for (std::size_t j = i + 1; j < studied.size(); ++j)
      add(i, j, run.sums.removal->overlaps[i][j].people_with_look);
  }
  section.blocks.push_back(std::move(chart));
  section.blocks.push_back(std::move(table));
}

}  // namespace

ReportSection triggers_section(const StudyReportRun& run) {
  ReportSection section{"triggers", "What each trigger does", {}};
  if (!run.sums.removal) {
    section.blocks.push_back(ReportText{run.work.asked().no_removal});
    return section;
  }
  section.blocks.push_back(
      ReportText{"The old policy once more on the same record, each time without one of its triggers. " +
                 in_one_sentence(run)});
  section.blocks.push_back(share_table(run));
  if (run.work.asked().removal->studied.size() > 1) add_overlaps(run, section);
  section.blocks.push_back(ReportText{meetings_note()});
  return section;
}

}  // namespace turnpoint

#include "core/io/compare/removal/removal_text.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

using Table = std::vector<std::vector<std::string>>;

std::string quoted(const std::string& id) { return "`" + id + "`"; }

std::string people(std::int64_t count) { return count == 1 ? "person" : "people"; }

/// `7 fewer people`, `1 more person`, `just as many people`.
std::string change_in_people(std::int64_t now, std::int64_t whole) {
  if (now == whole) return "just as many people";
  const std::int64_t by = now < whole ? whole - now : now - whole;
  return std::to_string(by) + (now < whole ? " fewer " : " more ") + people(by);
}

std::string instead_of(std::int64_t now, std::int64_t whole) {
  return " (" + std::to_string(now) + (now == whole ? "" : " instead of " + std::to_string(whole)) + ")";
}

std::string without_in_words(const RemovalRun& run, std::size_t trigger) {
  const KeptCounts& whole = run.sums.kept[run.request.all()];
  const KeptCounts without = share_of(run.request, run.sums, trigger).without;
  return "Without " + quoted(run.request.studied[trigger]) + " " +
         change_in_people(without.people_with_meeting, whole.people_with_meeting) +
         " would have been asked to a formal meeting" +
         instead_of(without.people_with_meeting, whole.people_with_meeting) + ", and " +
         change_in_people(without.people_with_look, whole.people_with_look) + " would have met a trigger" +
         instead_of(without.people_with_look, whole.people_with_look) + ".";
}

std::string head(const RemovalRun& run) {
  const Span& dates = run.request.dates;
  std::string text = run.policy.name + " (" + run.policy.id + ") with some of its triggers removed\n" +
                     to_words(dates.first_day) + " to " + to_words(dates.last_day) + ": " +
                     std::to_string(run.sums.people) + " " + people(run.sums.people) + " in service\n";
  if (const std::string note = completeness_note(run); !note.empty()) text += wrapped(note, "");
  return text + "\n";
}

std::string shares(const RemovalRun& run) {
  Table rows = {{"  trigger", "people", "no other catches", "alone", ""}};
  for (std::size_t i = 0; i < run.request.studied.size(); ++i) {
    const TriggerShare share = share_of(run.request, run.sums, i);
    rows.push_back({"  " + run.request.studied[i], std::to_string(share.all.people_with_look),
                    std::to_string(share.only.people_with_look), std::to_string(share.alone.people_with_look),
                    find_trigger(run.policy, run.request.studied[i])->name});
  }
  const bool some_stay = run.request.all() != 0 && run.sums.kept[0].people_with_look != 0;
  return "What each trigger catches: people who meet it, of these people whom no other trigger catches,\n"
         "and people who would meet a trigger if it was the only one" +
         std::string(some_stay ? " beside those that always stay" : "") + "\n" + text_table(rows, {1, 2, 3}) +
         "\n";
}

std::string overlaps(const RemovalRun& run) {
  Table rows;
  for (std::size_t i = 0; i < run.request.studied.size(); ++i) {
    for (std::size_t j = i + 1; j < run.request.studied.size(); ++j)
      rows.push_back({"  " + run.request.studied[i] + " and " + run.request.studied[j],
                      std::to_string(run.sums.overlaps[i][j].people_with_look)});
  }
  return rows.empty() ? "" : "People who meet two of them\n" + text_table(rows, {1}) + "\n";
}

std::string sets(const RemovalRun& run) {
  Table rows = {{"  removed", "people who meet one", "with a finding", "findings", "days with one",
                 "formal meetings", "people in one"}};
  const RemovalRequest& request = run.request;
  for (KeptSet removed = 0; removed <= request.all(); ++removed) {
    const KeptCounts& counts = run.sums.kept[request.all() & ~removed];
    rows.push_back({"  " + (removed == 0 ? "nothing" : ids_of(request, removed, ", ")),
                    std::to_string(counts.people_with_look), std::to_string(counts.people_with_finding),
                    std::to_string(counts.findings), std::to_string(counts.days_with_finding),
                    std::to_string(counts.meetings), std::to_string(counts.people_with_meeting)});
  }
  return "Every set of triggers removed\n" + text_table(rows, {1, 2, 3, 4, 5, 6}) + "\n";
}

}  // namespace

std::string removal_table(const RemovalRun& run) {
  std::string text = head(run);
  for (std::size_t i = 0; i < run.request.studied.size(); ++i) text += wrapped(without_in_words(run, i), "");
  return text + "\n" + shares(run) + overlaps(run) + sets(run) + wrapped(meetings_note(), "");
}

}  // namespace turnpoint

#include "core/io/compare/removal/removal_text.h"

#include "core/compare/funnel.h"
#include "core/io/compare/comparison_text.h"
#include "core/io/csv.h"
#include "core/io/json.h"
#include "core/io/json_object.h"

namespace turnpoint {
namespace {

Json counts_json(const KeptCounts& counts) {
  return json_object({{"people_with_look", counts.people_with_look},
                      {"people_with_finding", counts.people_with_finding},
                      {"looks", counts.looks},
                      {"findings", counts.findings},
                      {"days_with_finding", counts.days_with_finding},
                      {"formal_meetings", counts.meetings},
                      {"people_with_formal_meeting", counts.people_with_meeting}});
}

Json overlap_json(const Overlap& overlap) {
  return json_object(
      {{"people_with_look", overlap.people_with_look}, {"people_with_finding", overlap.people_with_finding}});
}

/// By id, those in the set or those not in it.
Json ids_json(const RemovalRequest& request, KeptSet set, bool in_set) {
  Json ids = Json::array();
  for (std::size_t i = 0; i < request.studied.size(); ++i) {
    if (((set >> i & 1) != 0) == in_set) ids.push_back(request.studied[i]);
  }
  return ids;
}

Json triggers_json(const RemovalRun& run) {
  Json triggers = Json::array();
  for (std::size_t i = 0; i < run.request.studied.size(); ++i) {
    const Trigger& rule = *find_trigger(run.policy, run.request.studied[i]);
    const TriggerShare share = share_of(run.request, run.sums, i);
    triggers.push_back(json_object({{"id", rule.id},
                                    {"name", rule.name},
                                    {"clause", rule.clause},
                                    {"with_all_in_place", overlap_json(share.all)},
                                    {"no_other_catches", overlap_json(share.only)},
                                    {"alone", counts_json(share.alone)},
                                    {"without", counts_json(share.without)}}));
  }
  return triggers;
}

Json overlaps_json(const RemovalRun& run) {
  Json overlaps = Json::array();
  for (std::size_t i = 0; i < run.request.studied.size(); ++i) {
    for (std::size_t j = i + 1; j < run.request.studied.size(); ++j) {
      Json entry = json_object({{"triggers", {run.request.studied[i], run.request.studied[j]}}});
      entry.update(overlap_json(run.sums.overlaps[i][j]));
      overlaps.push_back(std::move(entry));
    }
  }
  return overlaps;
}

void append_row(std::string& text, const char* row, const std::string& triggers, const std::string& removed,
                const KeptCounts& counts) {
  append_csv_record(text, {row, triggers, removed, std::to_string(counts.people_with_look),
                           std::to_string(counts.people_with_finding), std::to_string(counts.looks),
                           std::to_string(counts.findings), std::to_string(counts.days_with_finding),
                           std::to_string(counts.meetings), std::to_string(counts.people_with_meeting)});
}

void append_row(std::string& text, const char* row, const std::string& triggers, const Overlap& overlap) {
  append_csv_record(text, {row, triggers, "", std::to_string(overlap.people_with_look),
                           std::to_string(overlap.people_with_finding), "", "", "", "", ""});
}

Day whole_from(const RemovalRun& run) {
  return complete_from(run.request.whole().plan, run.workforce.record.first_day);
}

}  // namespace

std::string ids_of(const RemovalRequest& request, KeptSet set, const char* between) {
  std::string text;
  for (std::size_t i = 0; i < request.studied.size(); ++i) {
    if ((set >> i & 1) != 0) text += (text.empty() ? "" : between) + request.studied[i];
  }
  return text;
}

std::string completeness_note(const RemovalRun& run) {
  if (whole_from(run) <= run.request.dates.first_day || run.workforce.spells.size() == 0) return "";
  return "The record begins on " + to_words(run.workforce.record.first_day) +
         ", so windows that reach back before it are not full; figures are complete from " +
         to_words(whole_from(run)) + " on.";
}

std::string meetings_note() {
  return "Formal meetings, hearings included, are those that a replay of the stages holds, from a record "
         "that "
         "begins with nothing live. A stage that opens by the length of a spell needs no trigger; meetings "
         "that rest on a manager's judgement alone are not among them. "
         "What the policy leaves open is taken as its assumptions have it.";
}

std::string removal_csv(const RemovalRun& run) {
  std::string text =
      "row,triggers,removed,people_with_look,people_with_finding,looks,findings,days_with_finding,"
      "formal_meetings,people_with_formal_meeting\n";
  const RemovalRequest& request = run.request;
  for (KeptSet removed = 0; removed <= request.all(); ++removed) {
    const KeptSet kept = request.all() & ~removed;
    append_row(text, "set", ids_of(request, kept, " "), ids_of(request, removed, " "), run.sums.kept[kept]);
  }
  for (std::size_t i = 0; i < request.studied.size(); ++i)
    append_row(text, "only", request.studied[i], run.sums.only[i]);
  for (std::size_t i = 0; i < request.studied.size(); ++i) {
    for (std::size_t j = i + 1; j < request.studied.size(); ++j)
      append_row(text, "both", request.studied[i] + " " + request.studied[j], run.sums.overlaps[i][j]);
  }
  return text;
}

Json removal_document(const RemovalRun& run) {
  const std::string note = completeness_note(run);
  Json document = json_object({{"kind", "removal"},
                               {"policy", run.policy.id},
                               {"name", run.policy.name},
                               {"from", to_text(run.request.dates.first_day)},
                               {"as_at", to_text(run.request.dates.last_day)},
                               {"people", run.sums.people},
                               {"complete_from", note.empty() ? Json() : Json(to_text(whole_from(run)))},
                               {"completeness", note},
                               {"formal_meetings_are", meetings_note()},
                               {"nothing_removed", counts_json(run.sums.kept[run.request.all()])}});
  document["triggers"] = triggers_json(run);
  document["overlaps"] = overlaps_json(run);
  document["sets"] = Json::array();
  for (KeptSet removed = 0; removed <= run.request.all(); ++removed) {
    const KeptSet kept = run.request.all() & ~removed;
    Json entry = json_object(
        {{"kept", ids_json(run.request, kept, true)}, {"removed", ids_json(run.request, kept, false)}});
    entry.update(counts_json(run.sums.kept[kept]));
    document["sets"].push_back(std::move(entry));
  }
  if (run.near_misses != nullptr) document["near_misses"] = near_json(*run.near_misses);
  document["assumptions"] = assumptions_json(run.policy.assumptions);
  return document;
}

std::string removal_json(const RemovalRun& run) { return print_json(removal_document(run)); }

}  // namespace turnpoint

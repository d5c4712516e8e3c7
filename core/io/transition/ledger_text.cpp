#include "core/io/transition/ledger_text.h"

#include "core/io/csv.h"
#include "core/io/json.h"

namespace turnpoint {
namespace {

std::string day_text(std::int32_t day) { return day == no_day ? "" : to_text(day_from_number(day)); }

std::string words(std::int32_t day) { return to_words(day_from_number(day)); }

const char* to_text(LiveKind kind) {
  switch (kind) {
  case LiveKind::stage: return "stage";
  case LiveKind::meeting: return "meeting";
  case LiveKind::appeal: return "appeal";
  case LiveKind::open_spell: return "open_spell";
  case LiveKind::return_meeting: return "return_meeting";
  }
  return "";
}

const std::string& employee_of(const LedgerRun& run, const LedgerRow& row) {
  return run.workforce.people.employee_id[row.person];
}

std::string item_in_words(const LiveItem& item) {
  const std::string since = words(item.day);
  switch (item.kind) {
  case LiveKind::stage: {
    std::string text = item.stage + " since " + since;
    if (item.expires != no_day) text += ", warning until " + words(item.expires - 1);
    if (item.next_review != no_day) text += ", review due " + words(item.next_review);
    return text + (item.recorded ? " (recorded)" : "");
  }
  case LiveKind::meeting: return item.stage + ": meeting of " + since + " still to come";
  case LiveKind::appeal: return item.stage + ": appeal until " + since;
  case LiveKind::open_spell: return "absent since " + since;
  case LiveKind::return_meeting: return "return meeting due by " + since;
  }
  return {};
}

Json item_json(const LiveItem& item) {
  Json json = {{"kind", to_text(item.kind)}, {"stage", item.stage}, {"day", day_text(item.day)}};
  if (item.expires != no_day) json["expires"] = day_text(item.expires);
  if (item.next_review != no_day) json["next_review"] = day_text(item.next_review);
  if (item.category) json["category"] = to_text(*item.category);
  json["recorded"] = item.recorded;
  json["rule"] = to_text(item.rule);
  json["becomes"] = item.becomes;
  if (item.ends != no_day) json["ends"] = day_text(item.ends);
  return json;
}

Json action_json(const LedgerAction& action) {
  return {{"what", action.what},
          {"owner", action.owner},
          {"due", day_text(action.due)},
          {"letter", action.letter},
          {"because", action.because}};
}

Json row_json(const LedgerRun& run, const LedgerRow& row) {
  Json json = {{"employee_id", employee_of(run, row)}, {"cutover", day_text(row.cutover)}};
  for (const char* key : {"items", "actions", "disagreements"}) json[key] = Json::array();
  for (const LiveItem& item : row.items) json["items"].push_back(item_json(item));
  for (const LedgerAction& action : row.actions) json["actions"].push_back(action_json(action));
  for (const Disagreement& d : row.disagreements) {
    json["disagreements"].push_back(
        {{"track", turnpoint::to_text(d.track)}, {"recorded", d.recorded}, {"replayed", d.replayed}});
  }
  return json;
}

Json mapping_json(const Mapping& mapping) {
  Json json = {
      {"usual", to_text(mapping.usual)}, {"by_stage", Json::object()}, {"by_category", Json::object()}};
  for (const auto& [stage, rule] : mapping.by_stage) json["by_stage"][stage] = to_text(rule);
  for (const auto& [category, rule] : mapping.by_category)
    json["by_category"][std::string(to_text(category))] = to_text(rule);
  json["review_within"] = to_text(mapping.review_within);
  json["letter_before"] = to_text(mapping.letter_before);
  return json;
}

std::string row_table(const LedgerRun& run, const LedgerRow& row) {
  std::string text = employee_of(run, row) + ", from " + words(row.cutover) + "\n";
  for (const LiveItem& item : row.items)
    text += "  " + item_in_words(item) + ": " + item.becomes + " (" + std::string(to_text(item.rule)) + ")\n";
  for (const LedgerAction& action : row.actions) {
    text += std::string(action.letter ? "    letter " : "    to do  ") + "by " + words(action.due) + ", " +
            action.owner + ": " + action.what + ". " + action.because + ".\n";
  }
  for (const Disagreement& d : row.disagreements) {
    text += "  recorded as " + d.recorded + "; the replay has " +
            (d.replayed.empty() ? std::string("no stage") : d.replayed) + ". The recorded stage holds.\n";
  }
  return text;
}

}  // namespace

std::string ledger_csv(const LedgerRun& run) {
  std::string text =
      "employee_id,cutover,row,what,stage,day,expires,next_review,rule,becomes,ends,owner,due,because\n";
  for (const LedgerRow& row : run.ledger.rows) {
    const std::string& id = employee_of(run, row);
    const std::string cutover = day_text(row.cutover);
    for (const LiveItem& item : row.items) {
      append_csv_record(text, {id, cutover, "item", to_text(item.kind), item.stage, day_text(item.day),
                               day_text(item.expires), day_text(item.next_review), to_text(item.rule),
                               item.becomes, day_text(item.ends), "", "", ""});
    }
    for (const LedgerAction& action : row.actions) {
      append_csv_record(text, {id, cutover, action.letter ? "letter" : "action", action.what, "", "", "", "",
                               "", "", "", action.owner, day_text(action.due), action.because});
    }
  }
  return text;
}

std::string ledger_json(const LedgerRun& run) {
  Json document = {{"kind", "ledger"},
                   {"old", run.old_policy.id},
                   {"new", run.request.new_policy.id},
                   {"cutover", turnpoint::to_text(run.request.cutover)},
                   {"mapping", mapping_json(run.request.mapping)},
                   {"in_service", run.ledger.in_service},
                   {"with_anything_live", run.ledger.rows.size()},
                   {"nothing_live", run.ledger.nothing_live},
                   {"rows", Json::array()}};
  for (const LedgerRow& row : run.ledger.rows) document["rows"].push_back(row_json(run, row));
  return print_json(document);
}

std::string ledger_table(const LedgerRun& run) {
  std::string text = "Cut-over ledger, " + run.old_policy.name + " to " + run.request.new_policy.name +
                     ", on " + to_words(run.request.cutover) + "\n\n";
  std::int64_t letters = 0;
  for (const LedgerRow& row : run.ledger.rows) {
    text += row_table(run, row) + "\n";
    for (const LedgerAction& action : row.actions) letters += action.letter ? 1 : 0;
  }
  return text + std::to_string(run.ledger.rows.size()) + " people with anything live and " +
         std::to_string(run.ledger.nothing_live) + " with nothing live make the " +
         std::to_string(run.ledger.in_service) + " in service on the day; " + std::to_string(letters) +
         " letters to send.\n";
}

}  // namespace turnpoint

#include "core/transition/items.h"

#include <algorithm>

namespace turnpoint {
namespace {

const Stage* stage_of(const Policy& policy, const std::string& id) {
  const auto found =
      std::find_if(policy.stages.begin(), policy.stages.end(), [&](const Stage& s) { return s.id == id; });
  return found == policy.stages.end() ? nullptr : &*found;
}

/// The category of the person's spell that began on `first`.
std::optional<Category> category_of(const Workforce& workforce, std::size_t person, std::int32_t first) {
  if (first == no_day) return std::nullopt;
  for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
       ++i) {
    if (workforce.spells.first_day[i] == first) return workforce.spells.category[i];
  }
  return std::nullopt;
}

/// The spell whose look led to the stage that opened on `from`.
std::optional<Category> category_behind(const StageRun& run, std::size_t person, const Timeline& timeline,
                                        const std::string& stage, std::int32_t from) {
  for (const Event& event : timeline.events) {
    const bool opens = event.kind == EventKind::stage_meeting || event.kind == EventKind::hearing;
    if (opens && event.day == from && event.subject == stage)
      return category_of(run.workforce, person, event.because.spell_first);
  }
  return std::nullopt;
}

void add_stages(const StageRun& run, std::size_t person, const Timeline& timeline, std::int32_t eve,
                std::vector<LiveItem>& items) {
  for (const LiveStage& live : timeline.live) {
    if (live.from > eve || live.end <= eve) continue;
    LiveItem item;
    item.stage = live.stage;
    item.day = live.from;
    item.expires = live.expires;
    item.next_review = live.next_review != no_day && live.next_review > eve ? live.next_review : no_day;
    item.recorded = live.recorded;
    item.category = category_behind(run, person, timeline, live.stage, live.from);
    items.push_back(std::move(item));
  }
}

void add_planned(const StageRun& run, std::size_t person, const Timeline& timeline, std::int32_t eve,
                 std::vector<LiveItem>& items) {
  for (const Event& event : timeline.events) {
    const bool meeting = event.kind == EventKind::stage_meeting || event.kind == EventKind::hearing;
    const bool due = event.day > eve && !event.done && !event.provisional;
    if (!due ||
        (!meeting && event.kind != EventKind::appeal_deadline && event.kind != EventKind::return_meeting))
      continue;
    LiveItem item;
    item.kind = meeting                                    ? LiveKind::meeting
                : event.kind == EventKind::appeal_deadline ? LiveKind::appeal
                                                           : LiveKind::return_meeting;
    item.stage = item.kind == LiveKind::return_meeting ? "" : event.subject;
    item.day = event.day;
    item.category = category_of(run.workforce, person, event.because.spell_first);
    items.push_back(std::move(item));
  }
}

void add_open_spells(const Workforce& workforce, std::size_t person, std::int32_t eve,
                     std::vector<LiveItem>& items) {
  for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
       ++i) {
    const bool open = workforce.spells.first_day[i] <= eve && workforce.spells.last_day[i] > eve;
    if (!open || workforce.spells.hours[i] != 0) continue;
    LiveItem item;
    item.kind = LiveKind::open_spell;
    item.day = workforce.spells.first_day[i];
    item.category = workforce.spells.category[i];
    items.push_back(std::move(item));
  }
}

/// Adds a row's actions, dated from its cut-over.
class Actions {
 public:
  Actions(const StageRun& run, const LedgerRequest& request, LedgerRow& row)
      : calendar_(run.calendar), request_(request), row_(row), cutover_(day_from_number(row.cutover)) {}

  void letter(const std::string& what, const std::string& because) {
    add(what, "hr", calendar_.day_before(cutover_, request_.mapping.letter_before), because, true);
  }
  void within_review(const std::string& what, const std::string& because) {
    add(what, "manager", calendar_.deadline(cutover_, request_.mapping.review_within), because, false);
  }
  void on(const std::string& what, const std::string& owner, std::int32_t day, const std::string& because) {
    add(what, owner, day_from_number(day), because, false);
  }
  std::int32_t cutover() const { return row_.cutover; }

 private:
  void add(const std::string& what, const std::string& owner, Day due, const std::string& because,
           bool letter) {
    row_.actions.push_back({what, owner, day_number(due), because, letter});
  }

  const Calendar& calendar_;
  const LedgerRequest& request_;
  LedgerRow& row_;
  Day cutover_;
};

std::string words(std::int32_t day) { return to_words(day_from_number(day)); }

/// When a stage would have ended by itself under the old policy: its warning's end, else its review.
std::int32_t natural_end(const LiveItem& item) {
  return item.expires != no_day ? item.expires : item.next_review;
}

void keep_stage(LiveItem& item, const std::string& name, bool with_review, Actions& actions) {
  item.ends = natural_end(item);
  const bool endless = item.ends == no_day;
  item.becomes = endless ? "stays until a review closes it" : "stays until " + words(item.ends);
  actions.letter("Tell the colleague that \"" + name + "\" " + item.becomes + " and takes no further step",
                 "What was agreed before the change is honoured");
  if (with_review || endless) {
    actions.within_review("Review \"" + name + "\" with the colleague; it may be closed",
                          with_review ? "Carried over with a review" : "It has no end of its own");
  }
  if (!endless)
    actions.on("Close \"" + name + "\"", "manager", item.ends, "It ends by itself under the old policy");
}

void close_stage(LiveItem& item, const std::string& name, bool with_plan, Actions& actions) {
  item.ends = actions.cutover();
  item.becomes = with_plan ? "closed; an informal review opens with a support plan" : "closed";
  actions.letter("Tell the colleague that \"" + name + "\" is closed",
                 "It does not go over to the new policy");
  if (with_plan)
    actions.within_review("Hold an informal review and agree a support plan",
                          "The stage is turned into support");
}

void map_stage(LiveItem& item, const std::string& name, Actions& actions) {
  switch (item.rule) {
  case MappingRule::honour_until_expiry: return keep_stage(item, name, false, actions);
  case MappingRule::carry_with_review: return keep_stage(item, name, true, actions);
  case MappingRule::convert_to_support_plan: return close_stage(item, name, true, actions);
  case MappingRule::reset: return close_stage(item, name, false, actions);
  }
}

/// A meeting still to come would be a new step of the old policy; under no rule is it taken.
void map_meeting(LiveItem& item, const std::string& name, Actions& actions) {
  const bool review =
      item.rule == MappingRule::carry_with_review || item.rule == MappingRule::convert_to_support_plan;
  item.ends = actions.cutover();
  item.becomes = review ? "not held; an informal review takes its place" : "not held";
  actions.letter("Tell the colleague that the meeting \"" + name + "\" of " + words(item.day) +
                     " is not held",
                 "No new step of the old policy is taken after the cut-over");
  if (review)
    actions.within_review("Hold an informal review instead of the meeting", "The concern is not lost");
}

void map_appeal(LiveItem& item, const std::string& name, Actions& actions) {
  item.ends = item.day;
  item.becomes = "may still be made until " + words(item.day);
  actions.on("Hear an appeal against \"" + name + "\" if one comes", "hr", item.day,
             "A right that was given before the change stays");
}

void map_open_spell(LiveItem& item, const Policy& new_policy, Actions& actions) {
  const std::string meeting = new_policy.return_meeting ? new_policy.return_meeting->name : "";
  item.becomes = meeting.empty() ? "goes on" : "goes on; on return the new policy's " + meeting + " follows";
  actions.within_review("Tell the colleague about the new policy at the next contact",
                        "Absent on the day of the cut-over");
}

void map_return_meeting(LiveItem& item, const Policy& new_policy, Actions& actions) {
  const std::string meeting = new_policy.return_meeting ? new_policy.return_meeting->name : "return meeting";
  item.ends = item.day;
  item.becomes = "held as the new policy's " + meeting;
  actions.on("Hold the " + meeting, "manager", item.day, "Back before the cut-over, not yet met");
}

}  // namespace

std::vector<LiveItem> live_items(const StageRun& run, std::size_t person, const Timeline& timeline, Day eve) {
  std::vector<LiveItem> items;
  add_stages(run, person, timeline, day_number(eve), items);
  add_planned(run, person, timeline, day_number(eve), items);
  add_open_spells(run.workforce, person, day_number(eve), items);
  std::stable_sort(items.begin(), items.end(),
                   [](const LiveItem& a, const LiveItem& b) { return a.kind < b.kind; });
  return items;
}

void map_items(const StageRun& run, const LedgerRequest& request, LedgerRow& row) {
  Actions actions(run, request, row);
  for (LiveItem& item : row.items) {
    const Stage* stage = stage_of(run.policy, item.stage);
    const std::string name = stage != nullptr ? stage->name : item.stage;
    item.rule = request.mapping.rule_for(item.stage, item.category);
    switch (item.kind) {
    case LiveKind::stage: map_stage(item, name, actions); break;
    case LiveKind::meeting: map_meeting(item, name, actions); break;
    case LiveKind::appeal: map_appeal(item, name, actions); break;
    case LiveKind::open_spell: map_open_spell(item, request.new_policy, actions); break;
    case LiveKind::return_meeting: map_return_meeting(item, request.new_policy, actions); break;
    }
  }
  std::stable_sort(row.actions.begin(), row.actions.end(),
                   [](const LedgerAction& a, const LedgerAction& b) { return a.due < b.due; });
}

}  // namespace turnpoint

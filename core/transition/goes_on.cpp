#include "core/transition/goes_on.h"

#include <algorithm>

#include "core/engine/stages/event_names.h"

namespace turnpoint {
namespace {

std::string words(std::int32_t day) { return to_words(day_from_number(day)); }

/// One of the things that go on, with what it needs to be said.
class GoesOn {
 public:
  GoesOn(const Policy& old_policy, const Policy& new_policy, LiveItem& item, ToDo& to_do)
      : old_(old_policy), new_(new_policy), item_(item), to_do_(to_do) {}

  void letter();
  void appeal();
  void health_report();
  void open_spell();
  void return_meeting();
  void adjustment();

 private:
  std::string name() const { return as_name(name_of(old_.stages, item_.stage)); }

  const Policy& old_;
  const Policy& new_;
  LiveItem& item_;
  ToDo& to_do_;
};

void GoesOn::letter() {
  const Stage* stage = find_named(old_.stages, item_.stage);
  const std::string letter = stage == nullptr ? item_.about : name_of(stage->letters, item_.about);
  item_.ends = item_.day + 1;
  item_.becomes = "goes out, as the meeting was held before the cut-over";
  to_do_.add(Owner::hr, "Send " + as_name(letter) + " after " + name(), to_do_.held_by(item_.day),
             "The meeting was held before the cut-over.");
}

void GoesOn::appeal() {
  item_.ends = item_.day + 1;
  item_.becomes = "may still be made until " + words(item_.day);
  to_do_.add(Owner::hr, "Hear an appeal against " + name() + " if one is made", item_.day,
             "A right given before the cut-over stays.");
}

void GoesOn::health_report() {
  item_.becomes = "still comes, and helps to agree support";
  to_do_.add(Owner::manager, "Talk over the advice of Occupational Health with the colleague",
             to_do_.working_day_from(item_.day + 1),
             "It was asked for on " + words(item_.asked) + " and is expected by " + words(item_.day) + ".");
}

void GoesOn::open_spell() {
  const std::optional<ReturnMeeting>& meeting = new_.return_meeting;
  const bool met = meeting && std::find(meeting->not_after.begin(), meeting->not_after.end(),
                                        *item_.category) == meeting->not_after.end();
  item_.becomes = met ? "goes on; " + as_name(meeting->name) + " of the new policy follows on return"
                      : std::string("goes on; the new policy asks for no meeting on return");
  const std::int32_t next = to_do_.working_day_from(item_.day + 1);
  to_do_.add(Owner::manager, "Tell the colleague about the new policy when you are next in touch",
             std::max(next, to_do_.held_by(to_do_.cutover())), "They are away on the day of the cut-over.");
}

void GoesOn::return_meeting() {
  const std::string name =
      new_.return_meeting ? as_name(new_.return_meeting->name) + " of the new policy" : "return meeting";
  item_.ends = item_.day + 1;
  item_.becomes = "is held as the " + name;
  to_do_.add(Owner::manager, "Hold the " + name, item_.day, "The colleague came back before the cut-over.");
}

void GoesOn::adjustment() {
  const bool triggers = std::any_of(new_.triggers.begin(), new_.triggers.end(), is_computable);
  item_.becomes = triggers ? "is agreed anew for the triggers of the new policy"
                           : "falls away with the triggers; the support behind it goes on";
  to_do_.hold_review("Go over the adjustment with the colleague and write down the support that goes on",
                     "It was agreed for " + as_name(name_of(old_.triggers, item_.about)) +
                         " of the old policy.");
}

}  // namespace

void go_on(const Policy& old_policy, const Policy& new_policy, LiveItem& item, ToDo& to_do) {
  GoesOn goes_on(old_policy, new_policy, item, to_do);
  switch (item.kind) {
  case LiveKind::letter: return goes_on.letter();
  case LiveKind::appeal: return goes_on.appeal();
  case LiveKind::health_report: return goes_on.health_report();
  case LiveKind::open_spell: return goes_on.open_spell();
  case LiveKind::return_meeting: return goes_on.return_meeting();
  case LiveKind::adjustment: return goes_on.adjustment();
  case LiveKind::stage:
  case LiveKind::meeting: return;
  }
}

}  // namespace turnpoint

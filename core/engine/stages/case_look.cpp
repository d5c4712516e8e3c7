#include <algorithm>

#include "core/engine/stages/case.h"

namespace turnpoint {
namespace {

/// One certain look is enough.
bool are_provisional(const std::vector<Look>& looks) {
  return std::all_of(looks.begin(), looks.end(), [](const Look& look) { return look.provisional; });
}

}  // namespace

void Case::look(std::int32_t day) {
  if (asked_) return;
  if (!live_) return open_by_look(day);
  if (!miss_by_decision(day) && !miss_by_look(day)) miss_by_watch(day);
  if (!asked_) ask_as_decided(day);
}

std::vector<Look> Case::looks_on(std::int32_t day) const {
  std::vector<Look> looks;
  for (const Look& look : walk_.looks.all()) {
    if (look.day == day && look.stage != no_stage && walk_.stage(look.stage).track == track_)
      looks.push_back(look);
  }
  return looks;
}

/// A crossing is a finding already; of a manual trigger every decision is.
void Case::note(const Look& look) {
  const std::vector<Look> same_day = looks_on(look.day);
  const auto same = std::find_if(same_day.begin(), same_day.end(),
                                 [&](const Look& other) { return other.trigger == look.trigger; });
  const Look& shown_look = same == same_day.end() ? look : *same;
  if (same != same_day.end() && same->crossing) return;
  Event& event =
      walk_.add(look.day, EventKind::look_met, look.trigger->id,
                Why(walk_.policy(), path_of(*look.trigger), look.trigger->clause).look(shown_look).because());
  event.provisional = look.provisional;
  if (shown_look.value) event.value = to_decimal(*shown_look.value);
}

/// Those whose stage no discretion holds back; each of the others gives a conversation.
std::vector<Look> Case::not_withheld(const std::vector<Look>& looks) {
  std::vector<Look> free;
  for (const Look& look : looks) {
    const std::optional<Withheld> withheld = walk_.looks.withheld(look);
    if (!withheld) {
      free.push_back(look);
      continue;
    }
    const Discretion* discretion = withheld->discretion;
    const std::string path = discretion != nullptr ? "discretions." + discretion->id : path_of(*look.trigger);
    Why why(walk_.policy(), path, discretion != nullptr ? discretion->clause : look.trigger->clause);
    why.look(look).rests_on(path).decided(withheld->decision);
    walk_.add(look.day, EventKind::conversation, look.trigger->id, why.because()).provisional =
        look.provisional;
  }
  return free;
}

bool Case::miss_by_decision(std::int32_t day) {
  for (const Decision* decision : decisions_about(walk_.known, "skip_monitoring", live_stage().id)) {
    if (decision->day != day) continue;
    const Because because = why_live(".missed", live_stage().missed.clause).decided(decision).because();
    walk_.add(day, EventKind::target_missed, live_stage().id, because);
    step_up({day, because, nullptr, false});
    return true;
  }
  return false;
}

bool Case::miss_by_look(std::int32_t day) {
  const StepUpOn on = live_stage().step_up_on;
  std::vector<Look> looks;
  if (on == StepUpOn::each_look) {
    looks = looks_on(day);
  } else if (on == StepUpOn::missed_target || live_->further_review) {
    std::copy_if(live_->misses.begin(), live_->misses.end(), std::back_inserter(looks),
                 [&](const Look& look) { return look.day == day; });
  }
  if (looks.empty()) return false;
  for (const Look& look : looks) note(look);
  Why why(walk_.policy(), "target", walk_.policy().target.clause);
  why.look(looks.front()).rests_on("target");
  if (on != StepUpOn::each_look) {
    Event& event = walk_.add(day, EventKind::target_missed, live_stage().id, why.because());
    event.provisional = are_provisional(looks);
    if (looks.front().value) event.value = to_decimal(*looks.front().value);
  }
  const std::vector<Look> free = not_withheld(looks);
  if (!free.empty()) step_up({day, why.because(), nullptr, are_provisional(free)});
  return true;
}

void Case::miss_by_watch(std::int32_t day) {
  if (live_->watch_day != day) return;
  const LongTerm& long_term = walk_.policy().long_term;
  const Because because = Why(walk_.policy(), "long_term.watch", long_term.clause)
                              .rests_on("long_term.watch")
                              .rests_on("long_term.watch_steps_up")
                              .because();
  walk_.add(day, EventKind::target_missed, live_stage().id, because);
  step_up({day, because, nullptr, false});
}

void Case::open_by_look(std::int32_t day) {
  const std::vector<Look> looks = not_withheld(looks_on(day));
  StageIndex best = no_stage;
  const auto is_later = [&](StageIndex stage) { return best == no_stage || stage > best; };
  for (const Look& look : looks) {
    if (is_later(look.stage)) best = look.stage;
  }
  std::vector<Opening> openings;
  const auto [first, end] = spell_openings_.equal_range(day);
  for (auto reached = first; reached != end; ++reached) openings.push_back(reached->second);
  for (const Opening& decided : decided_on(day)) openings.push_back(decided);
  const Opening* opening = nullptr;
  for (const Opening& next : openings) {
    if (!is_later(next.stage) && next.stage != best) continue;
    if (opening != nullptr && opening->stage == next.stage) continue;
    best = next.stage;
    opening = &next;
  }
  if (best == no_stage) return;
  std::vector<Look> leading = looks;
  std::erase_if(leading, [&](const Look& look) { return look.stage != best; });
  for (const Look& look : leading) note(look);
  if (leading.empty()) return ask_to(best, opening->cause);
  const Look& first_of_them = leading.front();
  const Because because = Why(walk_.policy(), path_of(*first_of_them.trigger), first_of_them.trigger->clause)
                              .look(first_of_them)
                              .because();
  ask_to(best, {day, because, nullptr, are_provisional(leading)});
}

/// Stages that a manager decides on this day to ask to.
std::vector<Case::Opening> Case::decided_on(std::int32_t day) const {
  std::vector<Opening> openings;
  for (const Decision* decision : walk_.known.decisions) {
    const StageIndex index =
        decision->kind == "stage" ? stage_named(walk_.policy(), decision->about) : no_stage;
    if (decision->day != day || index == no_stage || walk_.stage(index).track != track_) continue;
    const Stage& stage = walk_.stage(index);
    Opening opening;
    opening.stage = index;
    opening.cause.day = day;
    opening.cause.invites = true;
    opening.cause.because = Why(walk_.policy(), path_of(stage), stage.clause).decided(decision).because();
    openings.push_back(std::move(opening));
  }
  return openings;
}

void Case::ask_as_decided(std::int32_t day) {
  const std::vector<Opening> decided = decided_on(day);
  const auto last = std::max_element(decided.begin(), decided.end(),
                                     [](const Opening& a, const Opening& b) { return a.stage < b.stage; });
  if (last != decided.end()) ask_to(last->stage, last->cause);
}

}  // namespace turnpoint

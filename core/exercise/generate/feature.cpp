#include "core/exercise/generate/feature.h"

#include <algorithm>

#include "core/base/order.h"

namespace turnpoint {
namespace {

constexpr PolicySide side = PolicySide::old_policy;

bool is_meeting(const Event& event) {
  return event.kind == EventKind::stage_meeting || event.kind == EventKind::hearing;
}

/// The stage whose meeting is still to come after the day; empty where none is.
std::string stage_to_come(const PolicyDesk& desk) {
  for (const Event& event : desk.timeline().events) {
    if (is_meeting(event) && event.day > day_number(desk.day())) return event.subject;
  }
  return "";
}

bool one_day_short(const ExerciseRecord& record, const Policy& policy, Day day) {
  if (!triggers_of_latest(PolicyDesk(record, policy, side, day)).empty()) return false;
  const ExerciseRecord longer = one_day_longer(record);
  const Day after = day_from_number(longer.spells.back().entry.last_day + 1);
  return !triggers_of_latest(PolicyDesk(longer, policy, side, std::max(day, after))).empty();
}

/// A stage of the ladder ended on a day W, the look at the latest spell is on L, W <= L < W + just_in_time,
/// and that look asks to the same stage again instead of the next.
bool lapses_in_time(const PolicyDesk& desk) {
  const CountedSpell* latest = desk.spell(std::nullopt);
  if (latest == nullptr || triggers_of_latest(desk).empty()) return false;
  const std::string asked = stage_to_come(desk);
  return std::any_of(desk.timeline().live.begin(), desk.timeline().live.end(), [&](const LiveStage& stage) {
    return stage.stage == asked && stage.end <= latest->last && latest->last < stage.end + just_in_time;
  });
}

bool fits(const Discretion& discretion, const PolicyDesk& desk, const CountedSpell& spell) {
  const Dates& dates = desk.known().dates;
  if (discretion.shortest && spell.last + 1 < dates.end_of(spell.first, *discretion.shortest)) return false;
  if (discretion.longest && spell.last + 1 > dates.end_of(spell.first, *discretion.longest)) return false;
  if (!discretion.earlier_days_below) return true;
  const std::int64_t days =
      desk.known().formal_days(no_day, months_later(spell.first, -12) + 1, spell.first - 1);
  return Rational(days, desk.known().record.scale) < *discretion.earlier_days_below;
}

bool only_discretion(const ExerciseRecord& record, const Policy& policy, Day day) {
  const PolicyDesk with(record, policy, side, day);
  ExerciseRecord undecided = record;
  undecided.recorded[0].decisions.clear();
  const PolicyDesk without(undecided, policy, side, day);
  const CountedSpell* latest = with.spell(std::nullopt);
  if (latest == nullptr || !with.timeline().live.empty() || !stage_to_come(with).empty()) return false;
  if (stage_to_come(without).empty()) return false;
  const std::vector<std::string> met = triggers_of_latest(with);
  return !met.empty() && std::all_of(met.begin(), met.end(), [&](const std::string& trigger) {
    return std::any_of(policy.discretions.begin(), policy.discretions.end(),
                       [&](const Discretion& discretion) {
                         return discretion.trigger == trigger && fits(discretion, with, *latest);
                       });
  });
}

/// Live on the day, with a review or the end of a warning after it, and no meeting still to come.
bool mid_stage(const PolicyDesk& desk) {
  const std::int32_t day = day_number(desk.day());
  if (!stage_to_come(desk).empty()) return false;
  return std::any_of(desk.timeline().live.begin(), desk.timeline().live.end(), [&](const LiveStage& stage) {
    const bool goes_on = (stage.next_review != no_day && stage.next_review > day) ||
                         (stage.expires != no_day && stage.expires > day + 1);
    return stage.from <= day && day < stage.end && goes_on;
  });
}

}  // namespace

std::string_view to_words(WantedFeature wanted) {
  static constexpr std::array<std::string_view, 5> words = {
      "The latest absence meets exactly one trigger of the old policy.",
      "No trigger of the old policy is met; one more working day would have met one.",
      "A stage of the old policy ended just before the latest absence was looked at, so it begins again.",
      "The old policy asks for a formal step, and only discretion holds it back.",
      "A stage of the old policy is live on its last day."};
  return words[static_cast<std::size_t>(wanted)];
}

std::vector<std::string> triggers_of_latest(const PolicyDesk& desk) {
  std::vector<std::string> met;
  const CountedSpell* latest = desk.spell(std::nullopt);
  if (latest == nullptr || latest->counts != Counts::always) return met;
  const Looks looks(desk.known());
  for (const Look& look : looks.all()) {
    if (look.decision == nullptr && look.day >= latest->first && look.day <= latest->last)
      met.push_back(look.trigger->id);
  }
  sort_stably(met);
  met.erase(std::unique(met.begin(), met.end()), met.end());
  return met;
}

ExerciseRecord one_day_longer(const ExerciseRecord& record) {
  ExerciseRecord longer = record;
  SpellEntry& latest = longer.spells.back().entry;
  do ++latest.last_day;
  while (!record.people[0].pattern.works_on(day_from_number(latest.last_day)));
  return longer;
}

bool has_feature(const ExerciseRecord& record, const Policy& policy, WantedFeature wanted, Day day) {
  if (record.spells.empty()) return false;
  if (wanted == WantedFeature::one_day_short) return one_day_short(record, policy, day);
  if (wanted == WantedFeature::only_discretion) return only_discretion(record, policy, day);
  const PolicyDesk desk(record, policy, side, day);
  if (wanted == WantedFeature::exactly_one_trigger) return triggers_of_latest(desk).size() == 1;
  return wanted == WantedFeature::lapses_in_time ? lapses_in_time(desk) : mid_stage(desk);
}

}  // namespace turnpoint

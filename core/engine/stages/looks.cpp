#include "core/engine/stages/looks.h"

#include <algorithm>

#include "core/base/order.h"

namespace turnpoint {
namespace {

/// A decision on discretion waits so many days for its look.
constexpr std::int32_t discretion_waits = 28;

bool is_in_force(const Decision& adjustment, std::int32_t day) {
  return adjustment.day <= day && (adjustment.until == no_day || day <= adjustment.until);
}

bool leads_to_track(const Policy& policy, StageIndex stage, Track track) {
  return stage != no_stage && policy.stages[stage].track == track;
}

}  // namespace

Looks::Looks(const Known& known) : known_(known) {
  adjust();
  formal_ = looks_of(known.record, Figure::formal);
  all_ = formal_;
  add_decisions(all_);
}

/// Of several adjustments of one trigger in force on a day the latest holds.
void Looks::adjust() {
  std::vector<const Decision*> adjustments;
  std::vector<std::int32_t> changes = {no_day};
  for (const Decision* decision : known_.decisions) {
    if (decision->kind != "adjustment") continue;
    adjustments.push_back(decision);
    changes.push_back(decision->day);
    if (decision->until != no_day) changes.push_back(decision->until + 1);
  }
  if (adjustments.empty()) return;
  sort_stably(changes);
  changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
  for (const std::int32_t from : changes) {
    InForce in_force{from, known_.run.plan};
    for (const Decision* decision : adjustments) {
      if (!is_in_force(*decision, from)) continue;
      const std::optional<Rational> threshold = decimal_from_text(decision->value);
      for (PlannedTrigger& trigger : in_force.plan.triggers) {
        if (threshold && trigger.rule.id == decision->about && trigger.rule.threshold)
          trigger.rule.threshold = threshold;
      }
    }
    adjusted_.push_back(std::move(in_force));
  }
}

std::vector<Look> Looks::looks_of(const PersonRecord& record, Figure figure) const {
  std::vector<Look> looks;
  const auto add = [&](const Plan& plan, std::int32_t from, std::int32_t end) {
    for (const MetLook& met : met_looks(record, plan, figure)) {
      if (met.day < from || met.day >= end) continue;
      Look look;
      look.day = met.day;
      look.trigger = &known_.run.plan.triggers[met.trigger].rule;
      look.stage = known_.run.ladders.leads_to[met.trigger];
      look.value = met.value;
      look.crossing = met.crossing;
      look.provisional = met.provisional;
      look.spell_first = met.spell_first;
      looks.push_back(look);
    }
  };
  if (adjusted_.empty()) add(known_.run.plan, no_day, open_end);
  for (std::size_t i = 0; i < adjusted_.size(); ++i)
    add(adjusted_[i].plan, adjusted_[i].from, i + 1 < adjusted_.size() ? adjusted_[i + 1].from : open_end);
  return looks;
}

void Looks::add_decisions(std::vector<Look>& looks) const {
  for (const Decision* decision : known_.decisions) {
    if (decision->kind != "trigger") continue;
    const Trigger* trigger = find_trigger(known_.policy(), decision->about);
    if (trigger == nullptr || is_computable(*trigger)) continue;
    Look look;
    look.day = decision->day;
    look.trigger = trigger;
    look.stage = stage_named(known_.policy(), trigger->leads_to);
    look.decision = decision;
    looks.push_back(look);
  }
  sort_stably(looks, [](const Look& a, const Look& b) { return a.day < b.day; });
}

std::vector<Look> Looks::misses(Track track, std::int32_t since) const {
  const bool rolling = known_.policy().target.counts == TargetCounts::rolling_window;
  std::vector<Look> looks = rolling ? formal_ : looks_of(spells_from(known_.record, since), Figure::formal);
  // Spells that count as one began with the first of them, so the whole record says when the spell looked at
  // began.
  std::erase_if(looks, [&](const Look& look) {
    return std::none_of(all_.begin(), all_.end(), [&](const Look& whole) {
      return whole.day == look.day && whole.trigger == look.trigger && whole.spell_first >= since;
    });
  });
  add_decisions(looks);
  std::erase_if(looks, [&](const Look& look) {
    return look.day < since || look.trigger->only_if_no_other ||
           !leads_to_track(known_.policy(), look.stage, track);
  });
  return looks;
}

std::vector<Look> Looks::informal() const {
  const bool any = std::any_of(known_.record.spells.begin(), known_.record.spells.end(),
                               [](const CountedSpell& s) { return s.counts == Counts::informal_only; });
  if (!any) return {};
  std::vector<Look> looks = looks_of(known_.record, Figure::informal);
  std::erase_if(looks, [&](const Look& look) {
    if (!look.crossing) return true;
    // The formal figure as at that day, under the thresholds of that day.
    const Plan* plan = &known_.run.plan;
    for (const InForce& in_force : adjusted_) {
      if (in_force.from <= look.day) plan = &in_force.plan;
    }
    const auto units = units_by_trigger(known_.record, *plan);
    const auto place = static_cast<std::size_t>(
        std::find_if(plan->triggers.begin(), plan->triggers.end(),
                     [&](const PlannedTrigger& t) { return t.rule.id == look.trigger->id; }) -
        plan->triggers.begin());
    return met_as_at(known_.record, *plan, units, place, day_from_number(look.day));
  });
  return looks;
}

/// The latest decision that this look answers: the one on its day, or the one it is the first look after.
const Decision* Looks::decision_on(const Look& look, const Discretion** discretion) const {
  const Decision* found = nullptr;
  for (const Decision* decision : known_.decisions) {
    if (decision->kind != "discretion") continue;
    const Discretion* named = nullptr;
    for (const Discretion& d : known_.policy().discretions) {
      if (d.id == decision->about) named = &d;
    }
    const auto concerns = [&](const Look& other) {
      return named == nullptr || named->trigger.empty() || named->trigger == other.trigger->id;
    };
    if (!concerns(look) || look.day < decision->day || look.day > decision->day + discretion_waits) continue;
    const bool answered_before = std::any_of(all_.begin(), all_.end(), [&](const Look& other) {
      return other.day >= decision->day && other.day < look.day && concerns(other);
    });
    if (answered_before) continue;
    found = decision;
    *discretion = named;
  }
  return found;
}

bool Looks::fits(const Discretion& discretion, const Look& look) const {
  if (!discretion.taken || discretion.trigger != look.trigger->id || look.spell_first == no_day) return false;
  const Dates& dates = known_.dates;
  if (discretion.shortest && look.day + 1 < dates.end_of(look.spell_first, *discretion.shortest))
    return false;
  if (discretion.longest && look.day + 1 > dates.end_of(look.spell_first, *discretion.longest)) return false;
  if (!discretion.earlier_days_below) return true;
  const std::int64_t days =
      known_.formal_days(no_day, months_later(look.spell_first, -12) + 1, look.spell_first - 1);
  return Rational(days, known_.record.scale) < *discretion.earlier_days_below;
}

std::optional<Withheld> Looks::withheld(const Look& look) const {
  const Discretion* named = nullptr;
  if (const Decision* decision = decision_on(look, &named)) {
    if (decision->value != "taken") return std::nullopt;
    return Withheld{named, decision};
  }
  for (const Discretion& discretion : known_.policy().discretions) {
    if (fits(discretion, look)) return Withheld{&discretion, nullptr};
  }
  return std::nullopt;
}

}  // namespace turnpoint

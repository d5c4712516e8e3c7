#include "core/compare/removal/kept_looks.h"

#include <algorithm>

namespace turnpoint {
namespace {

std::uint32_t bit(std::size_t trigger) { return std::uint32_t{1} << trigger; }

std::size_t place_of(const Plan& plan, const std::string& id) {
  return static_cast<std::size_t>(
      std::find_if(plan.triggers.begin(), plan.triggers.end(),
                   [&](const PlannedTrigger& trigger) { return trigger.rule.id == id; }) -
      plan.triggers.begin());
}

/// Fallbacks stand last in a plan, so that the other triggers keep their places.
Plan without_fallbacks(Plan plan) {
  std::erase_if(plan.triggers, [](const PlannedTrigger& trigger) { return trigger.rule.only_if_no_other; });
  for (PlannedTrigger& trigger : plan.triggers) trigger.reported = true;
  return plan;
}

/// No trigger gives way: what is met is each one's own condition.
Plan as_if_alone(Plan plan) {
  for (PlannedTrigger& trigger : plan.triggers) trigger.rule.only_if_no_other = false;
  return plan;
}

void add_day(std::vector<MetDay>& days, const MetDay& more) {
  const auto place = std::lower_bound(days.begin(), days.end(), more.day,
                                      [](const MetDay& a, std::int32_t day) { return a.day < day; });
  if (place == days.end() || place->day != more.day) {
    days.insert(place, more);
    return;
  }
  place->met |= more.met;
  place->crossed |= more.crossed;
}

/// One fallback's looks, its plan being as if every trigger was alone. `others` are the triggers it may give
/// way to.
struct FallbackSearch {
  const PersonRecord& record;
  const Plan& plan;
  std::vector<std::vector<Unit>> units;
  std::size_t fallback;
  std::uint32_t others;

  std::uint32_t others_met(std::int32_t day) const {
    std::uint32_t met = 0;
    for (std::size_t i = 0; i < plan.triggers.size(); ++i) {
      if ((others & bit(i)) != 0 && met_as_at(record, plan, units, i, day_from_number(day))) met |= bit(i);
    }
    return met;
  }

  void look_at(const Unit& unit, std::vector<FallbackLook>& found) const {
    const Trigger& rule = plan.triggers[fallback].rule;
    const bool continuous = rule.measure == Measure::continuous_length;
    const std::int32_t day = continuous ? day_length_reached(record, unit, least_whole(rule)) : unit.last;
    if (day > unit.last) return;
    const bool met = is_length(rule.measure)
                         ? meets(rule, length_as_at(record, unit, day))
                         : measure_as_at(record, rule, units[fallback], day_from_number(day)).met;
    if (!met) return;
    FallbackLook look{day, bit(fallback), others_met(day)};
    if (!is_length(rule.measure)) {
      const std::int32_t before = unit.first - 1;
      look.met_before = met_as_at(record, plan, units, fallback, day_from_number(before));
      look.others_before = look.met_before ? others_met(before) : 0;
    }
    found.push_back(look);
  }
};

}  // namespace

std::vector<FallbackLook> fallback_looks(const PersonRecord& record, const Plan& plan) {
  std::vector<FallbackLook> found;
  if (record.spells.empty()) return found;
  std::uint32_t others = 0;
  for (std::size_t i = 0; i < plan.triggers.size(); ++i)
    others |= plan.triggers[i].rule.only_if_no_other ? 0 : bit(i);
  const Plan alone = as_if_alone(plan);
  FallbackSearch search{record, alone, units_by_trigger(record, alone), 0, others};
  for (std::size_t i = 0; i < plan.triggers.size(); ++i) {
    if (!plan.triggers[i].rule.only_if_no_other) continue;
    search.fallback = i;
    for (const Unit& unit : search.units[i]) search.look_at(unit, found);
  }
  return found;
}

KeptLooks::KeptLooks(const Workforce& workforce, const DayCount& days, const RemovalRequest& request)
    : workforce_(workforce), days_(days), request_(request),
      direct_(without_fallbacks(request.whole().plan)) {
  const Plan& whole = request.whole().plan;
  has_fallback_ = direct_.triggers.size() != whole.triggers.size();
  columns_ = LookColumns::make(workforce, days, direct_, request.dates.last_day);
  for (const KeptPolicy& kept : request.kept) {
    std::uint32_t reported = 0;
    std::uint32_t depended = 0;
    for (const PlannedTrigger& trigger : kept.plan.triggers) {
      const std::uint32_t place = bit(place_of(whole, trigger.rule.id));
      if (trigger.reported) reported |= place;
      if (!trigger.rule.only_if_no_other) depended |= place;
    }
    kept_bits_.push_back(reported);
    depended_.push_back(depended);
  }
}

void KeptLooks::judge(std::size_t first, std::size_t end) {
  if (columns_) columns_->judge(first, end, LookColumns::Crossings::find);
}

void KeptLooks::find(std::size_t person) {
  person_ = person;
  fallbacks_.clear();
  if (request_.one_by_one) return;
  if (columns_ && columns_->is_plain(person))
    columns_->met_days(person, met_);
  else
    met_days(workforce_, days_, direct_, person, request_.dates.last_day, met_);
  if (!has_fallback_) return;
  const Plan& whole = request_.whole().plan;
  fallbacks_ = fallback_looks(
      make_record(workforce_, days_, whole, person, day_number(request_.dates.last_day)), whole);
}

void KeptLooks::under(KeptSet kept, std::vector<MetDay>& found) const {
  found.clear();
  if (request_.one_by_one) return by_itself(request_.kept[kept], found);
  const std::uint32_t bits = kept_bits_[kept];
  for (const MetDay& day : met_) {
    if ((day.met & bits) != 0) found.push_back({day.day, day.met & bits, day.crossed & bits});
  }
  for (const FallbackLook& look : fallbacks_) {
    if ((look.fallback & bits) == 0 || (look.others & depended_[kept]) != 0) continue;
    const bool before = look.met_before && (look.others_before & depended_[kept]) == 0;
    add_day(found, {look.day, look.fallback, before ? 0 : look.fallback});
  }
}

void KeptLooks::by_itself(const KeptPolicy& kept, std::vector<MetDay>& found) const {
  std::vector<MetDay> own;
  met_days(workforce_, days_, kept.plan, person_, request_.dates.last_day, own);
  const auto to_whole = [&](std::uint32_t bits) {
    std::uint32_t mapped = 0;
    for (std::size_t i = 0; i < kept.plan.triggers.size(); ++i) {
      if ((bits & bit(i)) != 0) mapped |= bit(place_of(request_.whole().plan, kept.plan.triggers[i].rule.id));
    }
    return mapped;
  };
  for (const MetDay& day : own) found.push_back({day.day, to_whole(day.met), to_whole(day.crossed)});
}

}  // namespace turnpoint

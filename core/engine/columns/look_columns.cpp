#include "core/engine/columns/look_columns.h"

#include <algorithm>

#include "core/engine/findings.h"

namespace turnpoint {
namespace {

/// Sets bit `trigger` of every row that `meets` and clears it elsewhere.
template <class Meets>
void mark(std::vector<std::uint32_t>& met, std::size_t rows, std::size_t trigger, Meets meets) {
  std::uint32_t* out = met.data();
  const std::uint32_t others = ~(std::uint32_t{1} << trigger);
  for (std::size_t row = 0; row < rows; ++row)
    out[row] = (out[row] & others) | (static_cast<std::uint32_t>(meets(row)) << trigger);
}

std::int64_t bradford_score(std::int64_t spells, std::int64_t days) { return spells * spells * days; }

/// Whether every score of a window fits 31 bits: a plain person's spells share no day, so that a window holds
/// no more spells than days. Those of people with shares of a day are counted again.
bool fits_31_bits(const WindowLength& window) {
  constexpr std::int64_t most_days = 1290;  // their cube does
  return window.count * (window.unit == WindowLength::Unit::days ? std::int64_t{1} : 31) <= most_days;
}

/// The figure of a window where no factor applies and every day is whole.
std::int64_t whole_figure(Measure measure, std::int64_t spells, std::int64_t days) {
  if (measure == Measure::spell_count) return spells;
  return measure == Measure::day_count ? days : bradford_score(spells, days);
}

}  // namespace

LookColumns::LookColumns(const Workforce& workforce, const DayCount& days, const Plan& plan,
                         ColumnPlan columns, std::int32_t first_day, std::int32_t as_at)
    : workforce_(workforce), days_(days), source_(plan), plan_(std::move(columns)), as_at_(as_at),
      tables_(days, plan_, first_day, as_at), counts_(plan_, tables_) {}

std::unique_ptr<LookColumns> LookColumns::make(const Workforce& workforce, const DayCount& days,
                                               const Plan& plan, Day as_at) {
  std::optional<ColumnPlan> columns = column_plan(plan);
  // A finding looks at the day before the first spell.
  const std::int64_t first_day = std::int64_t{day_number(workforce.record.first_day)} - 1;
  const std::int64_t last_day = std::max<std::int64_t>(day_number(as_at), first_day);
  if (!columns || last_day - first_day >= DayTables::longest) return nullptr;
  return std::unique_ptr<LookColumns>(new LookColumns(workforce, days, plan, std::move(*columns),
                                                      static_cast<std::int32_t>(first_day),
                                                      static_cast<std::int32_t>(last_day)));
}

void LookColumns::judge(std::size_t first, std::size_t end, Crossings crossings) {
  take_rows({workforce_, days_, source_, plan_, tables_, as_at_}, first, end, rows_);
  counts_.count(rows_);
  met_.assign(rows_.size, 0);
  reached_.assign(rows_.size, 0);
  exact_.assign(rows_.people(), 0);
  crossed_.assign(crossings == Crossings::find ? rows_.size : 0, 0);
  for (std::size_t trigger = 0; trigger < plan_.triggers.size(); ++trigger) {
    judge_rows(trigger);
    judge_exactly(trigger);
    if (crossings == Crossings::find) find_crossings(trigger);
  }
}

/// As if every day was whole and no factor applied.
void LookColumns::judge_rows(std::size_t trigger) {
  const Comparand& comparand = plan_.triggers[trigger];
  const std::int64_t needed = comparand.at_least;
  const auto least = static_cast<std::int32_t>(std::min<std::int64_t>(needed, 1 << 30));
  const std::int32_t* first = rows_.first.data();
  const std::int32_t* last = rows_.last.data();
  const auto is_long = [=](std::size_t row) { return last[row] - first[row] + 1 >= least; };
  const Measure measure = comparand.rule.measure;
  const std::size_t rows = rows_.size;
  if (measure == Measure::continuous_length) {
    mark(reached_, rows, trigger, is_long);
    return keep_looks(reached_, trigger);
  }
  if (measure == Measure::length_at_look) {
    mark(met_, rows, trigger, is_long);
    return keep_looks(met_, trigger);
  }
  const std::int32_t* spells = counts_.of(comparand.count).spells.data();
  const std::int32_t* days = counts_.of(comparand.count).days.data();
  if (measure == Measure::spell_count)
    mark(met_, rows, trigger, [=](std::size_t row) { return spells[row] >= least; });
  else if (measure == Measure::day_count)
    mark(met_, rows, trigger, [=](std::size_t row) { return days[row] >= least; });
  else if (fits_31_bits(comparand.rule.window))
    mark(met_, rows, trigger,
         [=, small = static_cast<std::uint32_t>(std::min(needed, std::int64_t{1} << 31))](std::size_t row) {
           const auto count = static_cast<std::uint32_t>(spells[row]);
           return count * count * static_cast<std::uint32_t>(days[row]) >= small;
         });
  else
    mark(met_, rows, trigger,
         [=](std::size_t row) { return bradford_score(spells[row], days[row]) >= needed; });
  keep_looks(met_, trigger);
}

/// A spell without a counted day is no look; every day of a calendar counts.
void LookColumns::keep_looks(std::vector<std::uint32_t>& met, std::size_t trigger) const {
  const DayUnit unit = plan_.triggers[trigger].rule.day_unit;
  if (unit == DayUnit::calendar_day) return;
  const std::int32_t* days = rows_.days[static_cast<std::size_t>(unit)].data();
  const std::uint32_t bit = std::uint32_t{1} << trigger;
  for (std::size_t row = 0; row < rows_.size; ++row) met[row] &= days[row] > 0 ? ~std::uint32_t{0} : ~bit;
}

/// Whether any look of the person may have a factor other than 1 or a share of a day.
bool LookColumns::may_have_factors(const Comparand& comparand, std::size_t person) const {
  const Trigger& rule = comparand.rule;
  if (rows_.scale[person] != 1) return true;
  const WorkPattern& pattern = workforce_.patterns[rows_.pattern[person]];
  if (rule.part_time == PartTime::full_time_equivalent &&
      pattern.working_days_in_cycle() != 5 * pattern.weeks())
    return true;
  const std::int32_t start = workforce_.people.start_day[rows_.first_person + person];
  if (rule.short_service == ShortService::none || start == no_day) return false;
  const std::int32_t earliest = rows_.first[rows_.first_row[person]] - 1;
  return start > tables_.window_first(plan_.counts[comparand.count].window, earliest);
}

bool LookColumns::is_met(const Comparand& comparand, bool exactly, std::size_t person, std::int32_t day,
                         std::int32_t spells, std::int32_t days) const {
  const Trigger& rule = comparand.rule;
  if (!exactly) return whole_figure(rule.measure, spells, days) >= comparand.at_least;
  PersonRecord record;
  record.workforce = &workforce_;
  record.days = &days_;
  record.person = rows_.first_person + person;
  record.scale = rows_.scale[person];
  Measured measured;
  measured.spells = spells;
  measured.days = days;
  measured.factors = factors_as_at(record, rule, window_as_at(rule.window, day_from_number(day)));
  return meets(rule, value_of(rule, measured, record.scale));
}

void LookColumns::judge_exactly(std::size_t trigger) {
  const Comparand& comparand = plan_.triggers[trigger];
  if (is_length(comparand.rule.measure)) return;
  if (comparand.rule.part_time == PartTime::none && comparand.rule.short_service == ShortService::none) {
    for (const std::uint32_t person : rows_.scaled) judge_exactly(trigger, person);
    return;
  }
  for (std::uint32_t person = 0; person < rows_.people(); ++person) {
    if (rows_.first_row[person] != rows_.first_row[person + 1] && may_have_factors(comparand, person))
      judge_exactly(trigger, person);
  }
}

void LookColumns::judge_exactly(std::size_t trigger, std::uint32_t person) {
  const Comparand& comparand = plan_.triggers[trigger];
  const std::uint32_t bit = std::uint32_t{1} << trigger;
  const auto& look_days = rows_.days[static_cast<std::size_t>(comparand.rule.day_unit)];
  exact_[person] |= bit;
  const CountedLooks& counts = counts_.of(comparand.count);
  for (std::uint32_t row = rows_.first_row[person]; row < rows_.first_row[person + 1]; ++row) {
    met_[row] &= ~bit;
    if (look_days[row] > 0 &&
        is_met(comparand, true, person, rows_.last[row], counts.spells[row], counts.days[row]))
      met_[row] |= bit;
  }
}

void LookColumns::find_crossings(std::size_t trigger) {
  const Comparand& comparand = plan_.triggers[trigger];
  const std::uint32_t bit = std::uint32_t{1} << trigger;
  const bool always = is_length(comparand.rule.measure);
  for (std::size_t person = 0; person < rows_.people(); ++person) {
    const bool exactly = (exact_[person] & bit) != 0;
    for (std::uint32_t row = rows_.first_row[person]; row < rows_.first_row[person + 1]; ++row) {
      if ((met_[row] & bit) == 0) continue;
      crossed_[row] |= bit;
      if (always) continue;
      const WindowCounts::AsAt before = counts_.before(rows_, person, row, comparand.count);
      if (is_met(comparand, exactly, person, rows_.first[row] - 1, before.spells, before.days))
        crossed_[row] &= ~bit;
    }
  }
}

void LookColumns::count_met(std::size_t trigger, const std::vector<Rational>& thresholds,
                            std::vector<std::uint32_t>& met) const {
  Comparand comparand = plan_.triggers[trigger];
  const auto with = [&](const Rational& threshold) {
    comparand.rule.threshold = threshold;
    comparand.at_least = least_whole(comparand.rule);
  };
  std::vector<std::int64_t> least;
  for (const Rational& threshold : thresholds) {
    with(threshold);
    least.push_back(comparand.at_least);
  }
  const auto& look_days = rows_.days[static_cast<std::size_t>(comparand.rule.day_unit)];
  const Measure measure = comparand.rule.measure;
  const CountedLooks* counts = is_length(measure) ? nullptr : &counts_.of(comparand.count);
  met.assign(rows_.size, 0);
  for (std::size_t row = 0; row < rows_.size; ++row) {
    const std::int64_t figure = counts == nullptr
                                    ? std::int64_t{rows_.last[row]} - rows_.first[row] + 1
                                    : whole_figure(measure, counts->spells[row], counts->days[row]);
    if (look_days[row] > 0 && figure >= least.front())
      met[row] =
          static_cast<std::uint32_t>(std::upper_bound(least.begin(), least.end(), figure) - least.begin());
  }
  for (std::size_t person = 0; person < rows_.people(); ++person) {
    if ((exact_[person] >> trigger & 1) == 0) continue;
    for (std::uint32_t row = rows_.first_row[person]; row < rows_.first_row[person + 1]; ++row) {
      met[row] = 0;
      for (const Rational& threshold : thresholds) {
        with(threshold);
        if (look_days[row] == 0 ||
            !is_met(comparand, true, person, rows_.last[row], counts->spells[row], counts->days[row]))
          break;
        ++met[row];
      }
    }
  }
}

void LookColumns::met_days(std::size_t person, std::vector<MetDay>& days) const {
  days.clear();
  const std::size_t in_block = person - rows_.first_person;
  const auto add = [&](std::int32_t day, std::uint32_t met, std::uint32_t crossed) {
    if (days.empty() || days.back().day != day) days.push_back({day, 0, 0});
    days.back().met |= met;
    days.back().crossed |= crossed;
  };
  for (std::uint32_t row = rows_.first_row[in_block]; row < rows_.first_row[in_block + 1]; ++row) {
    for (const std::size_t trigger : plan_.lengths) {
      const std::uint32_t bit = std::uint32_t{1} << trigger;
      if ((reached_[row] & bit) != 0)
        add(rows_.first[row] + static_cast<std::int32_t>(plan_.triggers[trigger].at_least) - 1, bit, bit);
    }
    if (met_[row] != 0) add(rows_.last[row], met_[row], crossed_.empty() ? 0 : crossed_[row]);
  }
}

void met_days(const Workforce& workforce, const DayCount& days, const Plan& plan, std::size_t person,
              Day as_at, std::vector<MetDay>& found) {
  found.clear();
  for (const MetLook& look : met_looks(workforce, days, plan, person, as_at)) {
    if (found.empty() || found.back().day != look.day) found.push_back({look.day, 0, 0});
    const std::uint32_t bit = std::uint32_t{1} << look.trigger;
    found.back().met |= bit;
    if (look.crossing) found.back().crossed |= bit;
  }
}

}  // namespace turnpoint

#include "core/compare/report/periods.h"

namespace turnpoint {
namespace {

std::int64_t count_of(const RunCounts& month, PeriodMeasure measure) {
  const auto value = [&](CountedStep step) { return month.cell(static_cast<std::size_t>(step)).value; };
  switch (measure) {
  case PeriodMeasure::return_meetings: return value(CountedStep::return_meeting);
  case PeriodMeasure::findings: return value(CountedStep::finding);
  case PeriodMeasure::formal_meetings:
    return value(CountedStep::formal_meeting) + value(CountedStep::hearing);
  }
  return 0;
}

std::string month_text(Day day) { return to_text(day).substr(0, 7); }

std::string quarter_text(Day day) {
  const unsigned month = static_cast<unsigned>(std::chrono::year_month_day(day).month());
  return to_text(day).substr(0, 4) + "-Q" + std::to_string((month - 1) / 3 + 1);
}

/// One edge a period for everything that is counted in it.
CountTable table_of(const StepRows& steps, Span dates, PeriodMeasure measure, const char* characteristic,
                    std::string (*name)(Day)) {
  const std::vector<Day> months = months_of(dates);
  CountTable table{characteristic, name(months[0]), {}, {0}};
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::int64_t count = count_of(steps.months[i], measure);
    const std::string period = name(months[i]);
    table.totals[0] += count;
    if (!table.groups.empty() && table.groups.back().group == period)
      table.groups.back().counts[0] += count;
    else
      table.groups.push_back({period, {count}, true});
  }
  return table;
}

PublishedPeriods published(const Disclosure& disclosure, const CountTable& table) {
  PublishedPeriods result;
  const PublishedTable out = publish(disclosure, table);
  std::size_t shown = 0;
  for (const PublishedGroup& group : out.groups) {
    const Band band = group.bands[0];
    result.periods.push_back(group.group);
    result.bands.emplace_back();
    if (!band) continue;
    ++shown;
    result.bands.back() = PeriodBand{least_of(disclosure, *band), most_of(disclosure, *band)};
  }
  result.broken_down = shown > 0 && 2 * shown >= result.periods.size();
  return result;
}

}  // namespace

PublishedPeriods published_periods(const Disclosure& disclosure, const StepRows& steps, Span dates,
                                   PeriodMeasure measure) {
  PublishedPeriods months = published(disclosure, table_of(steps, dates, measure, "month", month_text));
  if (months.broken_down) return months;
  PublishedPeriods quarters = published(disclosure, table_of(steps, dates, measure, "quarter", quarter_text));
  quarters.by_quarter = true;
  return quarters;
}

}  // namespace turnpoint

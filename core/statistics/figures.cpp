#include "core/statistics/figures.h"

#include <algorithm>

#include "core/base/order.h"

namespace turnpoint {
namespace {

std::optional<Rational> share(const Rational& part, const Rational& whole) {
  if (whole == Rational(0)) return std::nullopt;
  return part / whole;
}

std::optional<Rational> percent(const Rational& part, const Rational& whole) {
  return share(part * Rational(100), whole);
}

Rational mean_fte(const Sums& sums, const Span& period) {
  return {Int128{sums.fte_days}, Int128{full_time} * period.days()};
}

std::string long_words(const StatisticsRequest& request) {
  return "A spell is long from " + std::to_string(request.long_from) +
         " working days on, by its whole length as far as the record knows it.";
}

using Figures = std::vector<StatisticFigure>;

void add_service(Figures& figures, const Sums& sums, const Span& period) {
  const Rational heads(Int128{sums.head_days}, period.days());
  figures.push_back({"people", "people in service", "people", Rational(sums.people),
                     "In service on at least one day of the period."});
  figures.push_back({"mean_heads", "mean headcount", "people", heads,
                     "Days in service, added over everyone, over the days of the period."});
  figures.push_back({"mean_fte", "mean FTE", "FTE", mean_fte(sums, period),
                     "The same with each day times the FTE in force on it."});
  figures.push_back({"leavers", "leavers", "people", Rational(sums.leavers),
                     "Their last day in service lies in the period."});
  figures.push_back({"turnover", "turnover", "percent", percent(Rational(sums.leavers), heads),
                     "Leavers over the mean headcount, for the period as it is, not brought to a year."});
}

void add_days(Figures& figures, const Sums& sums, const Span& period, const StatisticsRequest& request) {
  const Rational short_fte = sums.short_term.fte_days.value();
  const Rational long_fte = sums.long_term.fte_days.value();
  const Rational fte_days = short_fte + long_fte;
  const Rational days = sums.short_term.days.value() + sums.long_term.days.value();
  const Rational fte = mean_fte(sums, period);
  const Rational heads(Int128{sums.head_days}, period.days());
  figures.push_back({"days_lost", "days lost", "working days", days,
                     "Working days of each person's own pattern lost to illness; part days count hours over "
                     "hours a day; shared days count once. COVID, appointments, disability leave, fertility "
                     "treatment and unauthorised absence are not in it."});
  figures.push_back({"days_per_fte", "days lost per FTE", "working days", share(fte_days, fte),
                     "Days lost, each times the FTE in force on it, over the mean FTE."});
  figures.push_back({"short_per_fte", "of them short-term", "working days", share(short_fte, fte),
                     "By spells that are not long. " + long_words(request)});
  figures.push_back({"long_per_fte", "of them long-term", "working days", share(long_fte, fte),
                     "By long spells. " + long_words(request)});
  figures.push_back({"long_share", "long-term share", "percent", percent(long_fte, fte_days),
                     "Long-term over all days lost, both times FTE."});
  figures.push_back(
      {"days_per_fte_ends", "days lost per FTE, opening and closing", "working days",
       share(fte_days, Rational(sums.opening_fte + sums.closing_fte, 2 * full_time)),
       "Days lost times FTE over the mean of the FTE in service on the first and on the last day."});
  figures.push_back({"days_per_employee", "days lost per employee", "working days", share(days, heads),
                     "Days lost, without FTE, over the mean headcount."});
  figures.push_back({"absence_rate", "absence rate", "percent", percent(days, Rational(sums.available_days)),
                     "Days lost over the working days that everyone had while in service, without FTE."});
}

void add_spells(Figures& figures, const Sums& sums, const Span& period, const StatisticsRequest& request) {
  const Rational days = sums.short_term.days.value() + sums.long_term.days.value();
  const Rational heads(Int128{sums.head_days}, period.days());
  const std::int64_t spells = sums.short_term.spells + sums.long_term.spells;
  figures.push_back({"spells", "spells", "spells", Rational(spells),
                     "Spells of illness with a working day in the period, COVID apart."});
  figures.push_back(
      {"spells_long", "of them long", "spells", Rational(sums.long_term.spells), long_words(request)});
  figures.push_back({"spells_per_employee", "spells per employee", "spells", share(Rational(spells), heads),
                     "Spells over the mean headcount."});
  figures.push_back({"mean_length", "mean length", "working days", share(days, Rational(spells)),
                     "Days lost in the period over the spells."});
  figures.push_back({"no_absence", "with no absence", "percent",
                     percent(Rational(sums.people - sums.people_absent), Rational(sums.people)),
                     "People in service without a day lost, over all people in service."});
  figures.push_back({"people_long", "with a long spell", "percent",
                     percent(Rational(sums.people_long), Rational(sums.people)), long_words(request)});
}

StatisticFigure cost_of(const Sums& sums, const StatisticsRequest& request) {
  StatisticFigure figure{"cost", "cost of days lost", "money", std::nullopt, ""};
  std::string priced;
  Rational a_day;
  const auto add = [&](const std::optional<Rational>& price, const char* what) {
    if (!price) return;
    priced += (priced.empty() ? "" : " and ") + to_decimal(*price) + " of " + what;
    a_day = a_day + *price;
  };
  add(request.salary_a_day, "salary");
  add(request.cover_a_day, "cover");
  if (priced.empty()) {
    figure.definition = "Not known: it takes what a working day of one FTE costs, as salary, cover or both.";
    return figure;
  }
  figure.value = (sums.short_term.fte_days.value() + sums.long_term.fte_days.value()) * a_day;
  figure.definition = "Days lost, each times the FTE in force on it, times " + priced + " a day.";
  return figure;
}

void add_rest(Figures& figures, const Sums& sums, const StatisticsRequest& request) {
  const Rational days = sums.covid.days.value();
  figures.push_back(
      {"covid_days", "COVID: days lost", "working days", days, "As days lost, by spells of COVID."});
  figures.push_back({"covid_spells", "COVID: spells", "spells", Rational(sums.covid.spells),
                     "Spells of COVID with a working day in the period."});
  figures.push_back({"covid_mean", "COVID: mean length", "working days",
                     share(days, Rational(sums.covid.spells)),
                     "Days lost to COVID in the period over its spells."});
  figures.push_back(cost_of(sums, request));
  figures.push_back({"referrals", "referrals to Occupational Health", "referrals", request.referrals,
                     request.referrals ? "Events of the kind referral with a day in the period, everyone's."
                                       : "Not known: no events were given."});
}

template <std::size_t count>
std::vector<LostRow> rows_of(const std::array<Lost, count>& lost,
                             const std::array<std::string_view, count>& names) {
  std::vector<LostRow> rows;
  for (std::size_t i = 0; i < count; ++i) {
    if (lost[i].spells > 0) rows.push_back({names[i], lost[i].days.value(), lost[i].spells});
  }
  sort_stably(rows, [](const LostRow& a, const LostRow& b) { return b.days < a.days; });
  return rows;
}

}  // namespace

std::vector<StatisticFigure> figures_of(const Sums& sums, const Span& period,
                                        const StatisticsRequest& request) {
  Figures figures;
  add_service(figures, sums, period);
  add_days(figures, sums, period, request);
  add_spells(figures, sums, period, request);
  add_rest(figures, sums, request);
  return figures;
}

std::vector<RollingYear> rolling_years(const Statistics& statistics, const StatisticsRequest& request) {
  std::vector<RollingYear> years;
  const std::vector<Day> ends = quarter_ends(request.period);
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const Span year = window_as_at({}, ends[i]);
    const Sums& sums = statistics.rolling[i];
    const Rational fte = mean_fte(sums, year);
    const Rational short_term = sums.short_term.fte_days.value();
    const Rational long_term = sums.long_term.fte_days.value();
    years.push_back(
        {year, share(short_term, fte), share(long_term, fte), share(short_term + long_term, fte)});
  }
  return years;
}

std::vector<LostRow> by_reason(const Sums& sums) {
  std::vector<LostRow> rows = rows_of(sums.reasons, reason_names);
  if (rows.size() == 1 && rows[0].id.empty()) rows.clear();
  return rows;
}

std::vector<LostRow> by_category(const Sums& sums) { return rows_of(sums.categories, category_names); }

std::string band_name(std::size_t band) {
  if (band == 0) return "0";
  const std::string from = std::to_string(bradford_bands_from[band - 1]);
  if (band == bradford_bands_from.size()) return from + " and more";
  return from + " to under " + std::to_string(bradford_bands_from[band]);
}

}  // namespace turnpoint

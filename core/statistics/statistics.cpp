#include "core/statistics/statistics.h"

#include <algorithm>

#include "core/base/order.h"

namespace turnpoint {
namespace {

void keep_first(std::vector<PriorityCase>& cases, std::size_t top) {
  sort_stably(cases, [](const PriorityCase& a, const PriorityCase& b) {
    return a.days == b.days ? a.person < b.person : b.days < a.days;
  });
  if (cases.size() > top) cases.resize(top);
}

/// The days that the person's terms put in each team, a part for every move.
void add_to_teams(const PersonRecord& record, const StatisticsRequest& request, Statistics& sum) {
  const Workforce& workforce = *record.workforce;
  const std::uint32_t end = workforce.people.first_term[record.person + 1];
  Day from = request.period.first_day;
  for (std::uint32_t term = terms_on(workforce, record.person, day_number(from)); term < end; ++term) {
    const bool goes_on = term + 1 < end && workforce.terms.team[term + 1] == workforce.terms.team[term];
    if (goes_on) continue;
    Day to = request.period.last_day;
    if (term + 1 < end) to = std::min(to, day_from_number(workforce.terms.valid_from[term + 1] - 1));
    if (to < from) continue;
    add_person(record, request.period, {from, to}, request.long_from, sum.teams[workforce.terms.team[term]]);
    from = to + std::chrono::days(1);
  }
}

void add_priority(const PersonRecord& record, const StatisticsRequest& request, Statistics& sum) {
  const Workforce& workforce = *record.workforce;
  const std::int32_t day = day_number(request.period.last_day);
  if (workforce.people.start_day[record.person] > day || workforce.people.leave_day[record.person] < day)
    return;
  const Span year = window_as_at({}, request.period.last_day);
  const Rational days = illness_days(record, day_number(year.first_day), day);
  if (days == Rational(0)) return;
  const std::uint32_t team = workforce.terms.team[terms_on(workforce, record.person, day)];
  sum.priority[team].push_back({static_cast<std::uint32_t>(record.person), days});
}

}  // namespace

std::vector<bool> shown_teams(const Statistics& statistics, const StatisticsRequest& request) {
  std::vector<std::size_t> teams;
  for (std::size_t team = 0; team < statistics.teams.size(); ++team) {
    if (statistics.teams[team].people != 0) teams.push_back(team);
  }
  sort_stably(teams, [&](std::size_t a, std::size_t b) {
    return statistics.teams[a].people < statistics.teams[b].people;
  });
  std::vector<bool> shown(statistics.teams.size(), true);
  std::int64_t hidden = 0;
  for (const std::size_t team : teams) {
    const std::int64_t people = statistics.teams[team].people;
    if (people >= request.suppression && (hidden == 0 || hidden >= request.suppression)) break;
    shown[team] = false;
    hidden += people;
  }
  return shown;
}

std::vector<Day> quarter_ends(const Span& period) {
  std::vector<Day> ends;
  const auto year = std::chrono::year_month_day(period.first_day).year();
  for (Day end = Day{year / std::chrono::March / 31}; end <= period.last_day;
       end = plus_months(end + std::chrono::days(1), 3) - std::chrono::days(1)) {
    if (end >= period.first_day) ends.push_back(end);
  }
  return ends;
}

std::int64_t count_referrals(const std::vector<RecordedEvent>& events, const Span& period) {
  return std::count_if(events.begin(), events.end(), [&](const RecordedEvent& event) {
    return event.kind == "referral" && event.day >= day_number(period.first_day) &&
           event.day <= day_number(period.last_day);
  });
}

Result<std::optional<Rational>> read_price(const std::string& text, const std::string& place) {
  if (text.empty()) return std::optional<Rational>();
  const std::optional<Rational> price = decimal_from_text(text);
  if (price && *price >= Rational(0) && *price <= Rational(100'000)) return price;
  return fail(ErrorCode::bad_argument, place,
              "\"" + text +
                  "\" is not money for a day; write 120 or 120.50, without a currency, up to 100000.");
}

Attention attention_of(const StatisticsRequest& request, const Rational& days) {
  if (days >= Rational(request.red_from)) return Attention::red;
  return days >= Rational(request.amber_from) ? Attention::amber : Attention::green;
}

Statistics statistics_of(const Workforce& workforce, const DayCount& days, const StatisticsRequest& request,
                         std::size_t first, std::size_t end) {
  Statistics sum;
  const std::vector<Day> quarters = quarter_ends(request.period);
  sum.rolling.resize(quarters.size());
  sum.teams.resize(workforce.teams.size());
  sum.priority.resize(workforce.teams.size());
  const Day known_to = std::max(workforce.record.last_day, request.period.last_day);
  for (std::size_t person = first; person < end; ++person) {
    const PersonRecord record = statistics_record(workforce, days, person, known_to);
    add_person(record, request.period, request.period, request.long_from, sum.all);
    for (std::size_t i = 0; i < quarters.size(); ++i) {
      const Span year = window_as_at({}, quarters[i]);
      add_person(record, year, year, request.long_from, sum.rolling[i]);
    }
    add_to_teams(record, request, sum);
    add_priority(record, request, sum);
  }
  for (std::vector<PriorityCase>& cases : sum.priority) keep_first(cases, request.top);
  return sum;
}

void Statistics::merge(const Statistics& other, std::size_t top) {
  if (teams.empty()) {
    *this = other;
    return;
  }
  all.merge(other.all);
  for (std::size_t i = 0; i < rolling.size(); ++i) rolling[i].merge(other.rolling[i]);
  for (std::size_t i = 0; i < teams.size(); ++i) {
    teams[i].merge(other.teams[i]);
    priority[i].insert(priority[i].end(), other.priority[i].begin(), other.priority[i].end());
    keep_first(priority[i], top);
  }
}

}  // namespace turnpoint

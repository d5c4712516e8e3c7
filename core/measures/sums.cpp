#include "core/measures/sums.h"

#include <algorithm>

#include "core/engine/stages/duties.h"

namespace turnpoint {
namespace {

constexpr std::int64_t ten_thousand = 10'000;

Rational lost_fte_days(const Sums& sums) {
  return sums.short_term.fte_days.value() + sums.long_term.fte_days.value();
}

bool is_formal(const RecordedEvent& event) {
  return event.kind == "stage_meeting" || event.kind == "hearing";
}

bool has_day(const std::optional<Span>& span, std::int32_t day) {
  return span && day >= day_number(span->first_day) && day <= day_number(span->last_day);
}

std::array<std::optional<Span>, 2> around_launch(const MeasuredDays& days) {
  return {days.before, days.after};
}

}  // namespace

MeasuredDays measured_days(const MeasuresRequest& request) {
  MeasuredDays days;
  days.year = window_as_at({}, request.as_at);
  days.year_before = window_as_at({}, days.year.first_day - std::chrono::days(1));
  if (!request.launch || *request.launch > request.as_at) return days;
  const Day launch = *request.launch;
  if (launch >= days.year.first_day) {
    days.after = {launch, request.as_at};
    days.before = {minus_months(launch, 12), minus_months(request.as_at, 12)};
  } else {
    days.after = days.year;
    days.before = window_as_at({}, launch - std::chrono::days(1));
  }
  return days;
}

void TeamSpread::merge(const TeamSpread& other) {
  people += other.people;
  d += other.d;
  f += other.f;
  dd += other.dd;
  df += other.df;
  ff += other.ff;
}

void MeasureSums::merge(const MeasureSums& other, std::size_t top) {
  year.merge(other.year, top);
  year_before.merge(other.year_before, top);
  for (std::size_t i = 0; i < around.size(); ++i) {
    around[i].merge(other.around[i], top);
    returns[i].due += other.returns[i].due;
    returns[i].in_time += other.returns[i].in_time;
    formal[i] += other.formal[i];
  }
  for (std::size_t team = 0; team < spread.size(); ++team) spread[team].merge(other.spread[team]);
}

StatisticsRequest statistics_request(const MeasuresRequest& request, const Span& period) {
  StatisticsRequest asked;
  asked.period = period;
  asked.top = request.top;
  asked.amber_from = request.amber_from;
  asked.red_from = request.red_from;
  asked.suppression = request.suppression;
  return asked;
}

MeasuresWork::MeasuresWork(const Workforce& workforce, const ClosedDays& closed, MeasuresAsked asked)
    : workforce_(workforce), services_(services_of(workforce)), days_(workforce, closed),
      asked_(std::move(asked)), measured_(measured_days(asked_.request)) {
  const std::vector<RecordedEvent>& events = asked_.recorded.events;
  has_returns_ = std::any_of(events.begin(), events.end(),
                             [](const RecordedEvent& event) { return event.kind == "return_meeting"; });
  if (!asked_.old_policy || !asked_.new_policy) return;
  plans_ = {compile(*asked_.old_policy), compile(*asked_.new_policy)};
  runs_.push_back({workforce_, days_, *asked_.old_policy, plans_[0], asked_.calendar, asked_.recorded});
  runs_.push_back({workforce_, days_, *asked_.new_policy, plans_[1], asked_.calendar, asked_.recorded});
}

void MeasuresWork::add_spread(std::size_t person, std::vector<TeamSpread>& spread) const {
  const Span& year = measured_.year;
  const PersonRecord record =
      statistics_record(workforce_, days_, person, std::max(workforce_.record.last_day, year.last_day));
  const Terms& terms = by_service().terms;
  const std::uint32_t end = workforce_.people.first_term[person + 1];
  Sums part;
  Day from = year.first_day;
  for (std::uint32_t term = terms_on(workforce_, person, day_number(from)); term < end; ++term) {
    Day to = year.last_day;
    if (term + 1 < end) to = std::min(to, day_from_number(terms.valid_from[term + 1] - 1));
    if (to < from) continue;
    add_person(record, year, {from, to}, statistics_request(request(), year).long_from, part);
    from = to + std::chrono::days(1);
    if (term + 1 < end && terms.team[term + 1] == terms.team[term] && from <= year.last_day) continue;
    if (part.people > 0) {
      const std::uint32_t team = terms.team[term];
      const Rational lost = lost_fte_days(part) * Rational(ten_thousand);
      const Int128 d = lost.numerator() / lost.denominator();
      const Int128 f = part.fte_days;
      spread[team].merge({1, d, f, d * d, d * f, f * f});
    }
    part = {};
  }
}

/// A meeting is in time from the day after the absence to the last day on which it is due.
void MeasuresWork::add_returns(std::size_t person, std::array<ReturnsHeld, 2>& returns) const {
  for (std::size_t policy = 0; policy < runs_.size(); ++policy) {
    const Known known(runs_[policy], person, request().as_at);
    for (const Event& event : return_meetings(known)) {
      const std::size_t team = workforce_.terms.team[terms_on(workforce_, person, event.day)];
      const auto start = start_of(request(), team);
      const bool follows_new = start && event.day >= *start;
      if (follows_new != (policy == 1)) continue;
      const bool in_time =
          event.done && std::any_of(known.events.begin(), known.events.end(), [&](const RecordedEvent* row) {
            return row->kind == "return_meeting" && row->day > event.because.day_rule.from &&
                   row->day <= event.day;
          });
      for (std::size_t i = 0; i < returns.size(); ++i) {
        if (!has_day(around_launch(measured_)[i], event.day)) continue;
        ++returns[i].due;
        returns[i].in_time += in_time ? 1 : 0;
      }
    }
  }
}

MeasureSums MeasuresWork::count(std::size_t first, std::size_t end) const {
  const auto over = [&](const Workforce& workforce, const Span& period) {
    return statistics_of(workforce, days_, statistics_request(request(), period), first, end);
  };
  const auto around = around_launch(measured_);
  MeasureSums sums;
  sums.year = over(by_service(), measured_.year);
  sums.year_before = over(by_service(), measured_.year_before);
  sums.spread.resize(by_service().teams.size());
  for (std::size_t i = 0; i < around.size(); ++i) {
    if (around[i]) sums.around[i] = over(workforce_, *around[i]);
    for (const RecordedEvent& event : asked_.recorded.events) {
      if (event.person >= first && event.person < end && is_formal(event) && has_day(around[i], event.day))
        ++sums.formal[i];
    }
  }
  for (std::size_t person = first; person < end; ++person) {
    add_spread(person, sums.spread);
    if (knows_returns() && around[1]) add_returns(person, sums.returns);
  }
  return sums;
}

std::optional<std::int32_t> start_of(const MeasuresRequest& request, std::size_t team) {
  if (team < request.team_start.size() && request.team_start[team] != no_day) return request.team_start[team];
  if (!request.launch) return std::nullopt;
  return day_number(*request.launch);
}

std::vector<Sums> directorate_sums(const Services& services, const Statistics& statistics) {
  std::vector<Sums> sums(services.directorates.size());
  for (std::size_t service = 0; service < statistics.teams.size(); ++service)
    sums[services.directorate_of[service]].merge(statistics.teams[service]);
  return sums;
}

ShownServices shown_services(const MeasuresWork& work, const MeasureSums& sums) {
  const StatisticsRequest asked = statistics_request(work.request(), {});
  const Services& services = work.services();
  ShownServices shown{std::vector<bool>(services.names.size(), true),
                      std::vector<bool>(services.directorates.size(), true)};
  const auto take = [&](const Statistics& period) {
    if (period.teams.empty()) return;
    Statistics parts;
    parts.teams = directorate_sums(services, period);
    const std::vector<bool> whole = shown_teams(parts, asked);
    for (std::size_t directorate = 0; directorate < whole.size(); ++directorate) {
      shown.directorates[directorate] = shown.directorates[directorate] && whole[directorate];
      // The services of this directorate, the others as if nobody were there.
      Statistics own;
      own.teams.resize(services.names.size());
      for (std::size_t service = 0; service < own.teams.size(); ++service) {
        if (services.directorate_of[service] == directorate) own.teams[service] = period.teams[service];
      }
      const std::vector<bool> here = shown_teams(own, asked);
      for (std::size_t service = 0; service < here.size(); ++service)
        shown.services[service] = shown.services[service] && here[service];
    }
  };
  take(sums.year);
  take(sums.year_before);
  if (!services.workforce) {
    for (const Statistics& period : sums.around) take(period);
  }
  for (std::size_t service = 0; service < shown.services.size(); ++service)
    shown.services[service] = shown.services[service] && shown.directorates[services.directorate_of[service]];
  return shown;
}

std::vector<bool> shown_teams_around(const MeasuresWork& work, const MeasureSums& sums) {
  if (!work.services().workforce) return shown_services(work, sums).services;
  const StatisticsRequest asked = statistics_request(work.request(), {});
  std::vector<bool> shown = shown_teams(sums.around[0], asked);
  const std::vector<bool> after = shown_teams(sums.around[1], asked);
  for (std::size_t team = 0; team < shown.size(); ++team) shown[team] = shown[team] && after[team];
  return shown;
}

Rational mean_fte_of(const Sums& sums, const Span& period) {
  return {Int128{sums.fte_days}, Int128{full_time} * period.days()};
}

std::optional<Rational> days_per_fte(const Sums& sums, const Span& period) {
  if (sums.fte_days == 0) return std::nullopt;
  return lost_fte_days(sums) / mean_fte_of(sums, period);
}

}  // namespace turnpoint

#include "core/synth/generate/synthesis.h"

#include <algorithm>

#include "core/synth/generate/chance.h"

namespace turnpoint {
namespace {

constexpr std::int32_t months_a_year = 12;

Span last_years(Day last_day, std::int64_t years) {
  return {minus_months(last_day, months_a_year * static_cast<int>(years)) + std::chrono::days(1), last_day};
}

template <class Entry>
double mean_multiplier(const Weighted<Entry>& list) {
  double sum = 0.0;
  double weights = 0.0;
  for (std::size_t i = 0; i < list.entries.size(); ++i) {
    sum += list.weights[i] * list.entries[i].multiplier;
    weights += list.weights[i];
  }
  return sum / weights;
}

double mean_multiplier(std::int32_t percent, double multiplier) {
  return 1.0 + (multiplier - 1.0) * percent / 100.0;
}

tl::unexpected<Error> cannot(const char* where, std::string detail) {
  return fail(ErrorCode::bad_argument, where, std::move(detail));
}

}  // namespace

Synthesis::Synthesis(Profile profile, const SynthesisRequest& request)
    : profile_(std::move(profile)), request_(request), record_(last_years(request.last_day, request.years)),
      key_(DrawKey(request.seed).with("synthetic workforce").with(profile_.id)),
      // A year more, so that the record begins with people who are absent already.
      clock_(profile_, last_years(request.last_day, request.years + 1)),
      mean_multiplier_(mean_multiplier(profile_.groups) * mean_multiplier(profile_.ages) *
                       mean_multiplier(profile_.women_percent, profile_.illness.women_multiplier) *
                       mean_multiplier(profile_.disabled_percent, profile_.illness.disability_multiplier)) {
  make_teams();
}

Result<Synthesis> Synthesis::of(Profile profile, const SynthesisRequest& request) {
  if (request.employees < 1 || request.employees > SynthesisRequest::most_employees) {
    return cannot("employees",
                  std::to_string(request.employees) + " employees cannot be made; ask for 1 to 1000000.");
  }
  if (request.years < 1 || request.years > SynthesisRequest::most_years)
    return cannot("years", std::to_string(request.years) + " years cannot be made; ask for 1 to 10.");
  if (request.last_day < earliest_last_day || request.last_day > latest_last_day) {
    return cannot("to", to_text(request.last_day) + " cannot be the record's last day; choose one from " +
                            to_text(earliest_last_day) + " to " + to_text(latest_last_day) + ".");
  }
  return Synthesis(std::move(profile), request);
}

/// Teams follow each other over the people, whoever of them has left or not begun yet.
void Synthesis::make_teams() {
  std::vector<std::size_t> made(profile_.places.entries.size(), 0);
  const double rows_for_one = 1.0 + profile_.leavers_a_year * static_cast<double>(request_.years);
  for (std::size_t end = 0; end < size();) {
    const DrawKey key = key_.with("team").with(teams_.size());
    const std::size_t place = pick(key.with("place"), profile_.places.weights);
    const std::int32_t in_service = between(key.with("size"), profile_.team_from, profile_.team_to);
    end += static_cast<std::size_t>(static_cast<std::int64_t>(in_service * rows_for_one + 0.5));
    team_end_.push_back(end);
    teams_.push_back({profile_.places.entries[place].service + " " + std::to_string(++made[place]), place});
  }
}

std::uint32_t Synthesis::team_of(std::size_t person) const {
  return static_cast<std::uint32_t>(std::upper_bound(team_end_.begin(), team_end_.end(), person) -
                                    team_end_.begin());
}

std::string Synthesis::id_of(std::size_t person) {
  std::string digits = std::to_string(person + 1);
  return "E" + std::string(7 - digits.size(), '0') + digits;
}

SyntheticPeople Synthesis::people(std::size_t first, std::size_t end) const {
  SyntheticPeople made;
  made.first = first;
  for (std::size_t number = first; number < end; ++number) {
    const DrawKey key = key_.with("person").with(number);
    const SyntheticPerson& one = made.people.emplace_back(person(key, number));
    const auto place = static_cast<std::uint32_t>(number - first);
    const std::size_t before = made.spells.size();
    add_spells(key, one, place, made.spells);
    add_appointments(key.with("appointment"), one, place, before, made.spells);
    std::sort(made.spells.begin() + static_cast<std::ptrdiff_t>(before), made.spells.end());
  }
  return made;
}

}  // namespace turnpoint

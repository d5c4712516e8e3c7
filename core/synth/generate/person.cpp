#include <algorithm>

#include "core/synth/generate/chance.h"
#include "core/synth/generate/synthesis.h"

namespace turnpoint {
namespace {

constexpr double days_a_year = 365.25;
constexpr std::int32_t youngest_start = 18;
constexpr std::int32_t salary_step = 100;

}  // namespace

SyntheticPerson Synthesis::person(const DrawKey& key, std::size_t number) const {
  SyntheticPerson made;
  made.team = team_of(number);
  made.group = static_cast<std::uint16_t>(pick(key.with("group"), profile_.groups.weights));
  made.contract = static_cast<std::uint16_t>(pick(key.with("contract"), profile_.contracts.weights));
  made.age_band = static_cast<std::uint16_t>(pick(key.with("age band"), profile_.ages.weights));
  const AgeBand& band = profile_.ages.entries[made.age_band];
  made.age = static_cast<std::int16_t>(between(key.with("age"), band.from, band.to));
  made.is_woman = key.with("sex").below(100) < static_cast<std::uint32_t>(profile_.women_percent);
  const auto place = static_cast<std::int32_t>(key.with("disability").below(100));
  made.disability = place < profile_.disabled_percent ? Disability::yes
                    : place < profile_.disabled_percent + profile_.disability_unknown_percent
                        ? Disability::unknown
                        : Disability::no;
  const StaffGroup& group = profile_.groups.entries[made.group];
  made.salary = between(key.with("salary"), group.salary_from / salary_step, group.salary_to / salary_step) *
                salary_step;
  draw_service(key.with("service"), made);
  return made;
}

/// As many join as leave: of all people in the files, those who were there when the record begins and those
/// who joined are in the proportion of 1 to the years times the leavers of one.
void Synthesis::draw_service(const DrawKey& key, SyntheticPerson& person) const {
  const std::int32_t first = day_number(record_.first_day);
  const double leavers = profile_.leavers_a_year;
  const auto years = static_cast<double>(request_.years);
  if (uniform(key.with("joined")) < 1.0 / (1.0 + leavers * years)) {
    const double most = std::max(0.0, person.age - youngest_start - years);
    const double served = std::min(most, waiting_time(key.with("served")) / leavers);
    person.start_day = first - 1 - static_cast<std::int32_t>(served * days_a_year);
  } else {
    person.start_day = first + static_cast<std::int32_t>(uniform(key.with("day")) * record_.days());
  }
  // People begin on a Monday.
  person.start_day -= weekday_index(day_from_number(person.start_day));
  // Leaving after the record is not known to it; 100 years are beyond every record.
  const double stays = std::min(100.0, waiting_time(key.with("stays")) / leavers);
  const std::int32_t leave =
      std::max(first, person.start_day) + static_cast<std::int32_t>(stays * days_a_year);
  if (leave > day_number(record_.last_day)) return;
  person.leave_day = leave;
  std::vector<std::uint32_t> weights = profile_.leave_reasons.weights;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (profile_.leave_reasons.entries[i].from_age > person.age) weights[i] = 0;
  }
  person.leave_reason = static_cast<std::uint16_t>(pick(key.with("reason"), weights));
}

double Synthesis::rate_of(const DrawKey& key, const SyntheticPerson& person) const {
  const Illness& illness = profile_.illness;
  double rate = illness.mean_a_year * frailty(key.with("frailty"), illness.shape) / mean_multiplier_;
  rate *=
      profile_.groups.entries[person.group].multiplier * profile_.ages.entries[person.age_band].multiplier;
  if (person.is_woman) rate *= illness.women_multiplier;
  if (person.disability == Disability::yes) rate *= illness.disability_multiplier;
  return rate;
}

bool Synthesis::is_working_day(const SyntheticPerson& person, std::int32_t day) const {
  return !clock_.is_closed(day) &&
         profile_.contracts.entries[person.contract].pattern.works_on(day_from_number(day));
}

}  // namespace turnpoint

#include "core/synth/continued.h"

#include <algorithm>

namespace turnpoint {
namespace {

tl::unexpected<Error> cannot(std::string detail) {
  return fail(ErrorCode::bad_argument, "project_from", std::move(detail));
}

}  // namespace

Continued::Continued(const Workforce& workforce, const Span& future, std::uint64_t seed)
    : workforce_(&workforce), from_(day_number(future.first_day)), to_(day_number(future.last_day)),
      key_(DrawKey(seed).with("projection")), years_(workforce, from_) {
  const Spells& spells = workforce.spells;
  for (std::size_t person = 0; person < workforce.people.size(); ++person) {
    const std::int32_t until = std::min(workforce.people.leave_day[person], from_ - 1);
    for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
         ++i) {
      if (spells.last_day[i] <= until) lengths_.push_back(spells.last_day[i] - spells.first_day[i] + 1);
    }
  }
  std::sort(lengths_.begin(), lengths_.end());
}

Result<Continued> Continued::of(const Workforce& workforce, const Span& future, std::uint64_t seed) {
  const Day from = future.first_day;
  if (workforce.spells.size() == 0) return cannot("The record has no spell, so nothing can be continued.");
  Continued continued(workforce, future, seed);
  if (continued.years_.held() == 0) {
    const Day record_first = workforce.record.first_day;
    return cannot("The record begins on " + to_text(record_first) +
                  " and holds no whole year of 364 days before " + to_text(from) +
                  "; the first day it can be continued from is " +
                  to_text(record_first + std::chrono::days(year_of_weeks)) + ".");
  }
  if (continued.years_.people() == 0)
    return cannot("Nobody was in service for a whole year of 364 days before " + to_text(from) +
                  ", so there is no year to continue the record with; choose a later day.");
  return continued;
}

std::vector<SpellRow> Continued::known(std::size_t person) const {
  std::vector<SpellRow> rows;
  for (std::uint32_t i = workforce_->people.first_spell[person];
       i < workforce_->people.first_spell[person + 1]; ++i) {
    if (workforce_->spells.first_day[i] < from_ && known_last(person, i) < from_) rows.push_back(row_of(i));
  }
  return rows;
}

std::vector<SpellRow> Continued::drawn(std::size_t person, std::uint64_t run,
                                       int other_person_percent) const {
  std::vector<SpellRow> rows;
  if (workforce_->people.leave_day[person] < from_) return rows;
  for (std::uint32_t i = workforce_->people.first_spell[person];
       i < workforce_->people.first_spell[person + 1]; ++i) {
    if (workforce_->spells.first_day[i] >= from_ || known_last(person, i) < from_) continue;
    rows.push_back(row_of(i));
    rows.back().last_day = last_in_run(person, i, run);
  }
  const DrawKey key = key_.with(run).with(workforce_->people.employee_id[person]);
  const std::int32_t blocks = (to_ - from_) / year_of_weeks + 1;
  for (std::int32_t block = 0; block < blocks; ++block) {
    const auto year =
        year_for(person, key.with("block").with(static_cast<std::uint64_t>(block)), other_person_percent);
    if (year) copy_year(*year, block, run, rows);
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

SpellRow Continued::row_of(std::uint32_t spell) const {
  const Spells& spells = workforce_->spells;
  return {0,
          spells.first_day[spell],
          spells.last_day[spell],
          spells.hours[spell],
          spells.category[spell],
          spells.reason[spell],
          spells.work_related[spell],
          0};
}

/// A spell open when its person leaves ends then.
std::int32_t Continued::known_last(std::size_t person, std::uint32_t spell) const {
  return std::min(workforce_->spells.last_day[spell], workforce_->people.leave_day[person]);
}

std::int32_t Continued::last_in_run(std::size_t person, std::uint32_t spell, std::uint64_t run) const {
  const std::int32_t last = known_last(person, spell);
  if (last < from_) return last;
  const std::int32_t first = workforce_->spells.first_day[spell];
  const std::int32_t so_far = from_ - first;
  const auto longer = std::upper_bound(lengths_.begin(), lengths_.end(), so_far);
  if (longer == lengths_.end()) return first + 2 * so_far - 1;
  const DrawKey key = key_.with(run)
                          .with(workforce_->people.employee_id[person])
                          .with("open spell")
                          .with(static_cast<std::uint64_t>(std::int64_t{first}));
  return first +
         *(longer +
           static_cast<std::ptrdiff_t>(key.below(static_cast<std::uint32_t>(lengths_.end() - longer)))) -
         1;
}

std::optional<PastYear> Continued::year_for(std::size_t person, const DrawKey& key,
                                            int other_person_percent) const {
  const bool has_own = years_.of(person) != 0;
  // The same draw at every percentage: a higher one changes some years and leaves the others as they are.
  const bool changes = key.with("change").below(100) < static_cast<std::uint32_t>(other_person_percent);
  if (changes || !has_own) {
    if (const auto other = years_.of_another(person, key.with("another"))) return other;
  }
  if (!has_own) return std::nullopt;
  return years_.own(person, key.with("own"));
}

void Continued::copy_year(const PastYear& year, std::int32_t block, std::uint64_t run,
                          std::vector<SpellRow>& rows) const {
  const std::vector<std::int32_t>& first_days = workforce_->spells.first_day;
  const std::int32_t begin = from_ - year.number * year_of_weeks;
  const std::int32_t shift = (year.number + block) * year_of_weeks;
  const auto spells =
      first_days.begin() + static_cast<std::ptrdiff_t>(workforce_->people.first_spell[year.person]);
  const auto end =
      first_days.begin() + static_cast<std::ptrdiff_t>(workforce_->people.first_spell[year.person + 1]);
  for (auto at = std::lower_bound(spells, end, begin);
       at != end && *at < begin + year_of_weeks && *at + shift <= to_; ++at) {
    const auto spell = static_cast<std::uint32_t>(at - first_days.begin());
    rows.push_back(row_of(spell));
    rows.back().first_day += shift;
    rows.back().last_day = last_in_run(year.person, spell, run) + shift;
  }
}

}  // namespace turnpoint

#include "core/engine/columns/spell_rows.h"

#include <algorithm>

#include "core/engine/record.h"

namespace turnpoint {
namespace {

/// People with finer shares of a day are counted by record.
constexpr std::int64_t finest_share = 1000;

enum class Treatment : std::uint8_t { counts, left_out, by_length };

Treatment treatment_of(const CategoryRule& rule) {
  if (rule.counts == Counts::always) return Treatment::counts;
  return rule.shorter_than_days ? Treatment::by_length : Treatment::left_out;
}

class Taker {
 public:
  Taker(const RowSource& source, SpellRows& rows) : source_(source), rows_(rows) {
    for (std::size_t i = 0; i < treatment_.size(); ++i)
      treatment_[i] = treatment_of(source.columns.categories[i]);
  }

  void begin(std::size_t first, std::size_t end) {
    rows_.first_person = first;
    rows_.size = 0;
    rows_.first_row.assign(1, 0);
    rows_.plain.clear();
    rows_.scale.clear();
    rows_.pattern.clear();
    const auto& first_spell = source_.workforce.people.first_spell;
    const std::size_t most = std::size_t{first_spell[end]} - first_spell[first] + 1;
    if (rows_.last.size() >= most) return;
    rows_.spell.resize(most);
    rows_.first.resize(most);
    rows_.last.resize(most);
    for (const DayUnit unit : day_units) {
      if (!source_.columns.uses(unit)) continue;
      for (auto* columns : {&rows_.begin, &rows_.end, &rows_.days})
        (*columns)[static_cast<std::size_t>(unit)].resize(most);
    }
  }

  void take(std::size_t person) {
    const People& people = source_.workforce.people;
    const std::uint32_t term = people.first_term[person];
    const std::size_t before = rows_.size;
    scale_ = 1;
    How how = people.first_term[person + 1] - term == 1 ? take_whole_days(person) : How::not_at_all;
    rows_.pattern.push_back(source_.workforce.terms.pattern[term]);
    if (how != How::not_at_all && rows_.size != before) place_days(before);
    if (how == How::by_record && !take_record(person, before)) how = How::not_at_all;
    if (how == How::not_at_all) rows_.size = before;
    rows_.plain.push_back(how == How::not_at_all ? 0 : 1);
    rows_.scale.push_back(scale_);
    rows_.first_row.push_back(static_cast<std::uint32_t>(rows_.size));
  }

 private:
  enum class How : std::uint8_t { as_whole_days, by_record, not_at_all };

  /// Rows as if every spell was of whole days.
  How take_whole_days(std::size_t person) {
    const People& people = source_.workforce.people;
    const Spells& spells = source_.workforce.spells;
    const std::int32_t start = people.start_day[person];
    const std::int32_t until = std::min(people.leave_day[person], source_.as_at);
    std::int32_t counted_until = no_day;
    How how = How::as_whole_days;
    std::size_t row = rows_.size;
    for (std::uint32_t i = people.first_spell[person]; i < people.first_spell[person + 1]; ++i) {
      const std::int32_t first = std::max(spells.first_day[i], start);
      const std::int32_t last = std::min(spells.last_day[i], until);
      if (first > last) continue;
      if (first <= counted_until) return How::not_at_all;
      counted_until = last;
      const Treatment treatment = treatment_[static_cast<std::size_t>(spells.category[i])];
      if (spells.hours[i] != 0 || treatment == Treatment::by_length) how = How::by_record;
      rows_.spell[row] = i;
      rows_.first[row] = first;
      rows_.last[row] = last;
      row += treatment == Treatment::left_out ? 0 : 1;
    }
    rows_.size = row;
    return how;
  }

  void place_days(std::size_t row) {
    const CountedDays& counted = source_.tables.of(rows_.pattern.back());
    for (const DayUnit unit : day_units) {
      if (!source_.columns.uses(unit)) continue;
      const auto u = static_cast<std::size_t>(unit);
      const std::int32_t* before = counted.before[u].data();
      for (std::size_t i = row; i < rows_.size; ++i) {
        rows_.begin[u][i] = before[rows_.first[i] - source_.tables.first_day()];
        rows_.end[u][i] = before[rows_.last[i] - source_.tables.first_day() + 1];
        rows_.days[u][i] = rows_.end[u][i] - rows_.begin[u][i];
      }
    }
  }

  /// The rows from `row` on again, with what the record says of shares of a day and of categories that are
  /// left out by length.
  bool take_record(std::size_t person, std::size_t row) {
    const PersonRecord record =
        make_record(source_.workforce, source_.days, source_.plan, person, source_.as_at);
    if (record.scale > finest_share) return false;
    scale_ = static_cast<std::int32_t>(record.scale);
    rows_.size = row;
    for (const CountedSpell& spell : record.spells) {
      if (spell.counts != Counts::always) continue;
      rows_.spell[rows_.size] = spell.spell;
      rows_.first[rows_.size] = spell.first;
      rows_.last[rows_.size] = spell.last;
      ++rows_.size;
    }
    place_days(row);
    for (const CountedSpell& spell : record.spells) {
      if (spell.counts != Counts::always) continue;
      for (const DayUnit unit : day_units) {
        if (source_.columns.uses(unit))
          rows_.days[static_cast<std::size_t>(unit)][row] =
              static_cast<std::int32_t>(record.counted(spell, unit, spell.first, spell.last));
      }
      ++row;
    }
    return true;
  }

  const RowSource& source_;
  SpellRows& rows_;
  std::array<Treatment, category_names.size()> treatment_{};
  std::int32_t scale_ = 1;
};

}  // namespace

void take_rows(const RowSource& source, std::size_t first, std::size_t end, SpellRows& rows) {
  Taker taker(source, rows);
  taker.begin(first, end);
  for (std::size_t person = first; person < end; ++person) taker.take(person);
}

}  // namespace turnpoint

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
    for (const DayUnit unit : day_units) uses_[static_cast<std::size_t>(unit)] = source.columns.uses(unit);
  }

  void begin(std::size_t first, std::size_t end) {
    rows_.first_person = first;
    rows_.size = 0;
    rows_.first_row.resize(end - first + 1);
    rows_.first_row[0] = 0;
    rows_.plain.resize(end - first);
    rows_.scale.assign(end - first, 1);
    rows_.pattern.resize(end - first);
    rows_.scaled.clear();
    rows_.edge.resize(source_.columns.windows.size());
    const auto& first_spell = source_.workforce.people.first_spell;
    make_room(std::size_t{first_spell[end]} - first_spell[first] + 1);
  }

  void take(std::size_t person) {
    const People& people = source_.workforce.people;
    const std::uint32_t term = people.first_term[person];
    const std::size_t in_block = person - rows_.first_person;
    const std::size_t before = rows_.size;
    const std::uint32_t pattern = source_.workforce.terms.pattern[term];
    if (pattern != pattern_) place_days();
    pattern_ = pattern;
    How how = people.first_term[person + 1] - term == 1 ? take_whole_days(person) : How::not_at_all;
    if (how == How::by_record && !take_record(person, before)) how = How::not_at_all;
    if (how == How::not_at_all) rows_.size = before;
    rows_.plain[in_block] = how == How::not_at_all ? 0 : 1;
    rows_.pattern[in_block] = pattern_;
    rows_.first_row[in_block + 1] = static_cast<std::uint32_t>(rows_.size);
  }

  /// Gives the rows of one pattern that have none yet their counted days.
  void place_days() {
    const std::size_t row = placed_;
    placed_ = rows_.size;
    if (row == rows_.size) return;
    if (uses_[calendar]) place_calendar_days(row);
    if (uses_[working]) place_working_days(row, source_.tables.of(pattern_).before[working].data());
    for (std::size_t window = 0; window < rows_.edge.size(); ++window) place_edges(window, row);
  }

 private:
  enum class How : std::uint8_t { as_whole_days, by_record, not_at_all };

  static constexpr auto working = static_cast<std::size_t>(DayUnit::working_day);
  static constexpr auto calendar = static_cast<std::size_t>(DayUnit::calendar_day);

  void place_calendar_days(std::size_t row) {
    const std::int32_t first_day = source_.tables.first_day();
    const std::int32_t* const first = rows_.first.data();
    const std::int32_t* const last = rows_.last.data();
    std::int32_t* const begin = rows_.begin[calendar].data();
    std::int32_t* const end = rows_.end[calendar].data();
    std::int32_t* const days = rows_.days[calendar].data();
    for (std::size_t i = row; i < placed_; ++i) {
      begin[i] = first[i] - first_day;
      end[i] = last[i] - first_day + 1;
      days[i] = last[i] - first[i] + 1;
    }
  }

  void place_working_days(std::size_t row, const std::int32_t* counted_before) {
    const std::int32_t* const before = counted_before - source_.tables.first_day();
    const std::int32_t* const first = rows_.first.data();
    const std::int32_t* const last = rows_.last.data();
    std::int32_t* const begin = rows_.begin[working].data();
    std::int32_t* const end = rows_.end[working].data();
    std::int32_t* const days = rows_.days[working].data();
    for (std::size_t i = row; i < placed_; ++i) {
      const std::int32_t from = before[first[i]];
      const std::int32_t to = before[last[i] + 1];
      begin[i] = from;
      end[i] = to;
      days[i] = to - from;
    }
  }

  void place_edges(std::size_t window, std::size_t row) {
    const std::int32_t first_day = source_.tables.first_day();
    const UnitWindow& of = source_.columns.windows[window];
    const std::int32_t* const last = rows_.last.data();
    std::int32_t* const edge = rows_.edge[window].data();
    if (of.unit == DayUnit::calendar_day && of.length.unit == WindowLength::Unit::days) {
      const std::int32_t back = first_day + of.length.count - 1;
      for (std::size_t i = row; i < placed_; ++i) edge[i] = std::max(0, last[i] - back);
      return;
    }
    const std::int32_t* const before = source_.tables.of(pattern_).before_window[window].data() - first_day;
    for (std::size_t i = row; i < placed_; ++i) edge[i] = before[last[i]];
  }

  void make_room(std::size_t most) {
    if (rows_.last.size() >= most) return;
    rows_.spell.resize(most);
    rows_.start.resize(most);
    rows_.first.resize(most);
    rows_.last.resize(most);
    for (std::size_t unit = 0; unit < uses_.size(); ++unit) {
      if (!uses_[unit]) continue;
      for (auto* columns : {&rows_.begin, &rows_.end, &rows_.days}) (*columns)[unit].resize(most);
    }
    for (auto& edge : rows_.edge) edge.resize(most);
  }

  /// Rows as if every spell was of whole days.
  How take_whole_days(std::size_t person) {
    const People& people = source_.workforce.people;
    const Spells& spells = source_.workforce.spells;
    const std::int32_t start = people.start_day[person];
    const std::int32_t until = std::min(people.leave_day[person], source_.as_at);
    // Copies, so that writing a column does not make the processor read them again.
    const std::int32_t* const first_day = spells.first_day.data();
    const std::int32_t* const last_day = spells.last_day.data();
    const Hours* const hours = spells.hours.data();
    const Category* const category = spells.category.data();
    const Treatment* const treatments = treatment_.data();
    std::uint32_t* const spell_column = rows_.spell.data();
    std::uint32_t* const start_column = rows_.start.data();
    std::int32_t* const first_column = rows_.first.data();
    std::int32_t* const last_column = rows_.last.data();

    std::size_t row = rows_.size;
    const auto person_start = static_cast<std::uint32_t>(row);
    std::int32_t counted_until = no_day;
    bool shares_days = false;
    bool by_record = false;
    const std::uint32_t end = people.first_spell[person + 1];
    for (std::uint32_t i = people.first_spell[person]; i < end; ++i) {
      const std::int32_t first = std::max(first_day[i], start);
      const std::int32_t last = std::min(last_day[i], until);
      if (first > last) continue;
      shares_days |= first <= counted_until;
      counted_until = last;
      const Treatment treatment = treatments[static_cast<std::size_t>(category[i])];
      by_record |= hours[i] != 0 || treatment == Treatment::by_length;
      spell_column[row] = i;
      start_column[row] = person_start;
      first_column[row] = first;
      last_column[row] = last;
      row += treatment == Treatment::left_out ? 0 : 1;
    }
    if (shares_days) return How::not_at_all;
    rows_.size = row;
    return by_record ? How::by_record : How::as_whole_days;
  }

  /// The rows from `row` on again, with what the record says of shares of a day and of categories that are
  /// left out by length.
  bool take_record(std::size_t person, std::size_t row) {
    const PersonRecord record =
        make_record(source_.workforce, source_.days, source_.plan, person, source_.as_at);
    if (record.scale > finest_share) return false;
    if (record.scale != 1) {
      rows_.scale[person - rows_.first_person] = static_cast<std::int32_t>(record.scale);
      rows_.scaled.push_back(static_cast<std::uint32_t>(person - rows_.first_person));
    }
    rows_.size = row;
    place_days();
    for (const CountedSpell& spell : record.spells) {
      if (spell.counts != Counts::always) continue;
      rows_.spell[rows_.size] = spell.spell;
      rows_.start[rows_.size] = static_cast<std::uint32_t>(row);
      rows_.first[rows_.size] = spell.first;
      rows_.last[rows_.size] = spell.last;
      ++rows_.size;
    }
    place_days();
    for (const CountedSpell& spell : record.spells) {
      if (spell.counts != Counts::always) continue;
      for (const DayUnit unit : day_units) {
        const auto u = static_cast<std::size_t>(unit);
        if (uses_[u])
          rows_.days[u][row] =
              static_cast<std::int32_t>(record.counted(spell, unit, spell.first, spell.last));
      }
      ++row;
    }
    return true;
  }

  const RowSource& source_;
  SpellRows& rows_;
  std::array<Treatment, category_names.size()> treatment_{};
  std::array<bool, 2> uses_{};
  std::uint32_t pattern_ = 0;  ///< of the person in hand
  std::size_t placed_ = 0;     ///< rows that have their counted days
};

}  // namespace

void take_rows(const RowSource& source, std::size_t first, std::size_t end, SpellRows& rows) {
  Taker taker(source, rows);
  taker.begin(first, end);
  for (std::size_t person = first; person < end; ++person) taker.take(person);
  taker.place_days();
}

}  // namespace turnpoint

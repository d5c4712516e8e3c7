#include "core/io/import/join_days.h"

#include <algorithm>
#include <tuple>

#include "core/base/order.h"

namespace turnpoint {
namespace {

constexpr std::int32_t whole_day = 10'000;

auto kind_of(const SpellDraft& draft) {
  return std::make_tuple(draft.person, draft.category, draft.reason, draft.work_related);
}

auto absence_of(const SpellDraft& draft) {
  return std::make_tuple(kind_of(draft), draft.first_day, draft.last_day, draft.hours);
}

auto order_of(const SpellDraft& draft) {
  return std::make_tuple(absence_of(draft), draft.half, draft.place.file, draft.place.line);
}

void set_hours(SpellDraft& draft, Hours per_day) {
  if (draft.share > 0) {
    draft.hours =
        draft.share >= whole_day ? 0 : static_cast<Hours>(std::int64_t{per_day} * draft.share / whole_day);
  } else if (draft.of_row && draft.hours >= per_day) {
    draft.hours = 0;
  }
}

bool halves_of_one_day(const SpellDraft& a, const SpellDraft& b) {
  return kind_of(a) == kind_of(b) && a.first_day == b.first_day && a.last_day == b.last_day &&
         ((a.half == 'a' && b.half == 'p') || (a.half == 'p' && b.half == 'a'));
}

}  // namespace

KnownPeople::KnownPeople(const Workforce* workforce, const Names& ids, const std::string& working_days)
    : workforce_(workforce) {
  if (workforce_ != nullptr) {
    days_.emplace(*workforce_);
    for (std::uint32_t i = 0; i < ids.size(); ++i) indexes_.push_back(find_person(*workforce_, ids[i]));
  }
  if (!working_days.empty()) {
    if (const auto pattern = WorkPattern::from_text(working_days, Day{})) pattern_ = *pattern;
  }
}

std::size_t KnownPeople::index(std::uint32_t person) const {
  return person < indexes_.size() ? indexes_[person] : ~std::size_t{0};
}

Hours KnownPeople::hours_per_day(std::uint32_t person, std::int32_t day) const {
  const std::size_t place = index(person);
  if (workforce_ == nullptr || place >= workforce_->people.size()) return default_hours_per_day;
  return workforce_->terms.hours_per_day[terms_on(*workforce_, place, day)];
}

bool KnownPeople::nothing_between(std::uint32_t person, std::int32_t last, std::int32_t next) const {
  if (next <= last + 1) return true;
  const std::size_t place = index(person);
  if (days_ && place < workforce_->people.size()) return days_->working_days(place, last + 1, next - 1) == 0;
  if (!pattern_ || next - last > 14) return false;
  for (std::int32_t day = last + 1; day < next; ++day) {
    if (pattern_->works_on(day_from_number(day))) return false;
  }
  return true;
}

std::vector<Repeat> settle_drafts(std::vector<SpellDraft>& drafts, const KnownPeople& people) {
  for (SpellDraft& draft : drafts) {
    if (draft.first_day == draft.last_day)
      set_hours(draft, people.hours_per_day(draft.person, draft.first_day));
  }
  sort_stably(drafts, [](const SpellDraft& a, const SpellDraft& b) { return order_of(a) < order_of(b); });
  std::vector<Repeat> repeats;
  std::size_t kept = 0;
  for (const SpellDraft& draft : drafts) {
    const bool same = kept > 0 && absence_of(drafts[kept - 1]) == absence_of(draft);
    if (same && !halves_of_one_day(drafts[kept - 1], draft)) {
      repeats.push_back({draft.place, drafts[kept - 1].place, draft.person, draft.first_day});
    } else {
      drafts[kept++] = draft;
    }
  }
  drafts.resize(kept);
  return repeats;
}

std::vector<JoinedSpell> join_drafts(const std::vector<SpellDraft>& drafts, const KnownPeople& people,
                                     RowShape shape) {
  std::vector<JoinedSpell> spells;
  spells.reserve(shape == RowShape::spell ? drafts.size() : drafts.size() / 2);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    JoinedSpell next{drafts[i], i, 1};
    const bool halves = i + 1 < drafts.size() && halves_of_one_day(drafts[i], drafts[i + 1]);
    if (halves) {
      next.count = 2;
      next.spell.hours = 0;
      ++i;
    }
    const bool joins =
        shape == RowShape::day && !spells.empty() && next.spell.hours == 0 &&
        spells.back().spell.hours == 0 && kind_of(spells.back().spell) == kind_of(next.spell) &&
        spells.back().spell.last_day != open_end &&
        people.nothing_between(next.spell.person, spells.back().spell.last_day, next.spell.first_day);
    if (joins) {
      spells.back().spell.last_day = std::max(spells.back().spell.last_day, next.spell.last_day);
      spells.back().count += next.count;
    } else {
      spells.push_back(next);
    }
  }
  return spells;
}

}  // namespace turnpoint

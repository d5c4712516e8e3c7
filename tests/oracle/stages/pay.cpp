#include "tests/oracle/stages/pay.h"

#include <algorithm>

namespace turnpoint::test {
namespace {

using std::chrono::days;

bool names(const std::vector<std::string>& groups, const std::string& group) {
  return std::find(groups.begin(), groups.end(), group) != groups.end();
}

const SickPay* scheme_for(const Policy& policy, const std::string& group) {
  for (const SickPay& scheme : policy.sick_pay) {
    if (names(scheme.groups, group)) return &scheme;
  }
  for (const SickPay& scheme : policy.sick_pay) {
    if (scheme.groups.empty()) return &scheme;
  }
  return nullptr;
}

bool pays_for(const SickPay& scheme, Category category) {
  return std::find(scheme.not_for.begin(), scheme.not_for.end(), category) == scheme.not_for.end();
}

/// Months of full pay, and of half pay after it.
std::pair<int, int> entitlement(const SickPay& scheme, std::optional<Day> start, Day first) {
  const int service = start ? whole_months(*start, first) : 100'000;
  const PayBand* band = nullptr;
  for (const PayBand& next : scheme.bands) {
    if (next.from_months <= service) band = &next;
  }
  if (band == nullptr) return {0, 0};
  return {band->full, service >= band->half_from_months ? band->half : 0};
}

/// Days of earlier spells that are taken off; a day that two share is of the earlier one.
int used(const PersonFile& file, const SickPay& scheme, std::size_t spell) {
  const Day first = file.ledger.spells()[spell].first;
  const DayUnit unit = scheme.unit == TermUnit::month ? DayUnit::calendar_day : DayUnit::working_day;
  const Day from = months_on(first, -scheme.look_back_months) + days(1);
  Rational count;
  for (std::size_t i = 0; i < spell; ++i) {
    const LivedSpell& earlier = file.ledger.spells()[i];
    if (earlier.row.hours == 0 && pays_for(scheme, earlier.row.category))
      count = count + file.ledger.counted(i, from, first - days(1), unit);
  }
  return static_cast<int>(count.numerator());
}

/// The person's working day of this number from `first` on; the day before it where there is none left.
Day working_day_number(const Ledger& ledger, Day first, int number) {
  if (number <= 0) return first - days(1);
  for (Day day = first;; day += days(1)) {
    if (ledger.works_on(day) && --number == 0) return day;
  }
}

}  // namespace

std::optional<PaidUntil> paid_until(const PersonFile& file, std::size_t spell) {
  const LivedSpell& lived = file.ledger.spells()[spell];
  if (lived.row.hours != 0) return std::nullopt;
  const Day first = lived.first;
  const SickPay* scheme = scheme_for(file.policy, file.ledger.terms_on(first).group);
  if (scheme == nullptr || !pays_for(*scheme, lived.row.category)) return std::nullopt;
  const auto [full, half] = entitlement(*scheme, file.ledger.start_date(), first);
  const int taken = used(file, *scheme, spell);
  PaidUntil paid{scheme, {}, {}};
  if (scheme->unit == TermUnit::month) {
    paid.full = months_on(first, full) - days(1 + taken);
    paid.half = months_on(first, full + half) - days(1 + taken);
  } else {
    paid.full = working_day_number(file.ledger, first, full - taken);
    paid.half = working_day_number(file.ledger, first, full + half - taken);
  }
  return paid;
}

std::vector<PayChange> pay_changes(const PersonFile& file, std::size_t index) {
  const auto paid = paid_until(file, index);
  if (!paid) return {};
  const LivedSpell& spell = file.ledger.spells()[index];
  const Day half_from = std::max(paid->full + days(1), spell.first);
  const Day none_from = std::max(paid->half + days(1), spell.first);
  std::vector<PayChange> changes;
  if (half_from < none_from && half_from <= spell.last) changes.push_back({EventKind::pay_half, half_from});
  if (none_from <= spell.last) changes.push_back({EventKind::pay_none, none_from});
  return changes;
}

void add_pay(const PersonFile& file, Diary& diary) {
  for (std::size_t i = 0; i < file.ledger.spells().size(); ++i) {
    for (const PayChange& change : pay_changes(file, i))
      diary.add(change.day, change.kind, paid_until(file, i)->scheme->id);
  }
}

}  // namespace turnpoint::test

#pragma once
/// Sick pay of one spell (rule 25).

#include "tests/oracle/stages/person_file.h"

namespace turnpoint::test {

/// How far pay reaches; a day before the spell's first where nothing is left of it.
struct PaidUntil {
  const SickPay* scheme = nullptr;
  Day full{};
  Day half{};
};

/// Nothing where no scheme holds, or statutory pay only.
std::optional<PaidUntil> paid_until(const PersonFile& file, std::size_t spell);

struct PayChange {
  EventKind kind = EventKind::pay_half;
  Day day{};
};

/// Those that the spell lives to see.
std::vector<PayChange> pay_changes(const PersonFile& file, std::size_t spell);

/// The changes of pay of every spell, into the diary.
void add_pay(const PersonFile& file, Diary& diary);

}  // namespace turnpoint::test

#include "core/time/term.h"

#include <array>

namespace turnpoint {
namespace {

constexpr int longest_count = 3660;

struct UnitName {
  TermUnit unit;
  std::string_view one;
  std::string_view many;
};

constexpr std::array<UnitName, 5> unit_names = {{
    {TermUnit::calendar_day, "calendar day", "calendar days"},
    {TermUnit::working_day, "working day", "working days"},
    {TermUnit::week, "week", "weeks"},
    {TermUnit::month, "month", "months"},
    {TermUnit::year, "year", "years"},
}};

}  // namespace

std::optional<Term> term_from_text(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || text.front() == '0') return std::nullopt;
  const std::optional<std::int64_t> count = whole_from_text(text.substr(0, space));
  if (!count || *count < 1 || *count > longest_count) return std::nullopt;
  const std::string_view unit = text.substr(space + 1);
  for (const UnitName& name : unit_names) {
    if (unit == (*count == 1 ? name.one : name.many)) return Term{static_cast<int>(*count), name.unit};
  }
  return std::nullopt;
}

std::string to_text(const Term& term) {
  const UnitName& name = unit_names[static_cast<std::size_t>(term.unit)];
  return std::to_string(term.count) + " " + std::string(term.count == 1 ? name.one : name.many);
}

Rational months_in(const Term& term) {
  switch (term.unit) {
  case TermUnit::month: return term.count;
  case TermUnit::year: return 12 * term.count;
  case TermUnit::week: return {Int128{12} * 7 * term.count, 365};
  case TermUnit::calendar_day: return {Int128{12} * term.count, 365};
  case TermUnit::working_day: return {Int128{12} * 7 * term.count, 5 * 365};
  }
  return 0;
}

}  // namespace turnpoint

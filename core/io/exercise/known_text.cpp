#include "core/io/exercise/known_text.h"

#include <array>

#include "core/policy/wording/plain.h"

namespace turnpoint {

std::string length_words(const KnownSpell& spell) {
  if (spell.hours != 0) return to_decimal(Rational(spell.hours, hours_unit)) + " hours of the day";
  return spell.last_day ? plural(Span{spell.first_day, *spell.last_day}.days(), "calendar day") : "";
}

std::string fact_words(const KnownFact& fact) {
  static constexpr std::array<std::string_view, 3> whose = {" (old policy)", " (new policy)", ""};
  return to_words(fact.day) + ": " + fact.words + std::string(whose[static_cast<std::size_t>(fact.under)]);
}

}  // namespace turnpoint

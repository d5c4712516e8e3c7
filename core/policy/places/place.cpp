#include "core/policy/places/place.h"

#include <algorithm>
#include <array>

namespace turnpoint {
namespace {

constexpr std::array<std::string_view, 5> unit_words = {"calendar days", "working days", "weeks", "months",
                                                        "years"};
/// Where a slider ends, by TermUnit, unless the value in force is higher.
constexpr std::array<int, 5> slider_most = {366, 60, 52, 36, 5};

std::string_view words_of(TermUnit unit) { return unit_words[static_cast<std::size_t>(unit)]; }

std::string remedy_for(const std::vector<TermUnit>& units) {
  std::string names;
  for (const TermUnit unit : units)
    names += (names.empty() ? "" : unit == units.back() ? " or " : ", ") + std::string(words_of(unit));
  return "write a length of time such as \"6 months\"" + (names.empty() ? "." : ", in " + names + ".");
}

std::optional<Term> term_from(std::string_view text, TermUnit unit) {
  if (const std::optional<Term> term = term_from_text(text)) return term;
  const std::optional<std::int64_t> count = whole_from_text(text);
  if (!count || *count < 1 || *count > 3660) return std::nullopt;
  return Term{static_cast<int>(*count), unit};
}

template <class Number>
Place whole_number_place(std::string path, Number& number, int least, int most) {
  return {std::move(path),
          "write a whole number from " + std::to_string(least) + " to " + std::to_string(most) + ".",
          [&number] { return std::to_string(number); },
          [&number, least, most](std::string_view text) {
            const std::optional<std::int64_t> count = whole_from_text(text);
            if (!count || *count < least || *count > most) return false;
            number = static_cast<Number>(*count);
            return true;
          },
          {}};
}

}  // namespace

Place decimal_place(std::string path, Rational& number, bool whole) {
  return {std::move(path),
          whole ? "write a whole number above 0."
                : "write a number above 0, at most 1,000,000,000, with at most four decimals.",
          [&number] { return to_decimal(number); },
          [&number, whole](std::string_view text) {
            const std::optional<Rational> value = decimal_from_text(text);
            if (!value || *value <= Rational(0) || *value > Rational(1'000'000'000)) return false;
            if (whole && !value->is_whole()) return false;
            number = *value;
            return true;
          },
          {}};
}

Place whole_place(std::string path, int& number, int least, int most) {
  return whole_number_place(std::move(path), number, least, most);
}

Place whole_place(std::string path, std::int64_t& number, int least, int most) {
  return whole_number_place(std::move(path), number, least, most);
}

Place term_place(std::string path, Term& term, std::vector<TermUnit> units) {
  return {std::move(path),
          remedy_for(units),
          [&term] { return to_text(term); },
          [&term, units](std::string_view text) {
            const std::optional<Term> value = term_from(text, term.unit);
            if (!value) return false;
            if (!units.empty() && std::find(units.begin(), units.end(), value->unit) == units.end())
              return false;
            term = *value;
            return true;
          },
          {}};
}

Place yes_no_place(std::string path, bool& flag) {
  return {std::move(path),
          "write yes or no.",
          [&flag] { return std::string(flag ? "yes" : "no"); },
          [&flag](std::string_view text) {
            if (text != "yes" && text != "no") return false;
            flag = text == "yes";
            return true;
          },
          {}};
}

Place id_place(std::string path, std::string& id, std::vector<std::string> ids) {
  std::string names;
  for (const std::string& known : ids) names += (names.empty() ? "" : ", ") + known;
  return {std::move(path),
          "write one of " + names + ".",
          [&id] { return id; },
          [&id, ids = std::move(ids)](std::string_view text) {
            if (std::find(ids.begin(), ids.end(), text) == ids.end()) return false;
            id = text;
            return true;
          },
          {}};
}

Place choice_place(std::string path, std::span<const std::string_view> names,
                   std::function<std::size_t()> value, std::function<void(std::size_t)> set) {
  std::string listed;
  for (const std::string_view name : names) listed += (listed.empty() ? "" : ", ") + std::string(name);
  return {std::move(path),
          "write one of " + listed + ".",
          [names, value = std::move(value)] { return std::string(names[value()]); },
          [names, set = std::move(set)](std::string_view text) {
            const auto found = std::find(names.begin(), names.end(), text);
            if (found == names.end()) return false;
            set(static_cast<std::size_t>(found - names.begin()));
            return true;
          },
          {}};
}

Place with_slider(Place place, const std::string& what, const Term& term) {
  const int most = std::max(slider_most[static_cast<std::size_t>(term.unit)], term.count);
  place.slider =
      Parameter{place.path, what + " (" + std::string(words_of(term.unit)) + ")", term.count, 1, most, 1};
  return place;
}

std::vector<TermUnit> running_units() {
  return {TermUnit::calendar_day, TermUnit::week, TermUnit::month, TermUnit::year};
}

}  // namespace turnpoint

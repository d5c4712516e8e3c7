#include "core/plan/by_when.h"

#include <algorithm>
#include <array>

namespace turnpoint {
namespace {

using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> month_names = {"january",   "february", "march",    "april",
                                                          "may",       "june",     "july",     "august",
                                                          "september", "october",  "november", "december"};

struct Word {
  std::string_view text;
  ByWhenKind kind;
};
/// The first of each kind is how it is written.
constexpr std::array<Word, 17> words = {{{"not stated", ByWhenKind::not_stated},
                                         {"", ByWhenKind::not_stated},
                                         {"to be confirmed", ByWhenKind::to_be_confirmed},
                                         {"tbc", ByWhenKind::to_be_confirmed},
                                         {"date tbc", ByWhenKind::to_be_confirmed},
                                         {"ongoing", ByWhenKind::ongoing},
                                         {"on-going", ByWhenKind::ongoing},
                                         {"on going", ByWhenKind::ongoing},
                                         {"monthly", ByWhenKind::monthly},
                                         {"every month", ByWhenKind::monthly},
                                         {"quarterly", ByWhenKind::quarterly},
                                         {"every quarter", ByWhenKind::quarterly},
                                         {"annually", ByWhenKind::annually},
                                         {"every year", ByWhenKind::annually},
                                         {"annual", ByWhenKind::annually},
                                         {"yearly", ByWhenKind::annually},
                                         {"each month", ByWhenKind::monthly}}};

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\n.") + 1 - first));
}

std::string lowered(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string month_text(Day day) { return to_text(day).substr(0, 7); }

std::string month_words(Day day) {
  const std::string words_of_day = to_words(day);
  return words_of_day.substr(words_of_day.find(' ') + 1);
}

/// `2019-02` or `february 2019`, as its first day.
std::optional<Day> month_from_text(const std::string& text) {
  const std::size_t space = text.find(' ');
  if (space == std::string::npos) return text.size() == 7 ? day_from_text(text + "-01") : std::nullopt;
  const auto* name = std::find(month_names.begin(), month_names.end(), text.substr(0, space));
  if (name == month_names.end()) return std::nullopt;
  const auto number = static_cast<unsigned>(name - month_names.begin()) + 1;
  return day_from_text(text.substr(space + 1) + "-" + two_digits(number) + "-01");
}

/// `2019-03-31` or `31 march 2019`.
std::optional<Day> date_from_text(const std::string& text) {
  if (const auto day = day_from_text(text)) return day;
  const std::size_t space = text.find(' ');
  if (space == std::string::npos || space > 2) return std::nullopt;
  const auto month = month_from_text(text.substr(space + 1));
  if (!month) return std::nullopt;
  const std::string number = (space == 1 ? "0" : "") + text.substr(0, space);
  return day_from_text(month_text(*month) + "-" + number);
}

std::optional<Day> quarter_from_text(const std::string& text) {
  if (text.size() != 7 || text.substr(4, 2) != "-q" || text[6] < '1' || text[6] > '4') return std::nullopt;
  return day_from_text(text.substr(0, 4) + "-" + two_digits(static_cast<unsigned>(text[6] - '1') * 3 + 1) +
                       "-01");
}

/// `as_written` is the text before it was lowered: an event keeps its capitals, as a milestone's id does.
std::optional<ByWhen> relative_from_text(const std::string& text, const std::string& as_written) {
  const bool is_within = text.starts_with("within ");
  const std::string parting = is_within ? " of " : " before ";
  const std::size_t at = text.find(parting);
  if (at == std::string::npos) return std::nullopt;
  const std::size_t first = is_within ? 7 : 0;
  const auto term = term_from_text(text.substr(first, at - first));
  std::string event = as_written.substr(at + parting.size());
  if (!term || event.empty()) return std::nullopt;
  return ByWhen{is_within ? ByWhenKind::within : ByWhenKind::before, {}, *term, std::move(event)};
}

std::string_view word_of(ByWhenKind kind) {
  return std::find_if(words.begin(), words.end(), [&](const Word& word) { return word.kind == kind; })->text;
}

}  // namespace

std::optional<ByWhen> by_when_from_text(std::string_view text) {
  const std::string as_written = trimmed(text);
  const std::string lower = lowered(as_written);
  for (const Word& word : words) {
    if (lower == word.text) return ByWhen{word.kind, {}, {}, {}};
    const std::string from = std::string(word.text) + " from ";
    const bool may_begin = word.kind == ByWhenKind::ongoing || is_recurring(word.kind);
    if (!may_begin || !lower.starts_with(from)) continue;
    const auto month = month_from_text(lower.substr(from.size()));
    return month ? std::optional(ByWhen{word.kind, month, {}, {}}) : std::nullopt;
  }
  if (const auto day = date_from_text(lower)) return ByWhen{ByWhenKind::date, day, {}, {}};
  if (const auto month = month_from_text(lower)) return ByWhen{ByWhenKind::month, month, {}, {}};
  if (const auto quarter = quarter_from_text(lower)) return ByWhen{ByWhenKind::quarter, quarter, {}, {}};
  return relative_from_text(lower, as_written);
}

std::string to_text(const ByWhen& by_when) {
  const auto quarter = [](Day day) {
    const auto month = static_cast<unsigned>(year_month_day(day).month());
    return to_text(day).substr(0, 4) + "-Q" + std::to_string((month + 2) / 3);
  };
  switch (by_when.kind) {
  case ByWhenKind::date: return to_text(*by_when.day);
  case ByWhenKind::month: return month_text(*by_when.day);
  case ByWhenKind::quarter: return quarter(*by_when.day);
  case ByWhenKind::within: return "within " + to_text(by_when.term) + " of " + by_when.event;
  case ByWhenKind::before: return to_text(by_when.term) + " before " + by_when.event;
  default: break;
  }
  const std::string word(word_of(by_when.kind));
  return by_when.day ? word + " from " + month_text(*by_when.day) : word;
}

std::string to_words(const ByWhen& by_when) {
  switch (by_when.kind) {
  case ByWhenKind::date: return "by " + to_words(*by_when.day);
  case ByWhenKind::month: return "by the end of " + month_words(*by_when.day);
  case ByWhenKind::quarter: return "by the end of " + month_words(plus_months(*by_when.day, 2));
  case ByWhenKind::not_stated: return "no date is stated";
  case ByWhenKind::to_be_confirmed: return "date to be confirmed";
  case ByWhenKind::within:
  case ByWhenKind::before: return to_text(by_when);
  default: break;
  }
  const std::string often = by_when.kind == ByWhenKind::ongoing     ? "ongoing"
                            : by_when.kind == ByWhenKind::monthly   ? "every month"
                            : by_when.kind == ByWhenKind::quarterly ? "every quarter"
                                                                    : "every year";
  return by_when.day ? often + " from " + month_words(*by_when.day) : often;
}

bool is_recurring(ByWhenKind kind) {
  return kind == ByWhenKind::monthly || kind == ByWhenKind::quarterly || kind == ByWhenKind::annually;
}

Span period_of(ByWhenKind kind, Day day) {
  const year_month_day date(day);
  const auto month = static_cast<unsigned>(date.month());
  const unsigned months = kind == ByWhenKind::annually ? 12 : kind == ByWhenKind::quarterly ? 3 : 1;
  const unsigned first_month = (month - 1) / months * months + 1;
  const Day first{date.year() / std::chrono::month(first_month) / 1};
  return {first, plus_months(first, static_cast<int>(months)) - std::chrono::days(1)};
}

}  // namespace turnpoint

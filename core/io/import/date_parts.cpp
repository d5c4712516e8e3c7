#include "core/io/import/date_parts.h"

#include <algorithm>
#include <string>

#include "core/io/workforce/cells.h"

namespace turnpoint {
namespace {

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_mark(char c) { return c == '/' || c == '-' || c == '.' || c == ' ' || c == ','; }

/// The place in the list whose name begins with `word`, which has three letters at least.
template <std::size_t count>
std::optional<int> place_of(const std::array<std::string_view, count>& names, std::string_view word) {
  const std::string small = lower_case(word);
  if (small.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < count; ++i) {
    const bool fits = names[i].starts_with(small) || (small == "sept" && names[i] == "september");
    if (fits) return static_cast<int>(i);
  }
  return std::nullopt;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::optional<DateParts> scan() {
    DateParts found;
    if (const auto compact = eight_digits()) return compact;
    pass_weekday();
    for (std::size_t i = 0; i < 3; ++i) {
      if (i > 0 && !pass_marks()) return std::nullopt;
      const auto part = next_part();
      if (!part) return std::nullopt;
      found.parts[i] = *part;
    }
    if (text_.empty()) return found;
    found.with_time = is_time();
    return found.with_time ? std::optional(found) : std::nullopt;
  }

 private:
  std::string_view take(bool (*belongs)(char)) {
    const auto end = std::find_if_not(text_.begin(), text_.end(), belongs);
    const auto taken = text_.substr(0, static_cast<std::size_t>(end - text_.begin()));
    text_.remove_prefix(taken.size());
    return taken;
  }

  /// One mark, perhaps with spaces round it.
  bool pass_marks() {
    const std::string_view passed = take(is_mark);
    return std::count_if(passed.begin(), passed.end(), [](char c) { return c != ' '; }) <= 1 &&
           !passed.empty();
  }

  void pass_weekday() {
    const std::string_view before = text_;
    if (place_of(weekdays, take(is_letter)) && pass_marks()) return;
    text_ = before;
  }

  std::optional<DateParts> eight_digits() {
    if (text_.size() < 8 || !std::all_of(text_.begin(), text_.begin() + 8, is_digit)) return std::nullopt;
    if (text_.size() > 8) return std::nullopt;
    DateParts found;
    found.parts[0] = number(text_.substr(0, 4));
    found.parts[1] = number(text_.substr(4, 2));
    found.parts[2] = number(text_.substr(6, 2));
    return found;
  }

  static DatePart number(std::string_view digits) {
    DatePart part;
    for (const char c : digits) part.value = part.value * 10 + (c - '0');
    part.digits = static_cast<int>(digits.size());
    return part;
  }

  std::optional<DatePart> next_part() {
    if (text_.empty()) return std::nullopt;
    if (is_letter(text_[0])) {
      const auto month = place_of(months, take(is_letter));
      if (!month) return std::nullopt;
      return DatePart{*month + 1, 0, true};
    }
    const std::string_view digits = take(is_digit);
    if (digits.empty() || digits.size() > 4) return std::nullopt;
    pass_ordinal();
    return number(digits);
  }

  /// 1st, 2nd, 3rd, 4th
  void pass_ordinal() {
    const std::string ending = lower_case(text_.substr(0, 2));
    if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") text_.remove_prefix(2);
  }

  /// ` 09:30`, `T00:00:00.000Z`, ` 9:30 am`
  bool is_time() {
    if (text_[0] != ' ' && text_[0] != 'T' && text_[0] != ',') return false;
    text_.remove_prefix(1);
    text_ = trimmed(text_);
    const std::string_view hours = take(is_digit);
    if (hours.empty() || hours.size() > 2 || text_.empty() || text_[0] != ':') return false;
    const std::size_t end = text_.find_first_not_of(":.0123456789");
    const std::string rest = end == std::string_view::npos ? "" : lower_case(trimmed(text_.substr(end)));
    return rest.empty() || rest == "am" || rest == "pm" || rest == "z";
  }

  std::string_view text_;
};

}  // namespace

std::optional<DateParts> date_parts(std::string_view text) {
  if (text.size() > 60) return std::nullopt;
  return Scanner(text).scan();
}

}  // namespace turnpoint

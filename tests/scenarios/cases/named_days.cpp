#include "tests/scenarios/cases/named_days.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/exact.h"

namespace turnpoint::test {
namespace {

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};

/// Place of a word in a list of names, or -1.
template <class Names>
int place_in(const Names& names, std::string_view word) {
  const auto found = std::find(names.begin(), names.end(), word);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Words, numbers, and every other character but spaces by itself.
std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < line.size();) {
    std::size_t end = i;
    while (end < line.size() && is_letter_or_digit(line[end])) ++end;
    if (end == i) ++end;
    if (line[i] != ' ') words.push_back(line.substr(i, end - i));
    i = end;
  }
  return words;
}

/// A number of a day, `8` or `8th`; 0 for anything else.
int day_of(std::string_view word, bool& ordinal) {
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  const std::string_view ending = word.substr(digits);
  ordinal = ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
  if (digits == 0 || digits > 2 || (!ending.empty() && !ordinal)) return 0;
  const auto number = static_cast<int>(*whole_from_text(word.substr(0, digits)));
  return number <= 31 ? number : 0;
}

int year_of(std::string_view word) {
  const bool number = word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
  return number ? static_cast<int>(*whole_from_text(word)) : 0;
}

/// Reads a line word by word. Numbers that follow one another, `1, 2 and 8`, wait for their month.
class DayReader {
 public:
  explicit DayReader(std::string_view line) : words_(words_of(line)) {}

  std::vector<NamedDay> read() {
    for (std::size_t i = 0; i < words_.size(); ++i) read(i);
    std::erase_if(days_, [](const NamedDay& day) { return day.month < 0; });
    return days_;
  }

 private:
  void read(std::size_t i) {
    bool ordinal = false;
    if (const int number = day_of(words_[i], ordinal); number > 0) {
      waiting_.push_back(days_.size());
      days_.push_back({number, ordinal ? month_of_ordinal(i) : -1, 0, weekday_, ordinal});
      weekday_ = -1;
    } else if (const int month = place_in(months, words_[i]) + 1; month > 0) {
      give_waiting(month, i + 1 < words_.size() ? year_of(words_[i + 1]) : 0);
      month_ = month;
    } else if (const int weekday = place_in(weekdays, words_[i]); weekday >= 0) {
      weekday_ = weekday;
    } else if (words_[i] != "the") {
      weekday_ = -1;
      if (words_[i] != "," && words_[i] != "and" && words_[i] != "to" && words_[i] != "or") waiting_.clear();
    }
  }

  /// Of `28, 29 and 4 March` the first two are of February.
  void give_waiting(int month, int year) {
    int next = 32;
    for (auto place = waiting_.rbegin(); place != waiting_.rend(); ++place) {
      NamedDay& day = days_[*place];
      if (day.day > next) {
        month = month == 1 ? 12 : month - 1;
        if (month == 12 && year != 0) --year;
      }
      next = day.day;
      day.month = month;
      day.year = year;
      day.implied = false;
    }
    waiting_.clear();
  }

  /// `the 8th` is of the month named last, `the 8th of each month` of any.
  int month_of_ordinal(std::size_t i) const {
    const bool each = i + 3 < words_.size() && words_[i + 1] == "of" &&
                      (words_[i + 2] == "each" || words_[i + 2] == "every") && words_[i + 3] == "month";
    return each ? 0 : month_;
  }

  std::vector<std::string_view> words_;
  std::vector<NamedDay> days_;
  std::vector<std::size_t> waiting_;
  int month_ = -1;
  int weekday_ = -1;
};

}  // namespace

std::vector<NamedDay> days_named_in(const std::string& line) { return DayReader(line).read(); }

std::set<int> years_named_in(const std::string& line) {
  std::set<int> years;
  for (const std::string_view word : words_of(line)) {
    if (const int year = year_of(word); year >= 1900 && year < 2200) years.insert(year);
  }
  return years;
}

std::string to_words(const NamedDay& named) {
  std::string text =
      named.weekday < 0 ? "" : std::string(weekdays[static_cast<std::size_t>(named.weekday)]) + ' ';
  text += std::to_string(named.day);
  if (named.month > 0) text += ' ' + std::string(months[static_cast<std::size_t>(named.month - 1)]);
  return named.year == 0 ? text : text + ' ' + std::to_string(named.year);
}

}  // namespace turnpoint::test

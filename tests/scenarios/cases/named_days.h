#pragma once
/// Days as a line of arithmetic names them.

#include <set>
#include <string>
#include <vector>

namespace turnpoint::test {

/// `Tuesday 8 October 2024`, `8 October`, `the 8th` after a month was named, each of `1, 2 and 8 October`,
/// `the 8th of each month`.
struct NamedDay {
  int day = 0;
  int month = 0;         ///< 0: any
  int year = 0;          ///< 0: not named
  int weekday = -1;      ///< Monday is 0; -1: not named
  bool implied = false;  ///< the month is the one named last
  friend bool operator==(const NamedDay&, const NamedDay&) = default;
};

std::vector<NamedDay> days_named_in(const std::string& line);
/// Numbers from 1900 to 2199.
std::set<int> years_named_in(const std::string& line);

std::string to_words(const NamedDay& named);

}  // namespace turnpoint::test

#pragma once
/// Sums as one row of whole numbers, and back: how slices travel between programs. A function that calls a
/// visitor with each number of a type, in one order, serves for both.

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace turnpoint {

class NumberRow {
 public:
  void operator()(std::int64_t number) { numbers.push_back(number); }
  std::vector<std::int64_t> numbers;
};

/// Hands the numbers out again and says whether there were neither too many nor too few, and each fitted.
class NumberRowReader {
 public:
  explicit NumberRowReader(const std::vector<std::int64_t>& numbers) : numbers_(numbers) {}

  template <class Number>
  void operator()(Number& number) {
    const std::int64_t value = next_ < numbers_.size() ? numbers_[next_] : 0;
    number = static_cast<Number>(value);
    fits_ = fits_ && number == value;
    ++next_;
  }
  bool done() const { return fits_ && next_ == numbers_.size(); }

 private:
  const std::vector<std::int64_t>& numbers_;
  std::size_t next_ = 0;
  bool fits_ = true;
};

/// `each(sums, visit)` calls `visit` with every number of the sums.
template <class Sums, class Each>
std::vector<std::int64_t> row_of(const Sums& sums, Each each) {
  NumberRow row;
  each(sums, row);
  return std::move(row.numbers);
}

/// The sums of a row, in the shape of `sums`; nothing where the row does not fit.
template <class Sums, class Each>
std::optional<Sums> from_row(const std::vector<std::int64_t>& numbers, Sums sums, Each each) {
  NumberRowReader reader(numbers);
  each(sums, reader);
  return reader.done() ? std::optional(std::move(sums)) : std::nullopt;
}

}  // namespace turnpoint

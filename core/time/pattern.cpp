#include "core/time/pattern.h"

#include <tuple>

namespace turnpoint {
namespace {

constexpr std::string_view letters = "MTWTFSS";
constexpr std::int32_t a_monday = 4;  // 1970-01-05

tl::unexpected<Error> bad_pattern(std::string_view text, const std::string& remedy) {
  return fail(ErrorCode::bad_pattern, "work_pattern",
              "The working pattern \"" + std::string(text) + "\" " + remedy);
}

}  // namespace

WorkPattern::WorkPattern()
    : works_{true, true, true, true, true, false, false}, working_days_(5), origin_(a_monday) {}

Result<WorkPattern> WorkPattern::from_text(std::string_view text, Day anchor) {
  if (text.empty() || text.size() % 7 != 0 || text.size() > 7 * 52) {
    return bad_pattern(
        text, "is not whole weeks; write seven characters a week from Monday to Sunday, such as MTWTF--.");
  }
  WorkPattern pattern;
  pattern.works_.clear();
  pattern.working_days_ = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i] >= 'a' && text[i] <= 'z' ? static_cast<char>(text[i] - 'a' + 'A') : text[i];
    if (letter != '-' && letter != letters[i % 7]) {
      return bad_pattern(text, "has '" + std::string(1, text[i]) + "' at place " + std::to_string(i + 1) +
                                   "; write '" + letters[i % 7] +
                                   "' for a working day or '-' for a day off.");
    }
    pattern.works_.push_back(letter != '-');
    pattern.working_days_ += letter != '-' ? 1 : 0;
  }
  if (pattern.working_days_ == 0)
    return bad_pattern(text, "has no working day; mark at least one, such as MTWTF--.");
  const auto cycle = static_cast<std::int32_t>(text.size());
  const std::int32_t first_monday = day_number(anchor) - weekday_index(anchor);
  pattern.origin_ = ((first_monday % cycle) + cycle) % cycle;
  return pattern;
}

std::size_t WorkPattern::position(Day day) const {
  const auto cycle = static_cast<std::int32_t>(works_.size());
  const std::int32_t offset = (day_number(day) - origin_) % cycle;
  return static_cast<std::size_t>(offset < 0 ? offset + cycle : offset);
}

std::string WorkPattern::to_text() const {
  std::string text;
  for (std::size_t i = 0; i < works_.size(); ++i) text += works_[i] ? letters[i % 7] : '-';
  return text;
}

bool operator<(const WorkPattern& a, const WorkPattern& b) {
  return std::tie(a.works_, a.origin_) < std::tie(b.works_, b.origin_);
}

}  // namespace turnpoint

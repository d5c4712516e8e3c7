#include "core/io/workforce/cells.h"

#include "core/base/exact.h"
#include "core/io/utf8.h"

namespace turnpoint {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::int64_t unit = hours_unit;

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// Plain digits with at most four places; a sign is kept so that the range can answer for it.
std::optional<std::int64_t> ten_thousandths(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::int64_t value = 0;
  int places = -1;
  std::size_t digits = 0;
  for (const char byte : text) {
    if (byte == '.' && places < 0 && digits > 0) {
      places = 0;
    } else if (is_digit(byte) && places < 4 && ++digits <= 14) {
      value = value * 10 + (byte - '0');
      if (places >= 0) ++places;
    } else {
      return std::nullopt;
    }
  }
  if (digits == 0 || places == 0) return std::nullopt;
  for (int i = places < 0 ? 0 : places; i < 4; ++i) value *= 10;
  return negative ? -value : value;
}

std::string number_advice(std::string_view cell, const NumberRange& range) {
  const std::size_t comma = cell.find(',');
  if (comma != std::string_view::npos && cell.size() - comma <= 3) {
    std::string with_point(cell);
    with_point[comma] = '.';
    if (ten_thousandths(with_point))
      return " uses a comma as the decimal mark. Write " + with_point + " instead.";
  }
  const std::size_t point = cell.find('.');
  if (point != std::string_view::npos && cell.size() - point > 5 &&
      ten_thousandths(cell.substr(0, point + 5))) {
    return " has more than four decimal places. Round it, as in " + std::string(cell.substr(0, point + 5)) +
           '.';
  }
  return " is not a plain number. Write digits with a point, such as " + std::string(range.example) +
         ", without units, signs or spaces.";
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    if (is_space(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(no_break_space)) {
      text.remove_prefix(2);
    } else {
      break;
    }
  }
  while (!text.empty()) {
    if (is_space(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(no_break_space)) {
      text.remove_suffix(2);
    } else {
      break;
    }
  }
  return text;
}

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& byte : out) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return out;
}

Result<std::int64_t> number_from_cell(std::string_view cell, const NumberRange& range) {
  const auto value = ten_thousandths(cell);
  if (!value) return fail(ErrorCode::bad_number, {}, in_quotes(cell) + number_advice(cell, range));
  if (*value <= range.above || *value > range.at_most) {
    return fail(ErrorCode::out_of_range, {},
                std::string(cell) + " is out of range; it is to be " + std::string(range.words) +
                    ". Write a number such as " + std::string(range.example) + '.');
  }
  return *value;
}

namespace {

Result<Hours> hours_in_range(std::string_view cell, const NumberRange& range) {
  const std::size_t colon = cell.find(':');
  if (colon != std::string_view::npos && cell.size() == colon + 3) {
    const auto hours = ten_thousandths(cell.substr(0, colon));
    const auto minutes = ten_thousandths(cell.substr(colon + 1));
    if (hours && minutes && *minutes < 60 * unit && *minutes * 10'000 % (60 * unit) == 0) {
      const Rational value(*hours + *minutes / 60, unit);
      return fail(ErrorCode::bad_number, {},
                  in_quotes(cell) + " is a time. Write it in hours: " + to_decimal(value) + '.');
    }
  }
  return number_from_cell(cell, range).map([](std::int64_t value) { return static_cast<Hours>(value); });
}

}  // namespace

Result<Hours> hours_from_cell(std::string_view cell) {
  return hours_in_range(cell, {0, 24 * unit, "more than 0 and at most 24, or empty for whole days", "3.5"});
}

Result<Hours> hours_per_day_from_cell(std::string_view cell) {
  return hours_in_range(cell, {0, 24 * unit, "more than 0 and at most 24, or empty for 7.5", "7.5"});
}

Result<std::int64_t> fte_from_cell(std::string_view cell) {
  // Above 1 for those with two posts; a percentage is the usual slip.
  return number_from_cell(cell, {0, 15'000, "more than 0 and at most 1.5, with 1 for full time", "0.6"});
}

Result<std::int64_t> age_from_cell(std::string_view cell) {
  const auto age = number_from_cell(cell, {13 * unit, 100 * unit, "from 14 to 100 years", "42"});
  if (age && *age % unit != 0) {
    return fail(ErrorCode::bad_number, {},
                std::string(cell) + " is not whole years. Write " + std::to_string(*age / unit) + '.');
  }
  return age;
}

Result<std::int64_t> salary_from_cell(std::string_view cell) {
  return number_from_cell(cell, {-1, 10'000'000 * unit, "from 0 to 10,000,000 a year", "23500"});
}

Result<bool> yes_or_no_from_cell(std::string_view cell) {
  const std::string word = lower_case(cell);
  if (word == "yes") return true;
  if (word == "no") return false;
  return fail(ErrorCode::unknown_value, {},
              in_quotes(cell) + " is not yes or no. Write yes, no, or nothing where it is not known.");
}

Result<std::string> word_from_cell(std::string_view cell) {
  std::string word = lower_case(cell);
  if (word.size() <= 64 && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == word.npos)
    return word;
  return fail(ErrorCode::unknown_value, {},
              in_quotes(cell) +
                  " holds more than small letters, digits, - and _, at most 64 of them. Write it as "
                  "the policy does, such as stage_1.");
}

Result<Category> category_of_cell(std::string_view cell) {
  if (const auto category = category_from_text(cell)) return *category;
  if (const auto category = category_from_text(lower_case(cell))) return *category;
  std::string names;
  for (const std::string_view name : category_names) names += (names.empty() ? "" : ", ") + std::string(name);
  return fail(ErrorCode::unknown_value, {},
              in_quotes(cell) + " is not a category. Write one of " + names +
                  "; an empty cell means sickness.");
}

Result<Reason> reason_of_cell(std::string_view cell) {
  if (const auto reason = reason_from_text(lower_case(cell))) return *reason;
  std::string names;
  for (const std::string_view name : reason_names) {
    if (!name.empty()) names += (names.empty() ? "" : ", ") + std::string(name);
  }
  return fail(ErrorCode::unknown_value, {},
              in_quotes(cell) + " is not a reason. Write one of " + names +
                  "; an empty cell means that none is recorded.");
}

Result<WorkPattern> pattern_from_cell(std::string_view cell, std::optional<std::int32_t> anchor) {
  const std::string_view shown = cell.substr(0, 400);
  if (cell.find_first_not_of("MTWFSmtwfs-") != std::string_view::npos) {
    return fail(
        ErrorCode::bad_pattern, {},
        "The working pattern " + in_quotes(shown) +
            " has other characters than M T W T F S S and the plain hyphen. Write it such as MTWTF--.");
  }
  auto pattern = WorkPattern::from_text(shown, day_from_number(anchor.value_or(0)));
  if (!pattern) pattern.error().where.clear();
  if (pattern && pattern->weeks() > 1 && !anchor) {
    return fail(ErrorCode::missing_value, {},
                "The rota " + in_quotes(shown) + " has " + std::to_string(pattern->weeks()) +
                    " weeks and nothing says when the first begins. Give a valid_from (or start_date) in its "
                    "first week.");
  }
  return pattern;
}

Result<std::string_view> text_from_cell(std::string_view cell, std::size_t max_bytes) {
  if (cell.size() > max_bytes) {
    return fail(ErrorCode::too_large, {},
                in_quotes(cell.substr(0, 400)) + " has " + std::to_string(cell.size()) + " bytes; at most " +
                    std::to_string(max_bytes) + " fit. Write a shorter one.");
  }
  for (const char byte : cell) {
    if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) {
      return fail(ErrorCode::unknown_value, {},
                  in_quotes(cell) + " holds a line break, a tab or another control character. Take it out.");
    }
  }
  return cell;
}

}  // namespace turnpoint

#include "core/policy/wording/plain.h"

#include <algorithm>

namespace turnpoint {
namespace {

std::string joined(const std::vector<std::string>& names, const std::string& last) {
  const bool commas = std::any_of(names.begin(), names.end(), [](const std::string& name) {
    return name.find(',') != std::string::npos;
  });
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool ends = i + 1 == names.size();
    text += (i == 0 ? "" : !ends ? (commas ? "; " : ", ") : (commas ? "; " : " ") + last + " ") + names[i];
  }
  return text;
}

}  // namespace

std::string spaced(std::string text) {
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string as_name(const std::string& text) { return "“" + text + "”"; }

std::string listed(const std::vector<std::string>& names) { return joined(names, "and"); }

std::string listed(const std::vector<Category>& categories) {
  std::vector<std::string> names;
  for (const Category category : categories) names.emplace_back(to_words(category));
  return listed(names);
}

std::string either(const std::vector<std::string>& choices) { return joined(choices, "or"); }

std::string plural(std::int64_t count, const std::string& word) {
  return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

std::string grouped(std::int64_t number) {
  std::string text = std::to_string(number);
  const std::size_t first_digit = number < 0 ? 1 : 0;
  for (std::size_t at = text.size(); at > first_digit + 3;) text.insert(at -= 3, ",");
  return text;
}

std::string counted(std::int64_t number, const char* one, const char* many) {
  return grouped(number) + ' ' + (number == 1 ? one : many);
}

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string without_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace turnpoint

#include "core/cases/form/numbered.h"

#include <iterator>

#include "core/base/exact.h"

namespace turnpoint {
namespace {

constexpr NumberedPart of_goals[] = {
    {"specific", "what exactly is to be done, and by whom"},
    {"measurable", "how both will know that it is reached"},
    {"achievable", "why it can be reached, and what help goes with it"},
    {"relevant", "what it has to do with being well and at work"},
    {"by", "the day by which, such as 2026-04-03"},
};
constexpr std::string_view goal_words[] = {"specific", "measurable", "achievable", "relevant", "time-bound"};
constexpr NumberedPart of_phases[] = {
    {"from", "the first day of the phase, such as 2026-04-03"},
    {"to", "its last day, such as 2026-04-09"},
    {"hours", "the hours a week, such as 15"},
};

/// The numbers there are, from the names `FIELD.N.part`.
std::set<int> numbers_of(const Answers& answers, const std::string& field) {
  std::set<int> numbers;
  for (const auto& [name, lines] : answers) {
    if (!name.starts_with(field + '.')) continue;
    int number = 0;
    for (std::size_t i = field.size() + 1;
         i < name.size() && name[i] >= '0' && name[i] <= '9' && number < 1000; ++i)
      number = number * 10 + (name[i] - '0');
    if (number > 0) numbers.insert(number);
  }
  return numbers;
}

class Parts {
 public:
  Parts(const Answers& answers, std::string at, NumberedReading& reading)
      : answers_(answers), at_(std::move(at)), reading_(reading) {}

  std::string text(std::string_view part) {
    const std::string name = at_ + '.' + std::string(part);
    const auto answer = answers_.find(name);
    if (answer == answers_.end() || answer->second.empty()) return "";
    reading_.used.insert(name);
    return answer->second.back();
  }

  std::optional<Day> day(std::string_view part) {
    const std::string given = text(part);
    const std::optional<Day> day = day_from_text(given);
    if (!given.empty() && !day)
      problem(ErrorCode::bad_date, part,
              "\"" + given + "\" is not a day that exists; write one such as 2026-04-03.");
    return day;
  }

  void problem(ErrorCode code, std::string_view part, std::string detail) {
    reading_.problems.push_back({code, at_ + '.' + std::string(part), std::move(detail)});
  }

 private:
  const Answers& answers_;
  std::string at_;
  NumberedReading& reading_;
};

}  // namespace

std::span<const NumberedPart> goal_parts() { return of_goals; }
std::span<const NumberedPart> phase_parts() { return of_phases; }

NumberedReading goals_of(const Answers& answers, const std::string& field) {
  NumberedReading reading;
  for (const int number : numbers_of(answers, field)) {
    Parts parts(answers, field + '.' + std::to_string(number), reading);
    std::string line;
    for (std::size_t i = 0; i < std::size(of_goals); ++i) {
      const NumberedPart& part = of_goals[i];
      const std::string text = parts.text(part.name);
      if (text.empty())
        parts.problem(ErrorCode::missing_value, part.name,
                      "Goal " + std::to_string(number) + " is not " + std::string(goal_words[i]) +
                          " yet: write " + std::string(part.asks) + ".");
      const std::optional<Day> day = part.name == "by" ? parts.day("by") : std::nullopt;
      line += (i == 0   ? ""
               : i == 1 ? ". We know it is reached by: "
               : i == 2 ? ". It can be done: "
               : i == 3 ? ". It matters because: "
                        : ". By ") +
              (day ? to_words(*day) : text);
    }
    reading.lines.push_back(line);
  }
  return reading;
}

NumberedReading phases_of(const Answers& answers, const std::string& field, std::optional<Day> first) {
  NumberedReading reading;
  std::optional<Day> after;
  for (const int number : numbers_of(answers, field)) {
    Parts parts(answers, field + '.' + std::to_string(number), reading);
    for (const NumberedPart& part : of_phases) {
      if (parts.text(part.name).empty())
        parts.problem(ErrorCode::missing_value, part.name,
                      "Phase " + std::to_string(number) + " lacks its " + std::string(part.name) +
                          ": write " + std::string(part.asks) + ".");
    }
    const std::optional<Day> from = parts.day("from");
    const std::optional<Day> to = parts.day("to");
    const std::string hours = parts.text("hours");
    const std::optional<Rational> number_of_hours = decimal_from_text(hours);
    if (!hours.empty() &&
        (!number_of_hours || !(Rational(0) < *number_of_hours) || Rational(168) < *number_of_hours))
      parts.problem(ErrorCode::bad_number, "hours",
                    "\"" + hours + "\" is not hours a week; write a number such as 15 or 22.5.");
    if (!from || !to) continue;
    if (*to < *from)
      parts.problem(ErrorCode::last_before_first, "to",
                    "The phase ends on " + to_words(*to) + ", before it begins on " + to_words(*from) + ".");
    if (first && *from < *first)
      parts.problem(ErrorCode::contradiction, "from",
                    "The phase begins on " + to_words(*from) + ", before the return on " + to_words(*first) +
                        ".");
    if (after && *from <= *after)
      parts.problem(ErrorCode::contradiction, "from",
                    "The phase begins on " + to_words(*from) + ", when the one before it lasts until " +
                        to_words(*after) + ".");
    after = to;
    reading.lines.push_back("From " + to_words(*from) + " to " + to_words(*to) + ": " + hours +
                            " hours a week");
  }
  return reading;
}

}  // namespace turnpoint

#include "core/exercise/play/mark.h"

#include <algorithm>

#include "core/base/order.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string trimmed_text(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

std::string ids_of(const std::vector<AnswerOption>& options) {
  std::string ids;
  for (const AnswerOption& option : options) ids += (ids.empty() ? "" : ", ") + option.id;
  return ids;
}

const AnswerOption* option_named(const std::vector<AnswerOption>& options, std::string_view id) {
  const auto found = std::find_if(options.begin(), options.end(),
                                  [&](const AnswerOption& option) { return option.id == id; });
  return found == options.end() ? nullptr : &*found;
}

Result<GivenAnswer> read_choices(const ExerciseQuestion& question, const std::vector<AnswerOption>& options,
                                 const std::string& text) {
  GivenAnswer given;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(';', at), text.size());
    const std::string id = trimmed_text(std::string_view(text).substr(at, end - at));
    if (id != no_answer && option_named(options, id) == nullptr)
      return fail(ErrorCode::unknown_value, "answer",
                  "\"" + id.substr(0, 60) + "\" is none of the options; write " + ids_of(options) + '.');
    given.values.push_back(id);
    at = end + 1;
  }
  sort_stably(given.values);
  given.values.erase(std::unique(given.values.begin(), given.values.end()), given.values.end());
  if (given.values.size() > 1 && question.form != QuestionForm::choose_several)
    return fail(ErrorCode::unknown_value, "answer",
                "Only one may be chosen; \"" + text.substr(0, 60) + "\" names several.");
  return given;
}

std::string words_of(const std::vector<AnswerOption>& options, const std::vector<std::string>& ids) {
  std::vector<std::string> words;
  for (const std::string& id : ids) {
    const AnswerOption* option = option_named(options, id);
    words.push_back(option == nullptr ? id : as_name(option->text));
  }
  return listed(words);
}

/// What is missing, and what is too much.
std::string difference(const std::vector<AnswerOption>& options, const std::vector<std::string>& right,
                       const std::vector<std::string>& given) {
  std::vector<std::string> missing;
  std::vector<std::string> extra;
  std::set_difference(right.begin(), right.end(), given.begin(), given.end(), std::back_inserter(missing));
  std::set_difference(given.begin(), given.end(), right.begin(), right.end(), std::back_inserter(extra));
  std::string text;
  if (!missing.empty()) text += " Missing: " + words_of(options, missing) + '.';
  if (!extra.empty()) text += " Too much: " + words_of(options, extra) + '.';
  return text;
}

/// Of several choices that are not right as a whole: never 1.
Rational share_of(const std::vector<std::string>& right, const std::vector<std::string>& given) {
  const auto is_right = [&](const std::string& id) {
    return std::find(right.begin(), right.end(), id) != right.end();
  };
  const auto hits = std::count_if(given.begin(), given.end(), is_right);
  const std::int64_t net = 2 * hits - static_cast<std::int64_t>(given.size());
  return {Int128{std::max<std::int64_t>(net, 0)}, Int128{static_cast<std::int64_t>(right.size())}};
}

}  // namespace

std::string to_text(const GivenAnswer& given) {
  std::string text;
  for (const std::string& value : given.values) text += (text.empty() ? "" : ";") + value;
  return text;
}

Result<GivenAnswer> read_given(const ExerciseQuestion& question, const std::vector<AnswerOption>& options,
                               std::string_view raw) {
  const std::string text = trimmed_text(raw);
  if (text.empty())
    return fail(ErrorCode::missing_value, "answer",
                "Nothing is written; where there is no answer write none.");
  if (question.form == QuestionForm::free_text) return GivenAnswer{{text.substr(0, PackLimits::text)}};
  if (text == no_answer && question.is_engine_decided()) return GivenAnswer{{text}};
  if (question.form == QuestionForm::number) {
    const auto number = decimal_from_text(text);
    if (!number)
      return fail(ErrorCode::bad_number, "answer",
                  "\"" + text.substr(0, 60) + "\" is no number; write digits such as 7 or 7.5, or none.");
    return GivenAnswer{{to_decimal(*number)}};
  }
  if (question.form == QuestionForm::date) {
    const auto day = day_from_text(text);
    if (!day)
      return fail(ErrorCode::bad_date, "answer",
                  "\"" + text.substr(0, 60) + "\" is no day; write it as 2026-04-03, or none.");
    return GivenAnswer{{to_text(*day)}};
  }
  return read_choices(question, options, text);
}

AnswerMark mark_answer(const ExerciseQuestion& question, const std::vector<AnswerOption>& options,
                       const PolicyAnswer& answer, const GivenAnswer& given) {
  std::vector<std::string> right = answer.chosen;
  const bool chooses = question.form != QuestionForm::number && question.form != QuestionForm::date;
  if (!chooses || !answer.arises) right = {canonical_text(question, answer)};
  AnswerMark mark;
  mark.right = right == given.values;
  mark.points = mark.right ? 1 : 0;
  mark.why = mark.right ? "Right: " : "The answer is ";
  mark.why += answer.text + '.';
  if (!mark.right && question.form == QuestionForm::choose_several) {
    mark.why += difference(options, right, given.values);
    mark.points = share_of(right, given.values);
    if (mark.points > Rational(0)) mark.why += " That is " + to_decimal(mark.points, 2) + " of a point.";
  }
  if (!mark.right && question.form == QuestionForm::number && answer.arises) {
    const auto number = given.values.empty() ? std::nullopt : decimal_from_text(given.values[0]);
    if (number) {
      const bool more = answer.number < *number;
      const Rational by = more ? *number - answer.number : answer.number - *number;
      mark.why += " You were " + to_decimal(by) + (more ? " above it." : " below it.");
    }
  }
  if (!answer.because.empty()) mark.why += ' ' + answer.because;
  return mark;
}

}  // namespace turnpoint

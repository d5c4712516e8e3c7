#include "core/plan/records.h"

#include <numeric>

namespace turnpoint {

BeforeAndAfter before_and_after(const PlanMeasure& measure, Day launch, Day as_at) {
  BeforeAndAfter found;
  for (const MeasureValue& value : measure.values) {
    if (value.date > as_at) continue;
    std::optional<MeasureValue>& place = value.date < launch ? found.before : found.after;
    if (!place || value.date >= place->date) place = value;
  }
  return found;
}

std::string_view direction_of(const PlanMeasure& measure, const BeforeAndAfter& values) {
  if (!values.before || !values.after) return "not known yet";
  if (values.before->value == values.after->value) return "the same";
  return (values.after->value < values.before->value) == measure.lower_is_better ? "better" : "worse";
}

int answers_of(const SurveyAnswers& answers) {
  return std::accumulate(answers.counts.begin(), answers.counts.end(), 0);
}

std::optional<Rational> mean_answer(const SurveyAnswers& answers) {
  const int count = answers_of(answers);
  if (count < fewest_answers_shown) return std::nullopt;
  int sum = 0;
  for (int answer = 1; answer <= 5; ++answer)
    sum += answer * answers.counts[static_cast<std::size_t>(answer) - 1];
  return Rational(sum, count);
}

std::vector<const PlanConcern*> open_concerns(const PlanRecords& records, Day as_at) {
  std::vector<const PlanConcern*> open;
  for (const PlanConcern& concern : records.concerns) {
    const bool is_answered = concern.answered && *concern.answered <= as_at;
    if (concern.date <= as_at && !is_answered) open.push_back(&concern);
  }
  return open;
}

}  // namespace turnpoint

#include "core/plan/feedback/tally.h"

#include <algorithm>

#include "core/base/order.h"

namespace turnpoint {
namespace {

int sum_of(const std::vector<int>& numbers) {
  int sum = 0;
  for (const int number : numbers) sum += number;
  return sum;
}

FeedbackCounts counted(const FeedbackQuestion& question, std::string group, std::vector<int> by_option,
                       bool shown) {
  FeedbackCounts counts{std::move(group), sum_of(by_option), shown, {}, {}};
  if (!shown || counts.answers == 0) return counts;
  counts.by_option = std::move(by_option);
  if (question.kind != FeedbackKind::scale) return counts;
  std::int64_t points = 0;
  for (std::size_t i = 0; i < counts.by_option.size(); ++i)
    points += static_cast<std::int64_t>(i + 1) * counts.by_option[i];
  counts.mean = Rational(points, counts.answers);
  return counts;
}

template <std::size_t count>
std::size_t index_of(const std::array<std::string_view, count>& names, const std::string& name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

}  // namespace

FeedbackTally empty_tally(const FeedbackForm& form) {
  FeedbackTally tally;
  tally.people.resize(form.groups.size());
  for (const FeedbackQuestion& question : form.questions)
    tally.given.emplace_back(form.groups.size(), std::vector<int>(question.options.size()));
  tally.words.resize(form.questions.size());
  tally.waiting.resize(form.questions.size(), std::vector<std::vector<std::size_t>>(form.groups.size()));
  tally.waiting_words.resize(form.questions.size());
  return tally;
}

void add_answer(FeedbackTally& tally, std::size_t question, std::size_t group, std::size_t option) {
  std::vector<std::size_t>& waiting = tally.waiting[question][group];
  waiting.push_back(option);
  if (waiting.size() < answers_in_batch) return;
  for (const std::size_t given : waiting) ++tally.given[question][group][given];
  waiting.clear();
}

void add_words(FeedbackTally& tally, std::size_t question, std::string text) {
  std::vector<std::string>& waiting = tally.waiting_words[question];
  waiting.push_back(std::move(text));
  if (waiting.size() < answers_in_batch) return;
  for (std::string& one : waiting) tally.words[question].push_back(std::move(one));
  waiting.clear();
}

std::vector<bool> shown_groups(const std::vector<int>& people, int fewest) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (people[i] > 0) order.push_back(i);
  }
  sort_stably(order, [&](std::size_t a, std::size_t b) { return people[a] < people[b]; });
  std::vector<bool> shown(people.size(), true);
  int hidden = 0;
  for (const std::size_t i : order) {
    if (people[i] >= fewest && (hidden == 0 || hidden >= fewest)) break;
    shown[i] = false;
    hidden += people[i];
  }
  return shown;
}

std::vector<FeedbackCounts> counts_of(const FeedbackForm& form, const FeedbackTally& tally,
                                      std::size_t question, int fewest) {
  const FeedbackQuestion& asked = form.questions[question];
  const std::vector<std::vector<int>>& given = tally.given[question];
  std::vector<int> people;
  std::vector<int> all(asked.options.size());
  for (const std::vector<int>& group : given) {
    people.push_back(sum_of(group));
    for (std::size_t option = 0; option < group.size(); ++option) all[option] += group[option];
  }
  const std::vector<bool> shown = shown_groups(people, fewest);
  std::vector<FeedbackCounts> counts;
  bool only_waiting = false;
  for (std::size_t group = 0; group < given.size(); ++group) {
    const bool waits = people[group] == 0 && !tally.waiting[question][group].empty();
    only_waiting = only_waiting || waits;
    counts.push_back(counted(asked, form.groups[group].name, given[group], shown[group] && !waits));
  }
  if (given.size() > 1)
    counts.push_back(counted(asked, "All", all, sum_of(all) == 0 ? !only_waiting : sum_of(all) >= fewest));
  return counts;
}

std::vector<SurveyAnswers> survey_answers(const FeedbackForm& form, const FeedbackTally& tally, Day date,
                                          int fewest) {
  std::vector<SurveyAnswers> answers;
  for (std::size_t question = 0; question < form.questions.size(); ++question) {
    const std::size_t which = index_of(survey_question_names, form.questions[question].survey);
    if (which == survey_question_names.size()) continue;
    const std::vector<FeedbackCounts> counts = counts_of(form, tally, question, fewest);
    for (std::size_t group = 0; group < form.groups.size(); ++group) {
      const std::size_t who = index_of(survey_group_names, form.groups[group].id);
      if (who == survey_group_names.size() || !counts[group].shown || counts[group].answers == 0) continue;
      SurveyAnswers one{date, static_cast<SurveyGroup>(who), static_cast<SurveyQuestion>(which), {}};
      std::copy_n(counts[group].by_option.begin(), one.counts.size(), one.counts.begin());
      answers.push_back(one);
    }
  }
  return answers;
}

}  // namespace turnpoint

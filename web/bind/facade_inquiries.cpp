#include <algorithm>

#include "core/compare/near/near_misses.h"
#include "core/io/compare/removal/removal_text.h"
#include "core/io/compare/sweep_text.h"
#include "core/io/fields.h"
#include "core/io/json_object.h"
#include "core/io/request_text.h"
#include "core/io/statistics/statistics_text.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {
namespace {

Error wrong(const char* key, std::string detail) { return {ErrorCode::bad_argument, key, std::move(detail)}; }

/// A number that a person typed, as text.
Result<Rational> number_of(const Json& request, const char* key, const char* what) {
  const auto found = request.find(key);
  const std::string text = found != request.end() && found->is_string() ? found->get<std::string>() : "";
  const std::optional<Rational> number = decimal_from_text(text);
  if (number) return *number;
  return tl::unexpected(
      wrong(key, std::string(what) + " is \"" + text + "\"; write a number such as 50 or 7.5."));
}

Result<std::int64_t> whole_of(const Json& request, const char* key, const char* what, std::int64_t least,
                              std::int64_t most) {
  const auto found = request.find(key);
  const std::string text = found != request.end() && found->is_string() ? found->get<std::string>() : "";
  const auto number = whole_from_text(text);
  if (number && *number >= least && *number <= most) return *number;
  return tl::unexpected(wrong(key, std::string(what) + " is \"" + text + "\"; write a whole number from " +
                                       std::to_string(least) + " to " + std::to_string(most) + "."));
}

}  // namespace

namespace inquiry {

struct Removal : Facade::Inquiry {
  Removal(const Workforce& everyone, Policy studied, RemovalRequest asked)
      : workforce(everyone), days(everyone), policy(std::move(studied)), request(std::move(asked)) {
    apply_facts(workforce, days, request);
    sums = study_removal(workforce, days, request, 0, 0);
    misses = near_misses(workforce, days, request.whole().plan, request.dates, margins, 0, 0);
  }
  void add(std::size_t first, std::size_t end) override {
    sums.merge(study_removal(workforce, days, request, first, end));
    misses.merge(near_misses(workforce, days, request.whole().plan, request.dates, margins, first, end));
  }
  Json document() const override {
    const NearRun near{request.whole().plan, margins, misses};
    return removal_document({workforce, policy, request, sums, &near});
  }

  const Workforce& workforce;
  DayCount days;
  Policy policy;
  RemovalRequest request;
  NearMargins margins;
  RemovalSums sums;
  NearMisses misses;
};

struct Swept : Facade::Inquiry {
  Swept(const Workforce& everyone, Policy moved, Span between)
      : workforce(everyone), days(everyone), policy(std::move(moved)), dates(between) {}
  void add(std::size_t first, std::size_t end) override {
    sums.merge(sweep_people(workforce, days, asked, dates, first, end));
  }
  Json document() const override { return sweep_document({policy, dates, sums}); }

  const Workforce& workforce;
  DayCount days;
  Policy policy;
  Span dates;
  Sweep asked, sums;
};

struct Period : Facade::Inquiry {
  Period(const Workforce& everyone, StatisticsRequest asked)
      : workforce(everyone), days(everyone), request(asked),
        statistics(statistics_of(workforce, days, request, 0, 0)) {}
  void add(std::size_t first, std::size_t end) override {
    statistics.merge(statistics_of(workforce, days, request, first, end), request.top);
  }
  Json document() const override { return statistics_document({workforce, request, statistics}); }

  const Workforce& workforce;
  DayCount days;
  StatisticsRequest request;
  Statistics statistics;
};

using Begun = Result<std::unique_ptr<Facade::Inquiry>>;

Begun removal(const Workforce& workforce, const Policy& old_policy, const PolicyChoice& choice, Span dates) {
  Policy policy = policy_in_force(old_policy, choice);
  Result<RemovalRequest> request = removal_request(policy, choice.with, {}, dates);
  if (!request) return tl::unexpected(request.error());
  return std::make_unique<Removal>(workforce, std::move(policy), std::move(*request));
}

Begun sweep(const Workforce& workforce, const Policy& policy, const PolicyChoice& choice, Span dates,
            const Json& request) {
  const auto path = request.find("parameter");
  if (path == request.end() || !path->is_string())
    return tl::unexpected(wrong("parameter", "Choose which number is moved."));
  const Result<Rational> from = number_of(request, "from", "The first value");
  if (!from) return tl::unexpected(from.error());
  const Result<Rational> to = number_of(request, "to", "The last value");
  if (!to) return tl::unexpected(to.error());
  const Result<Rational> step = number_of(request, "step", "The step");
  if (!step) return tl::unexpected(step.error());
  const auto values = swept_values(policy, path->get<std::string>(), *from, *to, *step);
  if (!values) return tl::unexpected(values.error());
  auto work = std::make_unique<Swept>(workforce, policy, dates);
  Result<Sweep> begun = begin_sweep(workforce, work->days, policy, chosen_triggers(policy, choice),
                                    path->get<std::string>(), *values, dates.last_day);
  if (!begun) return tl::unexpected(begun.error());
  work->asked = *begun;
  work->sums = std::move(*begun);
  return work;
}

Begun statistics(const Workforce& workforce, Span dates, const Json& request) {
  StatisticsRequest asked;
  asked.period = dates;
  const auto long_from = whole_of(request, "long_from", "The length of a long spell", 2, 400);
  if (!long_from) return tl::unexpected(long_from.error());
  const auto top = whole_of(request, "top", "How many colleagues a team", 0, 10'000);
  if (!top) return tl::unexpected(top.error());
  const auto red = whole_of(request, "red_from", "Red from", 1, 400);
  if (!red) return tl::unexpected(red.error());
  const auto amber = whole_of(request, "amber_from", "Amber from", 1, *red);
  if (!amber) return tl::unexpected(amber.error());
  asked.long_from = *long_from;
  asked.top = static_cast<std::size_t>(*top);
  asked.red_from = *red;
  asked.amber_from = *amber;
  const auto salary = read_price(text_at(request, "salary_a_day"), "salary_a_day");
  if (!salary) return tl::unexpected(salary.error());
  const auto cover = read_price(text_at(request, "cover_a_day"), "cover_a_day");
  if (!cover) return tl::unexpected(cover.error());
  asked.salary_a_day = *salary;
  asked.cover_a_day = *cover;
  return std::make_unique<Period>(workforce, asked);
}

}  // namespace inquiry

std::string Facade::begin_inquiry(const std::string& kind, const std::string& text) {
  inquiry_.reset();
  if (!run_) return nothing_yet("comparison");
  const Result<Json> request = parse_json(text, "request");
  if (!request) return refuse(request.error());
  const Workforce& workforce = run_->workforce;
  const PolicyChoice& choice = run_->study.old_policy;
  const Span dates = run_->study.dates;
  inquiry::Begun begun = kind == "removal" ? inquiry::removal(workforce, run_->old_policy, choice, dates)
                         : kind == "sweep"
                             ? inquiry::sweep(workforce, run_->old_policy, choice, dates, *request)
                             : inquiry::statistics(workforce, dates, *request);
  if (!begun) return refuse(begun.error());
  inquiry_ = std::move(*begun);
  return answer(json_object({{"people", workforce.people.size()}}));
}

std::string Facade::continue_inquiry(int people) {
  if (!inquiry_) return nothing_yet("inquiry");
  const NextPeople now = take_next(inquiry_->next, reading_ ? reading_->workforce.people.size() : 0, people);
  inquiry_->add(now.first, now.end);
  if (!now.are_last()) return progress_answer(now);
  Json document = inquiry_->document();
  inquiry_.reset();
  return answer(json_object({{"done", true}, {"document", std::move(document)}}));
}

}  // namespace turnpoint

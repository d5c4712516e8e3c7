#include <algorithm>
#include <functional>

#include "core/compare/near/near_misses.h"
#include "core/compare/numbers.h"
#include "core/io/compare/removal/removal_text.h"
#include "core/io/compare/sweep_charts.h"
#include "core/io/compare/sweep_text.h"
#include "core/io/fields.h"
#include "core/io/json_object.h"
#include "core/io/request_text.h"
#include "core/io/statistics/statistics_text.h"
#include "web/app/json_fields.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"
#include "web/bind/part_json.h"

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
    sums = no_removal(request);
    misses = near_misses(workforce, days, request.whole().plan, request.dates, margins, 0, 0);
  }
  void add(std::size_t first, std::size_t end) override {
    sums.merge(study_removal(workforce, days, request, first, end));
    misses.merge(near_misses(workforce, days, request.whole().plan, request.dates, margins, first, end));
  }
  bool can_travel() const override { return true; }
  Json part() const override { return {{"removal", numbers_of(sums)}, {"near", numbers_of(misses)}}; }
  bool take(const Json& part) override {
    const auto removed = whole_numbers(app::member(part, "removal"));
    const auto near = whole_numbers(app::member(part, "near"));
    const auto more = removed ? removal_of(*removed, request) : std::nullopt;
    const auto more_misses = near ? near_misses_of(*near, request.whole().plan) : std::nullopt;
    if (!more || !more_misses) return false;
    sums.merge(*more);
    misses.merge(*more_misses);
    return true;
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
    for (Line& line : lines) line.sums.merge(sweep_people(workforce, days, line.asked, dates, first, end));
  }
  bool can_travel() const override { return true; }
  Json part() const override {
    Json counted = Json::array();
    for (const Line& line : lines) counted.push_back(numbers_of(line.sums));
    return counted;
  }
  bool take(const Json& part) override {
    if (!part.is_array() || part.size() != lines.size()) return false;
    std::vector<Sweep> more;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto numbers = whole_numbers(part[i]);
      const auto sweep = numbers ? sweep_of(*numbers, lines[i].asked) : std::nullopt;
      if (!sweep) return false;
      more.push_back(*sweep);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i].sums.merge(more[i]);
    return true;
  }
  Json document() const override {
    Json document = sweep_document({policy, dates, lines.front().sums});
    std::vector<Sweep> others, rows;
    for (std::size_t i = 1; i < lines.size(); ++i)
      (i <= second_values.size() ? rows : others).push_back(lines[i].sums);
    document["chart"] = sweep_chart(lines.front().sums, others);
    if (!rows.empty()) document["grid"] = sweep_grid(rows, second_values, second_name);
    return document;
  }

  const Workforce& workforce;
  DayCount days;
  Policy policy;
  Span dates;
  struct Line {
    Sweep asked, sums;
  };
  /// The policy as it stands, then with each value of a second number, then with each variant of an
  /// assumption.
  std::vector<Line> lines;
  std::vector<std::string> second_values;
  std::string second_name;
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

constexpr std::size_t most_across = 14;
constexpr std::size_t most_down = 20;

/// The values of the number at `path`, between fields of the request that begin with `prefix`.
Result<std::vector<std::string>> asked_values(const Policy& policy, const Json& request,
                                              const std::string& path, const std::string& prefix) {
  const Result<Rational> from = number_of(request, (prefix + "from").c_str(), "The first value");
  if (!from) return tl::unexpected(from.error());
  const Result<Rational> to = number_of(request, (prefix + "to").c_str(), "The last value");
  if (!to) return tl::unexpected(to.error());
  const Result<Rational> step = number_of(request, (prefix + "step").c_str(), "The step");
  if (!step) return tl::unexpected(step.error());
  Result<std::vector<std::string>> values = swept_values(policy, path, *from, *to, *step);
  if (values) return values;
  Error error = values.error();
  if (error.where == "step" || error.where == "to") error.where = prefix + error.where;
  return tl::unexpected(std::move(error));
}

/// Each value of the second number, its own sweep. Answers what is wrong.
std::optional<Error> ask_second(Swept& work, const Json& request, const std::string& path,
                                const std::vector<std::string>& across,
                                const std::function<Result<Sweep>(const Policy&)>& begin) {
  const Result<std::vector<std::string>> values = asked_values(work.policy, request, path, "second_");
  if (!values) return values.error();
  if (across.size() > most_across)
    return wrong("step", "Two numbers together need 14 values of the first at most, not " +
                             std::to_string(across.size()) + "; take a larger step.");
  if (values->size() > most_down)
    return wrong("second_step", "Two numbers together need 20 values of the second at most, not " +
                                    std::to_string(values->size()) + "; take a larger step.");
  for (const Parameter& parameter : parameters_of(work.policy)) {
    if (parameter.path == path) work.second_name = parameter.name;
  }
  for (const std::string& value : *values) {
    const Result<Policy> edited = with_edit(work.policy, {path, value});
    if (!edited) return edited.error();
    const Result<Sweep> row = begin(*edited);
    if (!row) return row.error();
    work.lines.push_back({*row, *row});
  }
  work.second_values = *values;
  return std::nullopt;
}

Begun sweep(const Workforce& workforce, const Policy& policy, const PolicyChoice& choice, Span dates,
            const Json& request) {
  const auto path = request.find("parameter");
  if (path == request.end() || !path->is_string())
    return tl::unexpected(wrong("parameter", "Choose which number is moved."));
  const std::string moved = path->get<std::string>();
  const auto values = asked_values(policy, request, moved, "");
  if (!values) return tl::unexpected(values.error());
  auto work = std::make_unique<Swept>(workforce, policy, dates);
  const auto begin = [&](const Policy& of) {
    return begin_sweep(workforce, work->days, of, chosen_triggers(policy, choice), moved, *values,
                       dates.last_day);
  };
  const Result<Sweep> begun = begin(policy);
  if (!begun) return tl::unexpected(begun.error());
  work->lines.push_back({*begun, *begun});
  const auto second = request.find("second");
  if (second != request.end() && second->is_string() && !second->get<std::string>().empty()) {
    if (const auto error = ask_second(*work, request, second->get<std::string>(), *values, begin))
      return tl::unexpected(*error);
  }
  for (const ParameterEdit& edit : variants_of(policy)) {
    if (edit.path == moved || is_about_judgement(edit) || is_about_cases(edit)) continue;
    const Result<Policy> variant = with_edit(policy, edit);
    if (!variant) continue;
    // A variant in which one of the values cannot stand says nothing about the others.
    if (const Result<Sweep> line = begin(*variant)) work->lines.push_back({*line, *line});
  }
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
  return begun_answer(inquiry_.get());
}

std::string Facade::continue_inquiry(int people) {
  if (!inquiry_) return nothing_yet("inquiry");
  const NextPeople now = take_next(inquiry_->next, reading_ ? reading_->workforce.people.size() : 0, people);
  inquiry_->add(now.first, now.end);
  if (!now.are_last() || inquiry_->lent != 0) return progress_answer(now);
  Json document = inquiry_->document();
  inquiry_.reset();
  return answer(json_object({{"done", true}, {"document", std::move(document)}}));
}

}  // namespace turnpoint

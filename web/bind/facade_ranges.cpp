// Ranges of the comparison's figures, counted here or in part by other programs that have the same workforce.

#include <algorithm>

#include "core/compare/numbers.h"
#include "core/io/json_object.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {

void Facade::Run::begin_ranges() {
  ranging.emplace(Ranging{{request.old_plan, request.new_plan, request.dates}});
  ask_for_figures(old_policy, new_policy, ranging->request);
  apply_facts(workforce, days, ranging->request);
}

bool Facade::Run::continue_ranges(std::size_t people) {
  const std::size_t all = workforce.people.size();
  const std::size_t end = std::min(all, ranging->next + people);
  ranging->figures.merge(figures_of_people(workforce, days, ranging->request, ranging->next, end));
  ranging->next = end;
  if (end != all) return false;
  if (ranging->lent != 0) return true;
  comparison.merge(std::move(ranging->figures));
  request = std::move(ranging->request);
  ranging.reset();
  ranged = true;
  return true;
}

void Facade::Run::finish_ranges() {
  if (ranged) return;
  // Those lent to others are counted here as well: nobody waits for them.
  if (!ranging || ranging->lent != 0) begin_ranges();
  while (!continue_ranges(workforce.people.size())) {
  }
}

std::string Facade::begin_ranges() {
  if (!run_) return nothing_yet("comparison");
  if (!run_->projecting && !run_->ranged) run_->begin_ranges();
  return answer(json_object({{"people", run_->workforce.people.size()},
                             {"can_be_shared", run_->ranging && run_->can_be_shared()}}));
}

std::string Facade::continue_ranges(int people) {
  if (!run_ || !(run_->ranging || run_->ranged || run_->projecting)) return nothing_yet("comparison");
  const bool done = !run_->ranging || run_->continue_ranges(static_cast<std::size_t>(std::max(1, people)));
  const std::size_t all = run_->workforce.people.size();
  return answer(json_object({{"done", done}, {"at", done ? all : run_->ranging->next}, {"of", all}}));
}

std::string Facade::lend_ranges(int people) {
  if (!run_ || !run_->ranging) return answer(json_object({{"first", 0}, {"end", 0}}));
  Ranging& ranging = *run_->ranging;
  const NextPeople lent = take_next(ranging.next, run_->workforce.people.size(), people);
  ranging.lent += lent.end - lent.first;
  return answer(json_object({{"first", lent.first}, {"end", lent.end}}));
}

std::string Facade::return_ranges(const std::string& text) {
  if (!run_ || !run_->ranging) return answer(false);
  Ranging& ranging = *run_->ranging;
  const Result<Json> part = parse_json(text, "part");
  const bool sound = part && part->is_object() && part->contains("people") &&
                     (*part)["people"].is_number_unsigned() && part->contains("numbers") &&
                     (*part)["numbers"].is_array();
  std::vector<std::int64_t> numbers;
  for (const Json& number : sound ? (*part)["numbers"] : Json::array())
    if (number.is_number_integer()) numbers.push_back(number.get<std::int64_t>());
  std::optional<Comparison> figures = comparison_of(numbers, ranging.request);
  const auto people = sound ? (*part)["people"].get<std::size_t>() : 0;
  if (!figures || people > ranging.lent)
    return refuse(
        {ErrorCode::bad_argument, "part", "It is of another comparison, or not all of it is there."});
  ranging.figures.merge(std::move(*figures));
  ranging.lent -= people;
  const bool all = ranging.next == run_->workforce.people.size() && ranging.lent == 0;
  return answer(all && run_->continue_ranges(0));
}

std::string Facade::begin_part(const std::string& study) {
  std::string begun = begin_comparison(study);
  if (!pending_) return begun;
  run_ = std::move(pending_);
  run_->begin_ranges();
  run_->ranging->figures = no_people(run_->ranging->request);
  return begun;
}

std::string Facade::add_to_part(int first, int end) {
  if (!run_ || !run_->ranging) return nothing_yet("comparison");
  const auto all = static_cast<int>(run_->workforce.people.size());
  if (first < 0 || end < first || end > all)
    return refuse(
        {ErrorCode::bad_argument, "people", "Ask for people from 0 to " + std::to_string(all) + "."});
  Ranging& ranging = *run_->ranging;
  ranging.figures.merge(figures_of_people(run_->workforce, run_->days, ranging.request,
                                          static_cast<std::size_t>(first), static_cast<std::size_t>(end)));
  ranging.next += static_cast<std::size_t>(end - first);
  return answer(true);
}

std::string Facade::part() const {
  if (!run_ || !run_->ranging) return nothing_yet("comparison");
  return answer(print_json_line(
      json_object({{"people", run_->ranging->next}, {"numbers", numbers_of(run_->ranging->figures)}})));
}

}  // namespace turnpoint

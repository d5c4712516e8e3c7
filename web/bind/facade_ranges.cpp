// The ranges of the comparison's figures, after the comparison itself.

#include <algorithm>

#include "core/compare/numbers.h"
#include "core/io/json_object.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"
#include "web/bind/part_json.h"

namespace turnpoint {

Facade::Ranging::Ranging(const Run& run)
    : workforce(run.workforce), days(run.days),
      request({run.request.old_plan, run.request.new_plan, run.request.dates}) {
  ask_for_figures(run.old_policy, run.new_policy, request);
  apply_facts(workforce, days, request);
  figures = no_people(request);
}

void Facade::Ranging::add(std::size_t first, std::size_t end) {
  figures.merge(figures_of_people(workforce, days, request, first, end));
}

Json Facade::Ranging::part() const { return numbers_of(figures); }

bool Facade::Ranging::take(const Json& part) {
  const std::optional<std::vector<std::int64_t>> numbers = whole_numbers(part);
  std::optional<Comparison> more = numbers ? comparison_of(*numbers, request) : std::nullopt;
  if (more) figures.merge(std::move(*more));
  return more.has_value();
}

bool Facade::Run::continue_ranges(std::size_t people) {
  const std::size_t all = workforce.people.size();
  const std::size_t end = std::min(all, ranging->next + people);
  ranging->add(ranging->next, end);
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
  return begun_answer(run_->ranging.get());
}

std::string Facade::continue_ranges(int people) {
  if (!run_ || !(run_->ranging || run_->ranged || run_->projecting)) return nothing_yet("comparison");
  const bool done = !run_->ranging || run_->continue_ranges(static_cast<std::size_t>(std::max(1, people)));
  const std::size_t all = run_->workforce.people.size();
  return answer(json_object({{"done", done}, {"at", done ? all : run_->ranging->next}, {"of", all}}));
}

}  // namespace turnpoint

// Work on many people that other programs with the same workforce count in part.

#include "core/io/json_object.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {

Facade::PeopleWork* Facade::work_called(const std::string& name) const {
  if (name == "ranges") return run_ ? run_->ranging.get() : nullptr;
  if (name == "equality") return pending_equality_.get();
  return name == "inquiry" ? inquiry_.get() : nullptr;
}

/// `{"people", "can_be_shared"}` of work that was begun; nullptr: of none.
std::string Facade::begun_answer(const PeopleWork* work) const {
  const bool can_be_shared = work != nullptr && run_ && run_->can_be_shared() && work->can_travel();
  return answer(
      json_object({{"people", reading_->workforce.people.size()}, {"can_be_shared", can_be_shared}}));
}

std::string Facade::lend(const std::string& name, int people) {
  PeopleWork* work = work_called(name);
  if (work == nullptr) return answer(json_object({{"first", 0}, {"end", 0}}));
  const NextPeople lent = take_next(work->next, reading_->workforce.people.size(), people);
  work->lent += lent.end - lent.first;
  work->keep(lent.first, lent.end);
  return answer(json_object({{"first", lent.first}, {"end", lent.end}}));
}

std::string Facade::give_back(const std::string& name, const std::string& text) {
  PeopleWork* work = work_called(name);
  if (work == nullptr) return nothing_yet(name.c_str());
  const Result<Json> part = parse_json(text, "part");
  const bool sound = part && part->is_object() && part->contains("people") &&
                     (*part)["people"].is_number_unsigned() && part->contains("counted") &&
                     (*part)["people"].get<std::size_t>() <= work->lent;
  if (!sound || !work->take((*part)["counted"]))
    return refuse({ErrorCode::bad_argument, "part", "It is of other work, or not all of it is there."});
  work->lent -= (*part)["people"].get<std::size_t>();
  return answer(true);
}

std::string Facade::begin_part(const std::string& study) {
  std::string begun = begin_comparison(study);
  if (pending_) {
    run_ = std::move(pending_);
    run_->only_parts = true;
  }
  return begun;
}

std::string Facade::add_to_part(const std::string& name, int first, int end) {
  PeopleWork* work = work_called(name);
  if (work == nullptr) return nothing_yet(name.c_str());
  const auto all = static_cast<int>(reading_->workforce.people.size());
  if (first < 0 || end < first || end > all)
    return refuse(
        {ErrorCode::bad_argument, "people", "Ask for people from 0 to " + std::to_string(all) + "."});
  work->add_to_part(static_cast<std::size_t>(first), static_cast<std::size_t>(end));
  work->next += static_cast<std::size_t>(end - first);
  return answer(true);
}

std::string Facade::part(const std::string& name) const {
  const PeopleWork* work = work_called(name);
  if (work == nullptr) return nothing_yet(name.c_str());
  return answer(print_json_line(json_object({{"people", work->next}, {"counted", work->part()}})));
}

}  // namespace turnpoint

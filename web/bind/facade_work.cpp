#include "web/bind/facade_work.h"

#include <algorithm>
#include <utility>

#include "core/io/workforce/reading_json.h"
#include "web/bind/answer.h"

namespace turnpoint {

Recorded recorded_under(const Policy& policy, RecordedReading facts) {
  refuse_rows(facts, check_recorded(policy, facts));
  return std::move(facts.recorded);
}

NextPeople take_next(std::size_t& next, std::size_t of, int people) {
  const std::size_t end = std::min(of, next + static_cast<std::size_t>(std::max(1, people)));
  return {std::exchange(next, end), end, of};
}

std::string progress_answer(const NextPeople& people) {
  return answer({{"done", people.are_last()}, {"at", people.end}, {"of", people.of}});
}

}  // namespace turnpoint

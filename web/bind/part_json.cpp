#include "web/bind/part_json.h"

#include "web/app/json_fields.h"

namespace turnpoint {

std::optional<std::vector<std::int64_t>> whole_numbers(const Json& list) {
  if (!list.is_array()) return std::nullopt;
  std::vector<std::int64_t> numbers;
  for (const Json& number : list) {
    if (!number.is_number_integer()) return std::nullopt;
    numbers.push_back(number.get<std::int64_t>());
  }
  return numbers;
}

Json counts_json(const EqualityCounts& counts) {
  return {{"totals", counts.totals}, {"groups", counts.groups}};
}

std::optional<EqualityCounts> counts_from(const Json& json, const EqualityRequest& request) {
  const auto by_measure = [&](const Json& list) {
    auto numbers = whole_numbers(list);
    return numbers && numbers->size() == request.measures.size() + 1 ? std::move(numbers) : std::nullopt;
  };
  EqualityCounts counts;
  const auto totals = by_measure(app::member(json, "totals"));
  const Json& groups = app::member(json, "groups");
  if (!totals || !groups.is_array() || groups.size() != request.characteristics.size()) return std::nullopt;
  counts.totals = *totals;
  for (const Json& of_one : groups) {
    if (!of_one.is_object()) return std::nullopt;
    auto& by_group = counts.groups.emplace_back();
    for (const auto& [group, list] : of_one.items()) {
      const auto numbers = by_measure(list);
      if (!numbers) return std::nullopt;
      by_group.emplace(group, *numbers);
    }
  }
  return counts;
}

}  // namespace turnpoint

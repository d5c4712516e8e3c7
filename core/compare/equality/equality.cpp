#include "core/compare/equality/equality.h"

#include <algorithm>

#include "core/compare/figures.h"
#include "core/compare/outcome.h"

namespace turnpoint {
namespace {

void add(std::vector<std::int64_t>& sums, const std::vector<std::int64_t>& more) {
  sums.resize(std::max(sums.size(), more.size()));
  for (std::size_t i = 0; i < more.size(); ++i) sums[i] += more[i];
}

/// 1 for everyone, then by measure 1 where the person has a formal meeting.
std::vector<std::int64_t> measured(const EqualityRequest& request, std::size_t person) {
  std::vector<std::int64_t> counts = {1};
  for (const EqualityMeasure& measure : request.measures) {
    const Timeline timeline = replay(measure.run, person, request.dates.last_day);
    counts.push_back(formal_meetings(measure.run.policy, timeline, request.dates) > 0 ? 1 : 0);
  }
  return counts;
}

}  // namespace

void EqualityCounts::merge(const EqualityCounts& other) {
  add(totals, other.totals);
  groups.resize(std::max(groups.size(), other.groups.size()));
  for (std::size_t i = 0; i < other.groups.size(); ++i) {
    for (const auto& [group, counts] : other.groups[i]) add(groups[i][group], counts);
  }
}

EqualityCounts count_groups(const Workforce& workforce, const EqualityRequest& request, std::size_t first,
                            std::size_t end) {
  EqualityCounts sums;
  sums.totals.resize(request.measures.size() + 1);
  sums.groups.resize(request.characteristics.size());
  for (std::size_t person = first; person < end; ++person) {
    if (!in_service(workforce, person, request.dates)) continue;
    const std::vector<std::int64_t> counts = measured(request, person);
    add(sums.totals, counts);
    const std::vector<std::string> groups =
        groups_of(workforce, request.characteristics, person, request.dates);
    for (std::size_t i = 0; i < groups.size(); ++i) add(sums.groups[i][groups[i]], counts);
  }
  return sums;
}

Result<std::vector<Characteristic>> with_references(std::vector<Characteristic> characteristics,
                                                    const std::vector<std::string>& references) {
  for (const std::string& text : references) {
    const std::size_t sign = text.find('=');
    const auto found =
        std::find_if(characteristics.begin(), characteristics.end(),
                     [&](const Characteristic& one) { return one.id == text.substr(0, sign); });
    if (sign == std::string::npos || sign + 1 == text.size() || found == characteristics.end()) {
      std::string known;
      for (const Characteristic& one : characteristics) known += (known.empty() ? "" : ", ") + one.id;
      return fail(ErrorCode::bad_argument, "reference",
                  "\"" + text +
                      "\" names no group to stand beside; write CHARACTERISTIC=GROUP, such as "
                      "pay_group=officer. The characteristics are " +
                      known + ".");
    }
    found->reference = text.substr(sign + 1);
  }
  return characteristics;
}

}  // namespace turnpoint

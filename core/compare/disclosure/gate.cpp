#include "core/compare/disclosure/gate.h"

#include <algorithm>
#include <cassert>

namespace turnpoint {
namespace {

/// A group with people enough to be named, in bands.
struct OpenGroup {
  std::size_t place = 0;
  std::vector<Band> bands;
};

Band band_of(const Disclosure& disclosure, std::int64_t edge, std::int64_t count) {
  return count < edge ? Band() : (count - edge) / disclosure.width();
}

std::vector<OpenGroup> open_groups(const Disclosure& disclosure, const CountTable& table) {
  std::vector<OpenGroup> open;
  for (std::size_t i = 0; i < table.groups.size(); ++i) {
    const GroupCounts& group = table.groups[i];
    if (group.group == table.reference) continue;
    const std::int64_t edge = edge_of(disclosure, table.characteristic, group.group);
    if (group.counts[0] < edge) continue;
    OpenGroup& entry = open.emplace_back();
    entry.place = i;
    for (const std::int64_t count : group.counts) entry.bands.push_back(band_of(disclosure, edge, count));
  }
  return open;
}

/// What a reader must take as the most a cell may hold; of a hidden one, a person less than the highest edge.
std::int64_t top_of(const Disclosure& disclosure, const Band& band) {
  return band ? most_of(disclosure, *band) : disclosure.most_edge() - 1;
}

/// Whether the reference and the groups too small to name hold enough, whatever the open groups hold.
bool leaves_enough(const Disclosure& disclosure, std::int64_t total, const std::vector<OpenGroup>& open,
                   std::size_t measure) {
  std::int64_t left = total;
  for (const OpenGroup& group : open) left -= top_of(disclosure, group.bands[measure]);
  return left >= disclosure.most_edge();
}

}  // namespace

std::int64_t edge_of(const Disclosure& disclosure, std::string_view characteristic, std::string_view group) {
  return disclosure.suppression +
         secret_number(disclosure.key, characteristic, group, disclosure.suppression + 1);
}

std::int64_t least_of(const Disclosure& disclosure, std::int64_t band) {
  return disclosure.suppression + band * disclosure.width();
}

std::int64_t most_of(const Disclosure& disclosure, std::int64_t band) {
  return disclosure.most_edge() + (band + 1) * disclosure.width() - 1;
}

PublishedTable publish(const Disclosure& disclosure, const CountTable& table) {
  assert(disclosure.suppression >= 2 && disclosure.suppression <= most_suppression);
  const std::vector<OpenGroup> open = open_groups(disclosure, table);
  PublishedTable published;
  for (std::size_t measure = 0; measure < table.totals.size(); ++measure) {
    published.broken_down.push_back((measure == 0 || published.broken_down[0]) &&
                                    leaves_enough(disclosure, table.totals[measure], open, measure));
  }
  const bool any = !published.broken_down.empty() && published.broken_down[0];
  for (std::size_t i = 0; i < table.groups.size(); ++i) {
    const GroupCounts& group = table.groups[i];
    if (group.group == table.reference) continue;
    const auto found =
        std::find_if(open.begin(), open.end(), [&](const OpenGroup& entry) { return entry.place == i; });
    const bool is_open = any && found != open.end();
    if (!is_open && !group.always_listed) continue;
    PublishedGroup& entry = published.groups.emplace_back();
    entry.group = group.group;
    for (std::size_t measure = 0; measure < table.totals.size(); ++measure)
      entry.bands.push_back(is_open && published.broken_down[measure] ? found->bands[measure] : Band());
  }
  return published;
}

}  // namespace turnpoint

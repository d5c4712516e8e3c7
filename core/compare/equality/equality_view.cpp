#include <algorithm>

#include "core/compare/equality/equality.h"

namespace turnpoint {
namespace {

/// Groups that are always listed first, in their order, then the others by name.
CountTable table_of(const Characteristic& characteristic, const EqualityCounts& counts,
                    const std::map<std::string, std::vector<std::int64_t>>& groups) {
  CountTable table{characteristic.id, characteristic.reference, {}, counts.totals};
  for (const std::string& name : characteristic.always) {
    const auto found = groups.find(name);
    table.groups.push_back(
        {name, found == groups.end() ? std::vector<std::int64_t>(counts.totals.size()) : found->second,
         true});
  }
  for (const auto& [name, group] : groups) {
    if (std::find(characteristic.always.begin(), characteristic.always.end(), name) ==
        characteristic.always.end())
      table.groups.push_back({name, group, false});
  }
  return table;
}

std::optional<Bounds> bounds_of(const Disclosure& disclosure, const Band& band) {
  if (!band) return std::nullopt;
  return Bounds{least_of(disclosure, *band), most_of(disclosure, *band)};
}

/// Rounded down.
std::int64_t middle(const Bounds& bounds) { return bounds.least + (bounds.most - bounds.least) / 2; }

/// Everyone outside the group.
Share rest_of(const Share& all, const Share& group) {
  return {all.part - group.part, all.whole - group.whole};
}

Rational at_most_one(const Rational& rate) { return rate > Rational(1) ? Rational(1) : rate; }

EqualityCell cell_of(const Bounds& part, const Bounds& people, const Share& all) {
  const Share usual{middle(part), middle(people)};
  const Share least{part.least, people.most};
  const Share most{part.most, people.least};
  EqualityCell cell;
  cell.people = part;
  cell.rate = at_most_one({usual.part, usual.whole});
  cell.least_rate = at_most_one({least.part, least.whole});
  cell.most_rate = at_most_one({most.part, most.whole});
  cell.likelihood = ratio_of(usual, rest_of(all, usual));
  cell.interval = {interval_of(least, rest_of(all, least)).low_hundredths,
                   interval_of(most, rest_of(all, most)).high_hundredths};
  return cell;
}

EqualityTable view_of(const Characteristic& characteristic, const EqualityCounts& counts,
                      const std::map<std::string, std::vector<std::int64_t>>& groups,
                      const Disclosure& disclosure) {
  EqualityTable view{characteristic, {}, {}};
  if (characteristic.reference.empty()) return view;
  const PublishedTable published = publish(disclosure, table_of(characteristic, counts, groups));
  view.broken_down = published.broken_down;
  for (const PublishedGroup& group : published.groups) {
    EqualityGroup& entry = view.groups.emplace_back();
    entry.group = group.group;
    entry.people = bounds_of(disclosure, group.bands[0]);
    for (std::size_t measure = 1; measure < group.bands.size(); ++measure) {
      const std::optional<Bounds> part = bounds_of(disclosure, group.bands[measure]);
      entry.cells.push_back(
          part && entry.people
              ? std::optional(cell_of(*part, *entry.people, {counts.totals[measure], counts.totals[0]}))
              : std::nullopt);
    }
  }
  return view;
}

}  // namespace

EqualityView equality_view(const EqualityRequest& request, const EqualityCounts& counts,
                           const Disclosure& disclosure) {
  EqualityView view{disclosure.suppression, counts.totals, {}};
  for (std::size_t i = 0; i < request.characteristics.size(); ++i)
    view.tables.push_back(view_of(request.characteristics[i], counts, counts.groups[i], disclosure));
  return view;
}

}  // namespace turnpoint

#pragma once
/// Formal meetings by characteristic under several runs: exact sums that stay inside, and the view that goes
/// out.

#include <map>

#include "core/compare/disclosure/gate.h"
#include "core/compare/equality/groups.h"
#include "core/compare/equality/likelihood.h"
#include "core/engine/stages/timeline.h"

namespace turnpoint {

/// People with a formal meeting or hearing in a replay of the stages.
struct EqualityMeasure {
  std::string id;  ///< `old`
  std::string name;
  StageRun run;
};

struct EqualityRequest {
  std::vector<EqualityMeasure> measures;
  std::vector<Characteristic> characteristics;  ///< each with its reference, empty: nobody named one
  Span dates{};
};

/// Exact counts of a slice of the people: not for sharing. Counts are by measure, everyone first.
struct EqualityCounts {
  std::vector<std::int64_t> totals;
  std::vector<std::map<std::string, std::vector<std::int64_t>>> groups;  ///< by characteristic, then group
  void merge(const EqualityCounts& other);
  friend bool operator==(const EqualityCounts&, const EqualityCounts&) = default;
};

/// The people from `first` up to `end` who are in service on at least one of the days. Means must be applied.
EqualityCounts count_groups(const Workforce& workforce, const EqualityRequest& request, std::size_t first,
                            std::size_t end);

/// Both ends included. What a reader of the bands cannot tell apart.
struct Bounds {
  std::int64_t least = 0;
  std::int64_t most = 0;
  friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// One measure of one group, made of bands and totals alone; nothing where the cell is not shown.
struct EqualityCell {
  Bounds people;                         ///< with a formal meeting
  Rational rate, least_rate, most_rate;  ///< of the group's people: at the middles, and over both bands
  Rational likelihood;                   ///< at the middles, beside the rest of the workforce
  RatioBounds interval;                  ///< 95 %, the widest over both bands
};

struct EqualityGroup {
  std::string group;
  std::optional<Bounds> people;
  std::vector<std::optional<EqualityCell>> cells;  ///< by measure
};

struct EqualityTable {
  Characteristic characteristic;
  std::vector<bool> broken_down;  ///< by measure, everyone first; empty without a reference
  std::vector<EqualityGroup> groups;
};

struct EqualityView {
  std::int64_t suppression = usual_suppression;
  std::vector<std::int64_t> totals;  ///< by measure, everyone first
  std::vector<EqualityTable> tables;
};

EqualityView equality_view(const EqualityRequest& request, const EqualityCounts& counts,
                           const Disclosure& disclosure);

/// `CHARACTERISTIC=GROUP` names the group that the others stand beside. Errors: bad_argument.
Result<std::vector<Characteristic>> with_references(std::vector<Characteristic> characteristics,
                                                    const std::vector<std::string>& references);

}  // namespace turnpoint

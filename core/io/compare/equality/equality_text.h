#pragma once
/// The equality view as CSV, JSON and text, the same bytes everywhere. No exact count of a group enters it.

#include "core/compare/equality/equality.h"
#include "core/io/json.h"

namespace turnpoint {

struct EqualityRun {
  const Policy& old_policy;
  const Policy& new_policy;
  const EqualityRequest& request;
  const EqualityView& view;
};

/// A row for each characteristic, group and measure:
/// `characteristic,beside,group,measure,shown,people_least,people_most,with_least,with_most,rate,rate_least,rate_most,likelihood,likelihood_low,likelihood_high`
std::string equality_csv(const EqualityRun& run);

Json equality_document(const EqualityRun& run);
std::string equality_json(const EqualityRun& run);

/// A table for each characteristic, then what the figures are and how the bands are made.
std::string equality_table(const EqualityRun& run);

/// What a figure is, and its name.
struct EqualityDefinition {
  std::string name;
  std::string definition;
};
std::vector<EqualityDefinition> equality_definitions(const EqualityRun& run);
/// For a committee: how the bands are made and why some figures are not shown.
std::string bands_note(const EqualityRun& run);

/// Why a figure is where it is or is not.
enum class Shown : std::uint8_t { yes, not_shown, not_broken_down, no_reference };
/// Of a measure of a table, everyone first; `group` by its place.
Shown shown_of(const EqualityTable& table, std::size_t measure, std::size_t group);
std::string_view to_text(Shown shown);
/// `not broken down: too few people are left outside the groups`
std::string_view to_words(Shown shown);

}  // namespace turnpoint

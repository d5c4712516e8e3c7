#pragma once
/// What is shown of an equality view: bands, never counts of a group.

#include <string>
#include <vector>

#include "core/base/result.h"

namespace turnpoint::app {

/// One measure of one group; empty texts where it is not shown.
struct EqualityFigures {
  std::string people, rate, rate_range, likelihood, interval;
};

struct EqualityGroupRow {
  std::string group, people;             ///< `people` empty: not shown
  std::vector<EqualityFigures> figures;  ///< by measure
};

struct CharacteristicTable {
  std::string id, name, beside;     ///< `beside` empty: no reference yet, and no figures
  bool people_shown = true;         ///< else nothing of it may be broken down
  std::vector<bool> measure_shown;  ///< by measure: whether it may be broken down
  std::vector<EqualityGroupRow> groups;
  std::vector<std::string> choices;  ///< groups that may become the reference, where there is none
};

struct EqualityMeasureView {
  std::string id, name;
  long with_formal_meeting = 0;  ///< of everyone
};

struct DefinitionView {
  std::string name, definition;
};

struct EqualityTables {
  std::string old_policy, new_policy, from, to, bands;  ///< `bands`: what is withheld and why
  long suppression = 0, people = 0;
  std::vector<EqualityMeasureView> measures;
  std::vector<CharacteristicTable> characteristics;
  std::vector<DefinitionView> definitions;
};

Checked<EqualityTables> read_equality(std::string_view answer);

}  // namespace turnpoint::app

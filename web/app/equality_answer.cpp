#include <algorithm>

#include "core/base/exact.h"
#include "web/app/equality_view.h"
#include "web/app/json_fields.h"

namespace turnpoint::app {
namespace {

std::string band(const Json& bounds) {
  return bounds.is_null()
             ? ""
             : std::to_string(number(bounds, "least")) + " to " + std::to_string(number(bounds, "most"));
}

/// A share as percent: `0.125` is `13 %`.
std::string percent(const std::string& share) {
  const std::optional<Rational> number = decimal_from_text(share);
  return number ? to_decimal(*number * Rational(100), 0) + " %" : "";
}

EqualityFigures figures(const Json& json) {
  EqualityFigures view;
  view.people = band(member(json, "with_formal_meeting"));
  if (view.people.empty()) return view;
  const Json& rate = member(json, "rate");
  view.rate = percent(text(rate, "middle"));
  view.rate_range = percent(text(rate, "least")) + " to " + percent(text(rate, "most"));
  const Json& likelihood = member(json, "likelihood");
  view.likelihood = text(likelihood, "middle");
  const std::string high = text(likelihood, "high");
  view.interval = text(likelihood, "low") + (high.empty() ? " and more" : " to " + high);
  return view;
}

CharacteristicTable characteristic(const Json& json, const std::vector<EqualityMeasureView>& measures,
                                   const Json& choices) {
  CharacteristicTable view;
  view.id = text(json, "characteristic");
  view.name = text(json, "name");
  view.beside = text(json, "beside");
  const std::vector<std::string> kept_whole = texts(json, "not_broken_down");
  const auto is_shown = [&](const std::string& id) {
    return std::find(kept_whole.begin(), kept_whole.end(), id) == kept_whole.end();
  };
  view.people_shown = is_shown("people");
  for (const EqualityMeasureView& measure : measures)
    view.measure_shown.push_back(view.people_shown && is_shown(measure.id));
  view.groups = list<EqualityGroupRow>(json, "groups", [](const Json& group) {
    return EqualityGroupRow{text(group, "group"), band(member(group, "people")),
                            list<EqualityFigures>(group, "measures", figures)};
  });
  view.choices = texts(choices, view.id.c_str());
  return view;
}

EqualityTables tables(const Json& json) {
  EqualityTables view;
  view.old_policy = text(json, "old");
  view.new_policy = text(json, "new");
  view.from = text(json, "from");
  view.to = text(json, "to");
  view.bands = text(json, "bands");
  view.suppression = number(json, "suppression");
  view.people = number(json, "people");
  view.measures = list<EqualityMeasureView>(json, "measures", [](const Json& m) {
    return EqualityMeasureView{text(m, "id"), text(m, "name"), number(m, "with_formal_meeting")};
  });
  for (const Json& table : member(json, "tables"))
    view.characteristics.push_back(characteristic(table, view.measures, member(json, "choices")));
  view.definitions = list<DefinitionView>(json, "definitions", [](const Json& d) {
    return DefinitionView{text(d, "name"), text(d, "definition")};
  });
  return view;
}

}  // namespace

Checked<EqualityTables> read_equality(std::string_view answer) {
  return view_of<EqualityTables>(answer, tables);
}

}  // namespace turnpoint::app

#include "web/app/inquiry_answers.h"

#include <map>

#include "web/app/json_fields.h"

namespace turnpoint::app {
namespace {

/// What rules are called, by id.
using Names = std::map<std::string, std::string>;

std::string name_of(const Names& names, const std::string& id) {
  const auto found = names.find(id);
  return found == names.end() ? id : found->second;
}

/// One after the other, as they are called.
std::string joined(const Names& names, const std::vector<std::string>& ids) {
  std::string all;
  for (const std::string& id : ids) all += (all.empty() ? "" : "; ") + name_of(names, id);
  return all;
}

/// `value` as text; `not known` where there is none.
std::string figure(const Json& json, const char* key) {
  return member(json, key).is_null() ? "not known" : text(json, key);
}

KeptView kept(const Names& names, const Json& json) {
  return {joined(names, texts(json, "kept")), joined(names, texts(json, "removed")),
          number(json, "people_with_finding"), number(json, "findings"), number(json, "formal_meetings")};
}

NearView near(const Names& names, const Json& json) {
  return {name_of(names, text(json, "id")), text(json, "threshold"), text(json, "margin"),
          number(json, "people"), number(json, "meeting_no_trigger")};
}

RemovalView removal(const Json& value) {
  const Json& json = member(value, "document");
  RemovalView view;
  view.name = text(json, "name");
  view.from = text(json, "from");
  view.to = text(json, "as_at");
  view.completeness = text(json, "completeness");
  view.meetings_note = text(json, "formal_meetings_are");
  view.people = number(json, "people");
  Names names;
  for (const Json& trigger : member(json, "triggers")) names[text(trigger, "id")] = text(trigger, "name");
  view.whole = kept(names, member(json, "nothing_removed"));
  view.triggers = list<RemovalTriggerView>(json, "triggers", [&](const Json& t) {
    return RemovalTriggerView{text(t, "id"),
                              text(t, "name"),
                              text(t, "clause"),
                              number(member(t, "with_all_in_place"), "people_with_finding"),
                              number(member(t, "no_other_catches"), "people_with_finding"),
                              kept(names, member(t, "alone")),
                              kept(names, member(t, "without"))};
  });
  view.overlaps = list<OverlapView>(json, "overlaps", [&](const Json& o) {
    return OverlapView{joined(names, texts(o, "triggers")), number(o, "people_with_finding")};
  });
  view.sets = list<KeptView>(json, "sets", [&](const Json& set) { return kept(names, set); });
  const Json& misses = member(json, "near_misses");
  view.near = list<NearView>(misses, "triggers", [&](const Json& one) { return near(names, one); });
  view.near_any = near(names, member(misses, "any"));
  return view;
}

SweepView sweep(const Json& value) {
  const Json& json = member(value, "document");
  SweepView view;
  view.parameter = text(json, "parameter");
  view.in_force = text(json, "in_force");
  view.from = text(json, "from");
  view.to = text(json, "to");
  view.people = number(json, "people");
  view.chart = chart(member(json, "chart"));
  if (json.contains("grid")) view.grid = chart(member(json, "grid"));
  for (const Json& entry : member(json, "steps")) {
    const Json& any = member(entry, "any");
    SweepStepView step{
        text(entry, "value"), number(any, "people"), number(any, "looks"), number(any, "findings"), {}};
    for (const auto& [id, totals] : member(entry, "triggers").items()) {
      if (view.steps.empty()) view.triggers.push_back(id);
      step.by_trigger.push_back(number(totals, "people"));
    }
    view.steps.push_back(std::move(step));
  }
  return view;
}

LostView lost(const Json& json) { return {text(json, "id"), text(json, "days"), number(json, "spells")}; }

TeamView team(const Json& json) {
  TeamView view{text(json, "team"), {}, {}};
  for (const auto& [id, value] : member(json, "figures").items())
    view.figures.emplace_back(id, value.is_string() ? value.get<std::string>() : "not known");
  view.priority = list<PriorityView>(json, "priority", [](const Json& p) {
    return PriorityView{text(p, "employee_id"), text(p, "days"), text(p, "attention")};
  });
  return view;
}

StatisticsView statistics(const Json& value) {
  const Json& json = member(value, "document");
  StatisticsView view;
  view.from = text(json, "from");
  view.to = text(json, "to");
  view.note = text(json, "note");
  view.attention = text(json, "attention");
  view.teams_not_shown = text(json, "teams_not_shown");
  view.figures = list<StatisticView>(json, "figures", [](const Json& f) {
    return StatisticView{text(f, "id"), text(f, "name"), text(f, "unit"), figure(f, "value"),
                         text(f, "definition")};
  });
  view.years = list<RollingYearView>(json, "rolling_years", [](const Json& y) {
    return RollingYearView{text(y, "from"), text(y, "to"), figure(y, "short_term"), figure(y, "long_term"),
                           figure(y, "all")};
  });
  view.reasons = list<LostView>(json, "reasons", lost);
  view.categories = list<LostView>(json, "categories", lost);
  view.bands = list<BandView>(json, "bradford", [](const Json& b) {
    return BandView{text(b, "score"), number(b, "people")};
  });
  view.teams = list<TeamView>(json, "teams", team);
  return view;
}

std::int64_t large(const Json& json, const char* key) {
  const Json& value = member(json, key);
  return value.is_number_integer() ? value.get<std::int64_t>() : 0;
}

SynthesisView synthesis(const Json& value) {
  const Json& json = member(value, "synthesis");
  SynthesisView view;
  view.made = {text(json, "profile"), large(json, "employees"), large(json, "years"), large(json, "seed"),
               day_from_text(text(json, "to")).value_or(Day{})};
  view.from = text(json, "from");
  view.how_counted = text(json, "how_counted");
  view.source = text(json, "source");
  view.figures = list<TargetView>(json, "figures", [](const Json& f) {
    const bool percent = text(f, "within_unit") == "percent";
    return TargetView{text(f, "id"),
                      text(f, "name"),
                      text(f, "target"),
                      text(f, "achieved"),
                      text(f, "within") + (percent ? " % of it" : " points"),
                      yes(f, "reached")};
  });
  view.notes = texts(json, "notes");
  return view;
}

}  // namespace

Checked<RemovalView> read_removal(std::string_view answer) { return view_of<RemovalView>(answer, removal); }
Checked<SweepView> read_sweep(std::string_view answer) { return view_of<SweepView>(answer, sweep); }
Checked<std::vector<ChartView>> read_charts(std::string_view answer) {
  return view_of<std::vector<ChartView>>(
      answer, [](const Json& value) { return list<ChartView>(value, "document", chart); });
}
Checked<BesideView> read_beside(std::string_view answer) {
  return view_of<BesideView>(answer, [](const Json& value) {
    const Json& document = member(value, "document");
    return BesideView{texts(document, "notes"), texts(document, "texts"),
                      list<ChartView>(document, "tables", chart)};
  });
}
Checked<StatisticsView> read_statistics(std::string_view answer) {
  return view_of<StatisticsView>(answer, statistics);
}
Checked<SynthesisView> read_synthesis(std::string_view answer) {
  return view_of<SynthesisView>(answer, synthesis);
}

}  // namespace turnpoint::app

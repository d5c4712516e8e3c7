#include "web/app/answers.h"

#include "web/app/json_fields.h"

namespace turnpoint::app {
namespace {

std::vector<NamedPart> named_parts(const Json& object, const char* key) {
  return list<NamedPart>(object, key, [](const Json& part) {
    return NamedPart{text(part, "id"), text(part, "name")};
  });
}

AssumptionView assumption(const Json& json) {
  return {text(json, "path"), text(json, "value"), text(json, "range"), text(json, "why")};
}

PolicyView policy(const Json& json) {
  PolicyView view{text(json, "id"),
                  text(json, "name"),
                  text(json, "organisation"),
                  text(json, "source"),
                  text(json, "summary"),
                  {},
                  {},
                  {},
                  {},
                  {},
                  list<ProcessLineView>(json, "process", read_process_line),
                  false,
                  list<FormPart>(json, "form", read_form_part),
                  texts(json, "problems")};
  view.stages = list<StageView>(json, "stages", [](const Json& stage) {
    return StageView{text(stage, "id"), text(stage, "name"), named_parts(stage, "outcomes")};
  });
  view.discretions = named_parts(json, "discretions");
  view.triggers = list<TriggerView>(json, "triggers", [](const Json& t) {
    return TriggerView{text(t, "id"),     text(t, "name"),      text(t, "words"),
                       text(t, "clause"), yes(t, "computable"), yes(t, "on_request")};
  });
  view.parameters = list<ParameterView>(json, "parameters", [](const Json& p) {
    return ParameterView{text(p, "path"),    text(p, "name"),   text(p, "value"),
                         number(p, "least"), number(p, "most"), number(p, "step")};
  });
  view.assumptions = list<AssumptionView>(json, "assumptions", assumption);
  view.categories = list<CategoryView>(json, "categories", [](const Json& c) {
    return CategoryView{text(c, "id"), text(c, "category"), text(c, "counts"), text(c, "source"),
                        yes(c, "stated")};
  });
  return view;
}

FileTallyView tally(const Json& json) {
  return {text(json, "name"), number(json, "rows_read"), number(json, "rows_used"),
          number(json, "rows_refused")};
}

WorkforceView workforce(const Json& json) {
  WorkforceView view;
  view.people = number(json, "people");
  view.spells = number(json, "spells");
  view.teams = texts(json, "teams");
  view.ids = texts(json, "ids");
  view.first_day = text(json, "first_day");
  view.last_day = text(json, "last_day");
  view.people_file = tally(member(json, "people_file"));
  view.absences_file = tally(member(json, "absences_file"));
  view.refused_count = number(json, "refused_count");
  view.notes_count = number(json, "notes_count");
  view.refused = texts(json, "refused");
  view.notes = texts(json, "notes");
  return view;
}

std::vector<FigureView> figures(const Json& json) {
  return list<FigureView>(json, "figures", [](const Json& f) {
    return FigureView{text(f, "id"),
                      text(f, "name"),
                      text(f, "unit"),
                      number(f, "value"),
                      number(f, "low"),
                      number(f, "high"),
                      text(f, "from") == "judgement"};
  });
}

std::vector<FigureView> headline_ranges(const Json& json) {
  std::vector<FigureView> ranges;
  for (const char* id : {"only_old", "only_new", "both", "neither"}) {
    const Json& range = member(member(json, "headline_ranges"), id);
    ranges.push_back({id, "", "people", number(member(json, "headline"), id), number(range, "low"),
                      number(range, "high"), false});
  }
  return ranges;
}

SideView side(const Json& json) {
  SideView view{
      text(json, "policy"), text(json, "name"), 0, 0, 0, number(json, "return_meetings"), {}, {}, {}, {}};
  const Json& any = member(json, "any_trigger");
  view.people = number(any, "people");
  view.looks = number(any, "looks");
  view.findings = number(any, "findings");
  view.triggers = list<TriggerTotalsView>(json, "triggers", [](const Json& t) {
    return TriggerTotalsView{text(t, "id"),        text(t, "name"),     text(t, "clause"),
                             text(t, "threshold"), number(t, "people"), number(t, "looks"),
                             number(t, "findings")};
  });
  view.funnel = list<FunnelStepView>(json, "funnel", [](const Json& s) {
    return FunnelStepView{text(s, "id"),         text(s, "name"),  text(s, "unit"),
                          text(s, "assumption"), number(s, "low"), number(s, "high")};
  });
  if (json.contains("figures")) view.figures = figures(json);
  view.assumptions = list<AssumptionView>(json, "assumptions", assumption);
  return view;
}

ComparisonView comparison(const Json& json) {
  ComparisonView view;
  view.from = text(json, "from");
  view.to = text(json, "to");
  view.completeness = text(json, "completeness");
  view.people = number(json, "people");
  view.people_with_spell = number(json, "people_with_spell");
  view.spells = number(json, "spells");
  const Json& headline = member(json, "headline");
  view.only_old = number(headline, "only_old");
  view.only_new = number(headline, "only_new");
  view.both = number(headline, "both");
  view.neither = number(headline, "neither");
  view.teams = list<TeamChangesView>(json, "teams", [](const Json& t) {
    return TeamChangesView{text(t, "team"), number(t, "only_old"), number(t, "only_new"), number(t, "both")};
  });
  if (json.contains("workforce")) view.now = workforce(json["workforce"]);
  view.old_side = side(member(json, "old"));
  view.new_side = side(member(json, "new"));
  view.ranged = json.contains("headline_ranges");
  view.charts = list<ChartView>(json, "charts", chart);
  if (view.ranged) view.headline_ranges = headline_ranges(json);
  return view;
}

OutcomeView outcome(const Json& json) {
  return {text(json, "first_date"),
          list<MetTriggerView>(json, "triggers",
                               [](const Json& trigger) {
                                 return MetTriggerView{text(trigger, "id"), number(trigger, "looks")};
                               }),
          number(json, "looks")};
}

SpellView spell(const Json& json) {
  SpellView view{text(json, "first_day"), text(json, "last_day"), text(json, "category"),
                 text(json, "days"),      text(json, "left_out"), yes(json, "open")};
  if (const std::string whole = text(json, "whole"); !whole.empty() && view.remark.empty())
    view.remark = whole + " in all, the rest outside the window";
  if (const std::string clause = text(json, "clause"); !clause.empty()) view.remark += " (" + clause + ")";
  return view;
}

LookView look(const Json& json) {
  return {text(json, "trigger"),
          text(json, "name"),
          text(json, "clause"),
          text(json, "date"),
          text(json, "value"),
          text(json, "threshold"),
          text(json, "sum"),
          text(json, "because"),
          yes(json, "met"),
          yes(json, "crossing"),
          yes(json, "provisional"),
          list<SpellView>(json, "counted", spell),
          list<SpellView>(json, "left_out", spell)};
}

PersonView person(const Json& json) {
  const Json& who = member(json, "person");
  PersonView view{text(who, "employee_id"),
                  text(who, "team"),
                  text(who, "pattern"),
                  "",
                  number(who, "spells"),
                  {},
                  {},
                  {},
                  {}};
  const std::string start = text(who, "start_date");
  const std::string leave = text(who, "leave_date");
  view.service = start.empty() ? "from before the record" : "from " + start;
  if (!leave.empty()) view.service += " to " + leave;
  const auto cells = [](const Json& row) {
    PeopleCells of_row;
    for (const Json& cell : row) of_row.push_back(cell.is_string() ? cell.get<std::string>() : "");
    return of_row;
  };
  view.rows = list<PeopleCells>(member(json, "cells"), "person", cells);
  view.spell_rows = list<PeopleCells>(member(json, "cells"), "spells", cells);
  view.old_looks = list<LookView>(json, "old", look);
  view.new_looks = list<LookView>(json, "new", look);
  return view;
}

}  // namespace

Checked<std::vector<PolicyView>> read_policies(std::string_view answer) {
  return view_of<std::vector<PolicyView>>(answer, [](const Json& json) {
    std::vector<PolicyView> views;
    for (const Json& entry : json) views.push_back(policy(entry));
    return views;
  });
}

Checked<std::vector<ProfileView>> read_profiles(std::string_view answer) {
  return view_of<std::vector<ProfileView>>(answer, [](const Json& json) {
    std::vector<ProfileView> profiles;
    for (const Json& one : json)
      profiles.push_back({text(one, "id"), text(one, "name"), text(one, "source")});
    return profiles;
  });
}

Checked<WorkforceView> read_workforce_answer(std::string_view answer) {
  return view_of<WorkforceView>(answer, [](const Json& json) {
    return workforce(json.contains("workforce") ? json["workforce"] : json);
  });
}

Checked<ComparisonView> read_comparison(std::string_view answer) {
  return view_of<ComparisonView>(answer, comparison);
}

Checked<RowsView> read_rows(std::string_view answer) {
  return view_of<RowsView>(answer, [](const Json& json) {
    return RowsView{static_cast<std::size_t>(number(json, "found")),
                    static_cast<std::size_t>(number(json, "first")),
                    list<ChangeRow>(json, "rows", [](const Json& row) {
                      return ChangeRow{text(row, "employee_id"), text(row, "change"),
                                       outcome(member(row, "old")), outcome(member(row, "new"))};
                    })};
  });
}

Checked<LedgerView> read_ledger(std::string_view answer) {
  return view_of<LedgerView>(answer, [](const Json& json) {
    const Json& counts = member(json, "counts");
    return LedgerView{text(json, "cutover"),
                      text(json, "sum"),
                      texts(json, "notes"),
                      list<AssumptionView>(json, "assumptions", assumption),
                      number(counts, "live"),
                      number(counts, "to_do"),
                      number(counts, "letters"),
                      number(counts, "to_check"),
                      static_cast<std::size_t>(number(json, "found")),
                      static_cast<std::size_t>(number(json, "first")),
                      list<LedgerEntry>(json, "rows", [](const Json& row) {
                        return LedgerEntry{
                            text(row, "employee_id"), text(row, "team"),    text(row, "day"),
                            text(row, "what"),        text(row, "rule"),    text(row, "becomes"),
                            text(row, "owner"),       text(row, "because"), texts(row, "says")};
                      })};
  });
}

Checked<PersonView> read_person(std::string_view answer) { return view_of<PersonView>(answer, person); }

Checked<TimelineView> read_timeline(std::string_view answer) {
  return view_of<TimelineView>(answer, [](const Json& json) {
    TimelineView view{text(json, "employee_id"), {}};
    constexpr std::pair<const char*, TimelineLane> lanes[] = {{"absences", TimelineLane::absences},
                                                              {"old", TimelineLane::old_policy},
                                                              {"new", TimelineLane::new_policy}};
    for (const auto& [key, lane] : lanes) {
      for (const Json& entry : member(json, key)) {
        if (const auto from = day_from_text(text(entry, "from")))
          view.entries.push_back({lane, text(entry, "kind"), *from, day_from_text(text(entry, "to")),
                                  text(entry, "what"), yes(entry, "planned")});
      }
    }
    return view;
  });
}

Checked<std::string> read_text(std::string_view answer) {
  return view_of<std::string>(
      answer, [](const Json& json) { return json.is_string() ? json.get<std::string>() : std::string(); });
}

}  // namespace turnpoint::app

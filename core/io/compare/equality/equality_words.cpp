#include "core/io/compare/equality/equality_text.h"

namespace turnpoint {

Shown shown_of(const EqualityTable& table, std::size_t measure, std::size_t group) {
  if (table.broken_down.empty()) return Shown::no_reference;
  if (!table.broken_down[measure]) return Shown::not_broken_down;
  const EqualityGroup& entry = table.groups[group];
  const bool has_figure = measure == 0 ? entry.people.has_value() : entry.cells[measure - 1].has_value();
  return has_figure ? Shown::yes : Shown::not_shown;
}

std::string_view to_text(Shown shown) {
  switch (shown) {
  case Shown::yes: return "yes";
  case Shown::not_shown: return "not_shown";
  case Shown::not_broken_down: return "not_broken_down";
  case Shown::no_reference: return "no_reference";
  }
  return "";
}

std::string_view to_words(Shown shown) {
  switch (shown) {
  case Shown::yes: return "shown";
  case Shown::not_shown: return "not shown";
  case Shown::not_broken_down:
    return "not broken down: too few people would be left to keep small groups private";
  case Shown::no_reference: return "not shown until the group that the others stand beside is named";
  }
  return "";
}

std::vector<EqualityDefinition> equality_definitions(const EqualityRun& run) {
  std::vector<EqualityDefinition> list = {
      {"people", "in service on at least one day of the period, in the group that their record gives on its "
                 "last day. \"Not known\" is a group of its own. Part time is less than a full post or fewer "
                 "than five working days a week; pregnancy is a pregnancy-related spell with a day in the "
                 "period."},
      {"with a formal meeting",
       "people with at least one formal meeting or hearing in the period in a replay of the stages, "
       "from a record that begins with nothing live. Meetings that rest on a manager's judgement "
       "alone are not among them."},
      {"rate", "people with a formal meeting over people in the group, at the middles of both bands; in "
               "brackets the lowest and the highest that the bands allow."},
      {"relative likelihood",
       "the group's rate over the rate of the rest of the workforce, everyone outside the group; 1 "
       "is as likely. In brackets Fieller's interval of 95 %, the widest that the bands allow; open "
       "where nothing bounds it. A difference asks for a closer look; it does not say why."},
  };
  if (run.request.measures.size() > 2) {
    list.push_back(
        {"before adjustments",
         "the same without the adjusted thresholds of decisions.csv; the other columns are with them."});
  }
  return list;
}

std::string bands_note(const EqualityRun& run) {
  const std::string size = std::to_string(run.view.suppression);
  return "Nobody should be recognised in these tables, so they give bands instead of counts. Each "
         "group's bands begin at a number that is drawn once for the study and kept secret, the same "
         "for every figure of that group: where a band begins or a figure starts to be shown says "
         "nothing exact about anyone. A group or figure that may be smaller than " +
         size +
         " is not shown; larger ones may not be either. One group of each characteristic is never "
         "shown, and a figure is not broken down where the others would give it away by the total. "
         "Totals of the whole workforce are exact. In a table that is broken down, what is not shown "
         "stays uncertain by " +
         size + " people or more, however the tables of this study are put side by side.";
}

}  // namespace turnpoint

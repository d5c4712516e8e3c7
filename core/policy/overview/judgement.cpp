#include "core/policy/overview/sections.h"
#include "core/policy/overview/sentence.h"
#include "core/policy/wording/assumed.h"

namespace turnpoint::overview_sections {
namespace {

std::string spell_in_words(const Policy& policy, const Discretion& discretion) {
  const std::string path = "discretions." + discretion.id;
  const std::string from =
      discretion.shortest ? to_text(*discretion.shortest) + mark_of(policy, path + ".shortest") : "";
  const std::string to =
      discretion.longest ? to_text(*discretion.longest) + mark_of(policy, path + ".longest") : "";
  if (discretion.shortest && discretion.longest) return "after a spell of " + from + " to " + to;
  if (discretion.shortest) return "after a spell of " + from + " or more";
  if (discretion.longest) return "after a spell of up to " + to;
  return "after any spell";
}

std::string percent(int value) { return std::to_string(value) + " %"; }

std::string from_in_words(const Chance& row) {
  std::string words;
  if (row.spells_at_least > 0)
    words = std::to_string(row.spells_at_least) + (row.spells_at_least == 1 ? " spell" : " spells");
  if (row.days_at_least > 0)
    words += (words.empty() ? "" : " and ") + std::to_string(row.days_at_least) +
             (row.days_at_least == 1 ? " day" : " days");
  return words.empty() ? "after every spell" : "from " + words + " on";
}

}  // namespace

OverviewSection discretion(const Policy& policy) {
  OverviewSection section{"Where formal action may be left out", {}};
  for (const Discretion& discretion : policy.discretions) {
    const std::string path = "discretions." + discretion.id;
    OverviewPart part{path, discretion.name, discretion.clause, {}};
    Sentence sentence(policy, path);
    sentence
        .add("may hold back the stage of " + as_name(name_of(policy.triggers, discretion.trigger)), "trigger")
        .add(spell_in_words(policy, discretion));
    if (discretion.earlier_days_below)
      sentence.add("with fewer than " + to_decimal(*discretion.earlier_days_below) +
                       " days in the twelve months before it",
                   "earlier_days_below");
    sentence.end(part.lines);
    Sentence(policy, path)
        .add(discretion.taken ? "a replay takes it where nothing is recorded"
                              : "a replay does not take it where nothing is recorded",
             "taken")
        .end(part.lines);
    section.parts.push_back(std::move(part));
  }
  return section;
}

OverviewSection judgement(const Policy& policy) {
  OverviewSection section{"What people decide: chances, never a rule", {}};
  if (!policy.judgement) return section;
  const Judgement& judgement = *policy.judgement;
  OverviewPart looked_at{"judgement", "What is looked at", "", {}};
  Sentence(policy, "judgement")
      .add("spells and " +
               std::string(judgement.day_unit == DayUnit::working_day ? "working days" : "calendar days") +
               mark_of(policy, "judgement.day_unit") + " in " + to_text(judgement.window),
           "window")
      .add("a case is closed " + to_text(judgement.quiet) + " after the last spell", "quiet")
      .end(looked_at.lines);
  section.parts.push_back(std::move(looked_at));
  for (std::size_t setting = 0; setting < setting_names.size(); ++setting) {
    OverviewPart part{"judgement.settings." + std::string(setting_names[setting]),
                      "When " + std::string(setting_names[setting]),
                      "",
                      {}};
    for (const Chance& row : judgement.settings[setting])
      part.lines.push_back(as_name(name_of(policy.stages, row.stage)) + ": " + percent(row.percent) +
                           " (range " + std::to_string(row.low) + " to " + percent(row.high) + ") " +
                           from_in_words(row) + ". " + row.why);
    if (!part.lines.empty()) section.parts.push_back(std::move(part));
  }
  return section;
}

}  // namespace turnpoint::overview_sections

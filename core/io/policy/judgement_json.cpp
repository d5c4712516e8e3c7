#include "core/io/policy/judgement_json.h"

#include "core/io/policy/lists.h"
#include "core/io/policy/trigger_json.h"
#include "core/policy/names.h"

namespace turnpoint {
namespace {

Chance read_chance(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  Chance chance;
  chance.stage = fields.text("stage");
  chance.spells_at_least = fields.whole("spells_at_least", 0, 0, 366);
  chance.days_at_least = fields.whole("days_at_least", 0, 0, 3660);
  chance.percent = fields.whole("percent", 0, 0, 100);
  chance.low = fields.whole("low", chance.percent, 0, 100);
  chance.high = fields.whole("high", chance.percent, 0, 100);
  chance.why = fields.text("why");
  if (chance.low > chance.percent || chance.percent > chance.high) {
    fields.problem(ErrorCode::out_of_range, "percent",
                   "The chance of " + std::to_string(chance.percent) + " % lies outside its range of " +
                       std::to_string(chance.low) + " to " + std::to_string(chance.high) + " %.");
  }
  fields.refuse_others();
  return chance;
}

/// The row that holds for a stage at so many spells and days: the last that fits.
const Chance* chance_at(const std::vector<Chance>& rows, const std::string& stage, int spells, int days) {
  const Chance* found = nullptr;
  for (const Chance& row : rows) {
    if (row.stage == stage && spells >= row.spells_at_least && days >= row.days_at_least) found = &row;
  }
  return found;
}

/// A chance changes only where a row begins, so looking at every pair of beginnings looks at everything.
void check_order(Fields& fields, const Judgement& judgement) {
  std::vector<const Chance*> all;
  for (const std::vector<Chance>& rows : judgement.settings) {
    for (const Chance& row : rows) all.push_back(&row);
  }
  for (std::size_t setting = 1; setting < judgement.settings.size(); ++setting) {
    for (const Chance* spells : all) {
      for (const Chance* days : all) {
        const auto percent = [&](std::size_t which) {
          const Chance* row = chance_at(judgement.settings[which], spells->stage, spells->spells_at_least,
                                        days->days_at_least);
          return row == nullptr ? 0 : row->percent;
        };
        if (percent(setting - 1) <= percent(setting)) continue;
        return fields.problem(ErrorCode::contradiction, std::string(setting_names[setting]),
                              "At " + std::to_string(spells->spells_at_least) + " spells and " +
                                  std::to_string(days->days_at_least) + " days the chance of " +
                                  spells->stage + " is " + std::to_string(percent(setting - 1)) + " % when " +
                                  std::string(setting_names[setting - 1]) + " but " +
                                  std::to_string(percent(setting)) + " % when " +
                                  std::string(setting_names[setting]) + "; it must not fall.");
      }
    }
  }
}

void check_ranges(Fields& fields, const Judgement& judgement) {
  for (const std::vector<Chance>& rows : judgement.settings) {
    for (const Chance& row : rows) {
      if (row.low < row.high) return;
    }
  }
  fields.problem(ErrorCode::out_of_range, "settings",
                 "Every chance has a range of zero width; what people decide is never known so exactly.");
}

}  // namespace

std::optional<Judgement> read_judgement(Fields& policy) {
  const Json* object = policy.object("judgement");
  if (object == nullptr) return std::nullopt;
  Fields fields(*object, policy.place("judgement"), policy.notes());
  Judgement judgement;
  judgement.window = read_window(fields);
  judgement.day_unit = static_cast<DayUnit>(fields.one_of("day_unit", day_unit_names, 0, false));
  judgement.quiet = fields.term_or("quiet", judgement.quiet);
  const Json* settings = fields.object("settings");
  if (settings == nullptr) {
    fields.problem(ErrorCode::missing_field, "settings",
                   "\"settings\" is missing; it holds the chances for supportive, expected and firm.");
  } else {
    Fields by_setting(*settings, fields.place("settings"), policy.notes());
    for (std::size_t i = 0; i < setting_names.size(); ++i)
      judgement.settings[i] = read_entries<Chance>(by_setting, std::string(setting_names[i]), read_chance);
    check_order(by_setting, judgement);
    check_ranges(fields, judgement);
    by_setting.refuse_others();
  }
  fields.refuse_others();
  return judgement;
}

Discretion read_discretion(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  Discretion discretion;
  discretion.id = read_id(fields);
  discretion.name = fields.text("name");
  discretion.clause = fields.text("clause", false);
  discretion.trigger = fields.text("trigger");
  discretion.shortest = fields.term("shortest");
  discretion.longest = fields.term("longest");
  discretion.earlier_days_below = fields.decimal("earlier_days_below");
  discretion.taken = fields.yes_or_no("taken", false);
  fields.refuse_others();
  return discretion;
}

}  // namespace turnpoint

#include "core/io/policy/trigger_json.h"

#include <algorithm>

#include "core/policy/names.h"

namespace turnpoint {
namespace {

bool is_slug(const std::string& id) {
  return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

void read_threshold(Fields& fields, Trigger& trigger) {
  trigger.bound = fields.has("more_than") ? Bound::more_than : Bound::at_least;
  const std::string key = trigger.bound == Bound::more_than ? "more_than" : "at_least";
  if (fields.has("at_least") && fields.has("more_than")) {
    fields.problem(ErrorCode::contradiction, "at_least",
                   "A trigger has either \"at_least\" or \"more_than\".");
  }
  trigger.workforce_mean = fields.yes_or_no("workforce_mean", false);
  if (trigger.workforce_mean) trigger.bound = Bound::more_than;
  if (trigger.workforce_mean && trigger.measure != Measure::day_count) {
    fields.problem(ErrorCode::contradiction, "workforce_mean",
                   "The workforce's mean is of days; it goes with the measure day_count only.");
  }
  trigger.threshold = fields.decimal(key);
  const bool needed = trigger.measure != Measure::manual && trigger.measure != Measure::unusual_pattern &&
                      !trigger.workforce_mean;
  if (needed && !fields.has(key)) {
    fields.problem(ErrorCode::missing_field, "at_least",
                   "The trigger needs a threshold: \"at_least\" or \"more_than\".");
  }
  const bool length = is_length(trigger.measure);
  if (length && trigger.threshold && !trigger.threshold->is_whole()) {
    fields.problem(ErrorCode::out_of_range, key,
                   "A length is in whole calendar days; " + to_decimal(*trigger.threshold) + " is not.");
  }
}

PatternTest read_pattern_test(Fields& trigger) {
  PatternTest test;
  const Json* object = trigger.object("pattern_test");
  if (object == nullptr) return test;
  Fields fields(*object, trigger.place("pattern_test"), trigger.notes());
  test.longest_spell_days = fields.whole("longest_spell_days", 3, 1, 7);
  test.minimum_spells = fields.whole("minimum_spells", 4, 1, 100);
  test.probability_below = fields.decimal("probability_below").value_or(Rational(1, 20));
  if (test.probability_below > Rational(1)) {
    fields.problem(ErrorCode::out_of_range, "probability_below", "A probability is at most 1.");
    test.probability_below = 1;
  }
  fields.refuse_others();
  return test;
}

}  // namespace

std::string read_id(Fields& fields) {
  std::string id = fields.text("id");
  if (!id.empty() && !is_slug(id)) {
    fields.problem(ErrorCode::unknown_value, "id",
                   "The id \"" + id + "\" may hold small letters, digits, - and _ only, at most 64.");
  }
  return id;
}

WindowLength read_window(Fields& owner) {
  const Json* object = owner.object("window");
  if (object == nullptr) return {};
  Fields window(*object, owner.place("window"), owner.notes());
  WindowLength length;
  if (window.has("months") == window.has("days")) {
    window.problem(ErrorCode::contradiction, "months", "A window has either \"months\" or \"days\".");
  }
  length.unit = window.has("days") ? WindowLength::Unit::days : WindowLength::Unit::months;
  length.count = window.has("days") ? window.whole("days", 365, 1, 3660) : window.whole("months", 12, 1, 120);
  window.refuse_others();
  return length;
}

Trigger read_trigger(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  Trigger trigger;
  trigger.id = read_id(fields);
  trigger.name = fields.text("name");
  trigger.clause = fields.text("clause", false);
  trigger.measure = static_cast<Measure>(fields.one_of("measure", measure_names, 0, true));
  trigger.track = static_cast<Track>(fields.one_of("track", track_names, 0, false));
  trigger.leads_to = fields.text("leads_to", false);
  trigger.window = read_window(fields);
  read_threshold(fields, trigger);
  trigger.day_unit = static_cast<DayUnit>(fields.one_of("day_unit", day_unit_names, 0, false));
  trigger.minimum_spell_days = fields.decimal("minimum_spell_days").value_or(Rational(0));
  if (fields.has("join_gap_days")) trigger.join_gap_days = fields.whole("join_gap_days", 0, 0, 60);
  trigger.part_time = static_cast<PartTime>(fields.one_of("part_time", part_time_names, 0, false));
  trigger.short_service =
      static_cast<ShortService>(fields.one_of("short_service", short_service_names, 0, false));
  trigger.minimum_service_days = fields.whole("minimum_service_days", 91, 1, 3660);
  trigger.pattern_test = read_pattern_test(fields);
  trigger.only_if_no_other = fields.yes_or_no("only_if_no_other", false);
  trigger.on_request = fields.yes_or_no("on_request", false);
  fields.refuse_others();
  return trigger;
}

}  // namespace turnpoint

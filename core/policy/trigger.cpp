#include "core/policy/trigger.h"

namespace turnpoint {

const char* to_text(Measure measure) {
  switch (measure) {
  case Measure::spell_count: return "spell_count";
  case Measure::day_count: return "day_count";
  case Measure::bradford_score: return "bradford_score";
  case Measure::continuous_length: return "continuous_length";
  case Measure::length_at_look: return "length_at_look";
  case Measure::unusual_pattern: return "unusual_pattern";
  case Measure::manual: return "manual";
  }
  return "";
}

const char* to_text(DayUnit unit) { return unit == DayUnit::working_day ? "working_day" : "calendar_day"; }

const char* to_text(PartTime part_time) {
  return part_time == PartTime::none ? "none" : "full_time_equivalent";
}

const char* to_text(ShortService short_service) {
  switch (short_service) {
  case ShortService::none: return "none";
  case ShortService::scale_days_only: return "scale_days_only";
  case ShortService::scale_to_full_window: return "scale_to_full_window";
  }
  return "";
}

const char* to_text(Track track) { return track == Track::frequent ? "frequent" : "long_term"; }

}  // namespace turnpoint

#include "core/policy/wording/value.h"

#include <array>

#include "core/policy/names.h"
#include "core/policy/places/places.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

struct ChoiceWords {
  std::string_view key;  ///< the last name of the path
  std::string_view text;
  std::string_view words;
};

constexpr std::array<ChoiceWords, 15> choice_words = {{
    {"day_unit", "working_day", "working days"},
    {"day_unit", "calendar_day", "calendar days"},
    {"unit", "month", "months"},
    {"unit", "working_day", "working days"},
    {"counts", "from_meeting", "the spells that begin once the stage is open"},
    {"counts", "rolling_window", "every spell in the trigger's window"},
    {"on", "spell_day", "on a day of the spell"},
    {"on", "return_to_work", "on the first day back"},
    {"on", "spell_end", "on the last day of the spell"},
    {"on", "fit_note_expiry", "on a fit note's last day"},
    {"on", "pay_change", "when sick pay changes"},
    {"on", "leaving", "on the last day in service"},
    {"on", "recorded", "when it is recorded"},
    {"step_up_on", "missed_target", "when its target is missed"},
    {"step_up_on", "each_look", "on each look that meets a trigger"},
}};

template <class Choice, std::size_t count>
std::optional<Choice> choice_from(const std::array<std::string_view, count>& names, std::string_view text) {
  for (std::size_t i = 0; i < count; ++i) {
    if (names[i] == text) return static_cast<Choice>(i);
  }
  return std::nullopt;
}

std::string choice_in_words(std::string_view key, const std::string& text) {
  for (const ChoiceWords& choice : choice_words) {
    if (choice.key == key && choice.text == text) return std::string(choice.words);
  }
  const auto referral = choice_from<ReferralAt>(referral_names, text);
  if (key == "referral" && referral) return referral_in_words(*referral);
  const auto part_time = choice_from<PartTime>(part_time_names, text);
  if (key == "part_time" && part_time) return part_time_in_words(*part_time);
  const auto short_service = choice_from<ShortService>(short_service_names, text);
  if (key == "short_service" && short_service) return short_service_in_words(*short_service);
  return spaced(text);
}

std::string categories_in_words(const std::string& text) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(", ", at), text.size());
    const std::string name = text.substr(at, end - at);
    const std::optional<Category> category = category_from_text(name);
    names.push_back(category ? std::string(to_words(*category)) : name);
    at = std::min(text.size(), end + 2);
  }
  return listed(names);
}

/// A step as a policy's file or an edit writes it: `leaves`, `kind stays`, `to stage_2, review 6 months`.
Step step_of(std::string text) {
  if (text.starts_with("kind ")) text = text.substr(5);
  if (text.starts_with("to_stage, ")) text = text.substr(10);
  Step step;
  if (text == "stays") step.kind = Step::Kind::stays;
  if (!text.starts_with("to ")) return step;
  step.kind = Step::Kind::to_stage;
  const std::size_t comma = std::min(text.find(", "), text.size());
  step.to = text.substr(3, comma - 3);
  constexpr std::string_view review = ", review ";
  if (text.substr(comma).starts_with(review))
    step.review = term_from_text(text.substr(comma + review.size()));
  return step;
}

}  // namespace

std::string referral_in_words(ReferralAt at) {
  switch (at) {
  case ReferralAt::none: return "is not asked";
  case ReferralAt::before_if_not_yet: return "is asked before the meeting, if it was not yet";
  case ReferralAt::before_always: return "is asked before the meeting, even if it was before";
  case ReferralAt::meeting_if_not_yet: return "is asked at the meeting, if it was not yet";
  }
  return {};
}

std::string part_time_in_words(PartTime part_time) {
  return part_time == PartTime::none ? "takes the days of part-time people as they are"
                                     : "scales the days of part-time people to a full week";
}

std::string short_service_in_words(ShortService short_service) {
  switch (short_service) {
  case ShortService::none: return "takes short service as it is";
  case ShortService::scale_days_only: return "scales the days of short service to the whole window";
  case ShortService::scale_to_full_window:
    return "scales the spells and days of short service to the whole window";
  }
  return {};
}

std::string step_in_words(const Policy& policy, const Stage& stage, const Step& step, bool met) {
  switch (step.kind) {
  case Step::Kind::leaves: return "leaves the stages";
  case Step::Kind::stays:
    if (!met) return "stays where it is";
    return stage.warning ? "stays until its warning is over" : "stays while a warning runs, and it has none";
  case Step::Kind::to_stage:
    return "goes to " + as_name(name_of(policy.stages, step.to)) +
           (step.review ? ", to be reviewed after " + to_text(*step.review) : "");
  }
  return {};
}

std::string band_in_words(TermUnit unit, const PayBand& band) {
  const char* word = unit == TermUnit::month ? "month" : "working day";
  const std::string from = band.from_months == 0
                               ? "from the start of service "
                               : "from " + plural(band.from_months, "month") + " of service on ";
  if (band.full == 0 && band.half == 0) return from + "statutory sick pay alone";
  std::string words = from + plural(band.full, word) + " of full pay";
  if (band.half == 0) return words;
  words += ", then " + plural(band.half, word) + " of half pay";
  if (band.half_from_months > band.from_months)
    words += " (the half pay from " + plural(band.half_from_months, "month") + " of service on)";
  return words;
}

std::string bands_in_words(TermUnit unit, const std::vector<PayBand>& bands) {
  std::string words;
  for (const PayBand& band : bands) words += (words.empty() ? "" : "; ") + band_in_words(unit, band);
  return words;
}

std::string value_in_words(const ValuePlace& place, ValueKind kind, const std::string& text) {
  switch (kind) {
  case ValueKind::plain: return text;
  case ValueKind::choice: return choice_in_words(place.key, text);
  case ValueKind::categories: return categories_in_words(text);
  case ValueKind::step_missed:
  case ValueKind::step_met:
    if (place.stage == nullptr) break;
    return step_in_words(place.policy, *place.stage, step_of(text), kind == ValueKind::step_met);
  case ValueKind::stage: return as_name(name_of(place.policy.stages, text));
  case ValueKind::outcome:
    if (place.stage == nullptr) break;
    return as_name(name_of(place.stage->outcomes, text));
  case ValueKind::bands: {
    const auto bands = bands_from_text(text);
    if (!bands || place.scheme == nullptr) break;
    return bands_in_words(place.scheme->unit, *bands);
  }
  }
  return spaced(text);
}

}  // namespace turnpoint

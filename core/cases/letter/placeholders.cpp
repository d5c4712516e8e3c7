#include "core/cases/letter/placeholders.h"

#include <algorithm>
#include <array>

namespace turnpoint {
namespace {

using enum FilledBy;

constexpr std::array<Placeholder, 53> table = {{
    {"name", print, "whoever prints the letter"},
    {"address", print, "whoever prints the letter"},
    {"manager", print, "whoever prints the letter"},
    {"manager_post", print, "whoever prints the letter"},
    {"contact", print, "whoever prints the letter"},
    {"time", writer, "the time of the meeting, typed by the writer"},
    {"place", writer, "the place of the meeting, typed by the writer"},
    {"discussed", writer, "what was talked about, typed by the writer"},
    {"agreed", writer, "what was agreed, typed by the writer"},
    {"targets", writer, "the targets that were agreed, typed by the writer"},
    {"support", writer, "the support that was agreed, typed by the writer"},
    {"reasons", writer, "the reasons for the decision, typed by the writer"},
    {"last_day", writer, "the last day of employment, typed by the writer"},
    {"letter_date", record, "the day of the letter"},
    {"reference", record, "the person's reference"},
    {"organisation", record, "the policy"},
    {"policy", record, "the policy"},
    {"stage", record, "the stage that the letter is about"},
    {"stage_clause", record, "the stage that the letter is about"},
    {"next_stage", record, "where the policy says that missed targets lead to another stage"},
    {"meeting", record, "the meeting of the stage"},
    {"meeting_clause", record, "the meeting of the stage"},
    {"meeting_day", record, "a meeting that the record asks for or that was held"},
    {"notice", record, "the notice that the policy gives of the meeting"},
    {"accompanied", record, "a right to be accompanied, where the policy gives one"},
    {"attends", record, "those whom the policy names for the meeting"},
    {"encloses", record, "what the policy encloses with the invitation"},
    {"agenda", record, "what the policy puts on the agenda"},
    {"history", record, "absences in the twelve months to the letter"},
    {"history_from", record, "the day of the letter"},
    {"because", record, "what the record shows that leads to the stage"},
    {"letter_clause", record, "the letter that the policy asks for after the meeting"},
    {"letter_due", record, "the letter that the policy asks for after the meeting"},
    {"warning", record, "a warning of the stage"},
    {"warning_life", record, "a warning of the stage"},
    {"warning_end", record, "a warning of the stage that is live or has ended"},
    {"warning_clause", record, "a warning of the stage"},
    {"review_day", record, "a review of the stage that is set or was held"},
    {"review_length", record, "a review of the stage"},
    {"review_clause", record, "a review of the stage"},
    {"review_ahead", record, "a review that is still to come on the day of the letter"},
    {"review_found", record, "a review that was held by the day of the letter"},
    {"appeal_to", record, "a right of appeal, where the policy names who hears it"},
    {"appeal_within", record, "a right of appeal with a time, where the policy gives one"},
    {"appeal_day", record, "a right of appeal with a time, where the policy gives one"},
    {"appeal_clause", record, "a right of appeal, where the policy gives one"},
    {"outcome", record, "what the hearing decided, recorded as the decision outcome"},
    {"dismissal", record, "a recorded outcome that ends employment"},
    {"goes_on", record, "a recorded outcome that does not end employment"},
    {"ended_day", record, "the day on which the stage ended"},
    {"cutover", record, "the day on which the new policy starts"},
    {"new_policy", record, "the new policy"},
    {"transition", record, "what the cut-over makes of the case"},
}};

}  // namespace

std::span<const Placeholder> placeholders() { return table; }

const Placeholder* find_placeholder(std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Placeholder& entry) { return entry.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace turnpoint

#include "core/engine/stages/event.h"

#include <array>

namespace turnpoint {
namespace {

constexpr std::array<std::string_view, 33> names = {
    "recorded",      "notification",   "fit_note",      "final_certificate", "contact",
    "evidence",      "investigation",  "referral",      "health_report",     "pay_half",
    "pay_none",      "review_met",     "review_missed", "warning_lapses",    "leaves",
    "step_down",     "return_meeting", "stage_kept",    "closed_on_return",  "stage_meeting",
    "hearing",       "outcome",        "finding",       "look_met",          "conversation",
    "target_missed", "invitation",     "letter",        "appeal_deadline",   "meeting",
    "review_due",    "warning_ends",   "retention",
};
static_assert(names[static_cast<std::size_t>(EventKind::retention)] == "retention");

}  // namespace

std::string_view to_text(EventKind kind) { return names[static_cast<std::size_t>(kind)]; }

}  // namespace turnpoint

#include "core/io/exercise/editor/pack_rows.h"

#include <array>

#include "core/exercise/pack.h"

namespace turnpoint {
namespace {

using enum EntryKind;

constexpr std::array<std::string_view, 1> only_yes = {"yes"};
constexpr std::span<const std::string_view> ask_names =
    std::span<const std::string_view>(engine_ask_names).subspan(1);

constexpr FieldRow option_fields[] = {
    {"text", text, {}, "Answer"}, {"right", yes_no, {}, "It is right"}, {"id", text, {}, "Short name"}};
constexpr PartRow question_parts[] = {
    {"options", "Answer", true, R"({"text":"Another answer"})", option_fields}};
constexpr FieldRow question_fields[] = {
    {"text", paragraph, {}, "What is asked"},
    {"ask", choice, ask_names, "What the policies are asked (not said: an opinion)"},
    {"form", choice, question_form_names, "How it is answered"},
    {"under", choice, asked_under_names, "Learners answer under the policy"},
    {"trigger", trigger},
    {"triggers", texts, {}, "Only these triggers"},
    {"months", number, {}, "Looks back over (months)"},
    {"spell", day, {}, "About the absence from"},
    {"answer", text, {}, "The right answer"},
    {"model", paragraph, {}, "A good answer"}};
constexpr FieldRow branch_fields[] = {{"on", choice, branch_on_names, "When the answer is"},
                                      {"option", answer, {}, "This answer"},
                                      {"score", number, {}, "Points by then"},
                                      {"to", step, {}, "It leads to"}};
constexpr PartRow step_parts[] = {
    {"question", "Question", false,
     R"({"text":"What do you say first?","form":"free_text","model":"Welcome back; how are you?"})",
     question_fields, question_parts},
    {"branches",
     "Branch",
     true,
     R"({"on":"score_at_least","score":1,"to":"end"})",
     branch_fields,
     {},
     false}};
constexpr FieldRow step_fields[] = {
    {"told", paragraph, {}, "What is told"},
    {"day", day, {}, "On the day"},
    {"minutes", number},
    {"if_right", paragraph, {}, "Said after a right answer"},
    {"if_wrong", paragraph, {}, "Said after another answer"},
    {"next", step, {}, "Leads to (not said: the step below)"},
    {"notes", paragraph, {}, "Notes for the facilitator"},
    {"shows_directive_tone", yes_no, {}, "Shows the directive tone on purpose"},
    {"id", text, {}, "Short name"}};

constexpr FieldRow person_fields[] = {{"start_date", day, {}, "In service since"},
                                      {"leave_date", day},
                                      {"valid_from", day, {}, "These terms hold from"},
                                      {"fte", text, {}, "Share of full time"},
                                      {"work_pattern"},
                                      {"hours_per_day"},
                                      {"team"},
                                      {"group"}};
constexpr FieldRow absence_fields[] = {{"first_day", day},
                                       {"last_day", day, {}, "Last day (none: still away)"},
                                       {"hours", text, {}, "Hours, of a part day"},
                                       {"category", choice, category_names},
                                       {"reason", choice, reason_names},
                                       {"work_related", choice, only_yes},
                                       {"told_on", day, {}, "Heard of on"},
                                       {"told_until", day, {}, "Thought so until"}};
constexpr std::array<std::string_view, 7> event_names = {
    "fit_note", "return_meeting", "referral", "health_report", "letter", "annual_leave", "sick_during_leave"};
constexpr FieldRow event_fields[] = {{"date", day},
                                     {"kind", choice, event_names},
                                     {"until", day},
                                     {"under", choice, asked_under_names, "Of the policy"}};
constexpr std::array<std::string_view, 11> decision_names = {
    "adjustment",      "discretion", "trigger",           "target", "outcome", "extend_warning", "adjourn",
    "skip_monitoring", "related",    "return_date_known", "stage"};
constexpr FieldRow decision_fields[] = {{"date", day},
                                        {"kind", choice, decision_names},
                                        {"about"},
                                        {"value"},
                                        {"until", day},
                                        {"why"},
                                        {"under", choice, asked_under_names, "Of the policy"}};
constexpr FieldRow stage_fields[] = {{"track"},
                                     {"stage"},
                                     {"from", day},
                                     {"expires", day},
                                     {"next_review", day},
                                     {"under", choice, asked_under_names, "Of the policy"}};
constexpr PartRow record_parts[] = {
    {"people", "Terms", true, R"({"start_date":"2020-01-06"})", person_fields, {}, false},
    {"absences",
     "Absence",
     true,
     R"({"first_day":"2026-01-05","last_day":"2026-01-06"})",
     absence_fields,
     {},
     false},
    {"events", "Event", true, R"({"date":"2026-01-07","kind":"return_meeting"})", event_fields, {}, false},
    {"decisions",
     "Decision",
     true,
     R"({"date":"2026-01-07","kind":"adjustment","about":"bradford","value":"300","under":"old"})",
     decision_fields,
     {},
     false},
    {"stages",
     "Stage",
     true,
     R"({"track":"short_term","stage":"stage_1","from":"2026-01-07","under":"old"})",
     stage_fields,
     {},
     false}};
constexpr FieldRow source_fields[] = {{"document"}, {"clause"}};

constexpr PartRow exercise_parts[] = {
    {"steps", "Step", true, R"({"told":"What happens next."})", step_fields, step_parts},
    {"record", "What is on record", false, "", {}, record_parts},
    {"sources", "Source", true, R"({"document":"Our policy","clause":"1"})", source_fields, {}, false}};
constexpr FieldRow exercise_fields[] = {{"title"},
                                        {"about", paragraph, {}, "What it is about"},
                                        {"minutes", number},
                                        {"notes", paragraph, {}, "Notes for the facilitator"},
                                        {"id", text, {}, "Short name"}};

constexpr FieldRow item_fields[] = {{"title"},
                                    {"kind", choice, running_kind_names},
                                    {"minutes", number},
                                    {"exercise", exercise, {}, "Case study"},
                                    {"topics", texts, {}, "Subjects of the training"},
                                    {"staff_side_only", yes_no, {}, "For the staff side only"},
                                    {"says", paragraph, {}, "To say"},
                                    {"notes", paragraph, {}, "To mind"}};
constexpr FieldRow policies_fields[] = {{"old", policy, {}, "Old policy"}, {"new", policy, {}, "New policy"}};
constexpr PartRow pack_parts[] = {
    {"policies", "Policies", false, "", policies_fields},
    {"running_order",
     "Item",
     true,
     R"({"kind":"talk","title":"Another item","minutes":5})",
     item_fields,
     {},
     false},
    {"exercises", "Case study", true,
     R"({"title":"A new case study","minutes":10,"record":{"people":[{"start_date":"2020-01-06"}]},)"
     R"("steps":[{"id":"step_1","day":"2026-01-07","told":"What happens first.","minutes":5}]})",
     exercise_fields, exercise_parts}};
constexpr FieldRow pack_fields[] = {{"title"},
                                    {"audience", text, {}, "For"},
                                    {"minutes", number, {}, "Minutes there are"},
                                    {"notes", paragraph, {}, "Where it comes from"}};
constexpr PartRow whole = {"", "Session", false, "", pack_fields, pack_parts};
constexpr PartRow session = {"", "Session",   false,
                             "", pack_fields, std::span<const PartRow>(pack_parts).first(2)};

}  // namespace

const PartRow& pack_row() { return whole; }
const PartRow& session_row() { return session; }
const PartRow& exercise_row() { return pack_parts[2]; }

}  // namespace turnpoint

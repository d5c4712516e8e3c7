#include "core/io/policy/editor/policy_rows.h"

#include <array>

#include "core/policy/names.h"

namespace turnpoint {
namespace {

using enum EntryKind;

constexpr std::array<std::string_view, 2> basis_names = {"stated", "assumed"};

constexpr FieldRow pattern_test_fields[] = {
    {"longest_spell_days", number}, {"minimum_spells", number}, {"probability_below", number}};
constexpr PartRow trigger_parts[] = {
    {"pattern_test", "Test of the pattern", false, "{}", pattern_test_fields}};
constexpr FieldRow trigger_fields[] = {{"name"},
                                       {"clause"},
                                       {"measure", choice, measure_names, "What it looks at"},
                                       {"track", choice, track_names},
                                       {"leads_to", stage, {}, "Leads to stage"},
                                       {"at_least", number},
                                       {"more_than", number},
                                       {"workforce_mean", yes_no, {}, "More than the workforce's mean"},
                                       {"window", window, {}, "Looks back over"},
                                       {"day_unit", choice, day_unit_names, "Days counted"},
                                       {"minimum_spell_days", number, {}, "Only spells of at least (days)"},
                                       {"join_gap_days", number, {}, "Spells are one up to a gap of (days)"},
                                       {"part_time", choice, part_time_names},
                                       {"short_service", choice, short_service_names},
                                       {"minimum_service_days", number},
                                       {"only_if_no_other", yes_no, {}, "Only where no other trigger is met"},
                                       {"on_request", yes_no, {}, "Left out unless asked for"},
                                       {"note"}};

constexpr FieldRow opening_fields[] = {
    {"on", choice, opens_on_names}, {"clause"}, {"length", number, {}, "On calendar day"}, {"before", term}};
constexpr FieldRow meeting_fields[] = {{"name"},
                                       {"clause"},
                                       {"notice", term},
                                       {"in_writing", yes_no, {}, "Invitation in writing"},
                                       {"accompanied", yes_no, {}, "May be accompanied"},
                                       {"attends", texts, {}, "Who attends"},
                                       {"encloses", texts, {}, "Enclosed with the invitation"},
                                       {"agenda", texts}};
constexpr FieldRow letter_fields[] = {{"name"}, {"clause"}, {"within", term}, {"copies_to", texts}};
constexpr FieldRow appeal_fields[] = {{"clause"},
                                      {"within", term},
                                      {"to", text, {}, "Heard by"},
                                      {"suspends_step", yes_no, {}, "The decision waits for it"},
                                      {"dismissal_only", yes_no, {}, "Only against dismissal"}};
constexpr FieldRow warning_fields[] = {{"name"}, {"clause"}, {"life", term, {}, "Lives"}};
constexpr FieldRow review_fields[] = {{"clause"}, {"length", term, {}, "After"}};
constexpr FieldRow step_fields[] = {
    {"kind", choice, step_names}, {"to", stage, {}, "To stage"}, {"clause"}, {"review", term}};
constexpr FieldRow outcome_fields[] = {{"name"}, {"clause"}, {"length", term}};
constexpr PartRow stage_parts[] = {
    {"opens", "What opens it", false, R"({"on":"trigger"})", opening_fields},
    {"meeting", "Meeting", false, R"({"name":"Meeting"})", meeting_fields},
    {"letters", "Letter", true, R"({"name":"New letter"})", letter_fields},
    {"warning", "Warning", false, R"({"name":"Warning","life":"12 months"})", warning_fields},
    {"review", "Review", false, R"({"length":"6 months"})", review_fields},
    {"missed", "When the target is missed", false, R"({"kind":"stays"})", step_fields},
    {"met", "When the target is met", false, R"({"kind":"leaves"})", step_fields},
    {"appeal", "Appeal", false, "{}", appeal_fields},
    {"outcomes", "Outcome", true, R"({"name":"New outcome"})", outcome_fields}};
constexpr FieldRow stage_fields[] = {{"name"},
                                     {"clause"},
                                     {"track", choice, track_names},
                                     {"formal", yes_no},
                                     {"by_judgement", yes_no, {}, "A manager's judgement moves cases here"},
                                     {"why"},
                                     {"referral", choice, referral_names},
                                     {"step_up_on", choice, step_up_on_names},
                                     {"replay_outcome", text, {}, "Outcome a replay takes"}};

constexpr FieldRow category_fields[] = {
    {"counts", choice, counts_names, "Its spells count"},
    {"shorter_than_days", number, {}, "Only for spells shorter than (days)"},
    {"basis", choice, basis_names, "Stated or assumed"},
    {"clause"},
    {"why"}};
constexpr FieldRow return_fields[] = {{"name"},
                                      {"clause"},
                                      {"within_days", number, {}, "Within (working days)"},
                                      {"not_after", texts, {}, "Not after these categories"},
                                      {"agenda", texts},
                                      {"signed_by", texts},
                                      {"copies_to", texts},
                                      {"decided_by"}};
constexpr FieldRow target_fields[] = {
    {"clause"},
    {"counts", choice, target_counts_names, "Spells count"},
    {"days_a_year_below", number},
    {"absent_at_review_misses", yes_no, {}, "Missed by who is absent then"}};
constexpr FieldRow long_term_fields[] = {{"clause"},
                                         {"at_least", term},
                                         {"keeps_stage", yes_no, {}, "The stage is kept on return"},
                                         {"watch", term, {}, "Watched after the return for"},
                                         {"watch_steps_up", yes_no, {}, "A further spell then steps up"}};
constexpr FieldRow delay_fields[] = {
    {"invitation", term}, {"letter_received", term}, {"health_report", term}};
constexpr FieldRow discretion_fields[] = {{"name"},
                                          {"clause"},
                                          {"trigger", trigger},
                                          {"shortest", term, {}, "Spells from"},
                                          {"longest", term, {}, "Spells up to"},
                                          {"earlier_days_below", number},
                                          {"taken", yes_no, {}, "Taken by a replay"}};
constexpr FieldRow duty_fields[] = {{"name"},
                                    {"clause"},
                                    {"kind", choice, duty_kind_names},
                                    {"owner"},
                                    {"on", choice, duty_on_names, "Follows from"},
                                    {"spell_day", number},
                                    {"every", term},
                                    {"within", term},
                                    {"by_time"},
                                    {"categories", texts},
                                    {"reasons", texts},
                                    {"work_related_only", yes_no},
                                    {"longer_than_days", number},
                                    {"recorded_kind"},
                                    {"plus_financial_year", yes_no},
                                    {"says"}};
constexpr FieldRow band_fields[] = {
    {"from_months", number, {}, "From service of (months)"},
    {"full", number, {}, "Full pay for (months or working days)"},
    {"half", number, {}, "Half pay for (months or working days)"},
    {"half_from_months", number, {}, "Half pay only from service of (months)"}};
constexpr PartRow pay_parts[] = {
    {"bands", "Band", true, R"({"from_months":120,"full":0,"half":0})", band_fields, {}, false}};
constexpr FieldRow pay_fields[] = {{"name"},
                                   {"clause"},
                                   {"groups", texts},
                                   {"unit", choice, pay_unit_names},
                                   {"look_back_months", number},
                                   {"not_for", texts, {}, "Not for these categories"}};
constexpr FieldRow chance_fields[] = {{"stage", stage, {}, "Asked to stage"},
                                      {"spells_at_least", number, {}, "With at least so many spells"},
                                      {"days_at_least", number, {}, "And at least so many days"},
                                      {"percent", number, {}, "Chance (%)"},
                                      {"low", number, {}, "Lowest (%)"},
                                      {"high", number, {}, "Highest (%)"},
                                      {"why", paragraph}};
// Chances never fall from supportive to expected to firm: a new row is one that fits between.
constexpr PartRow setting_parts[] = {{"supportive",
                                      "Chance, supportive managers",
                                      true,
                                      R"({"spells_at_least":366,"percent":0,"why":"To be written."})",
                                      chance_fields,
                                      {},
                                      false,
                                      "stage",
                                      "stages",
                                      true},
                                     {"expected",
                                      "Chance, managers as expected",
                                      true,
                                      R"({"spells_at_least":366,"percent":50,"why":"To be written."})",
                                      chance_fields,
                                      {},
                                      false,
                                      "stage",
                                      "stages",
                                      true},
                                     {"firm",
                                      "Chance, firm managers",
                                      true,
                                      R"({"spells_at_least":366,"percent":100,"why":"To be written."})",
                                      chance_fields,
                                      {},
                                      false,
                                      "stage",
                                      "stages",
                                      true}};
constexpr PartRow judgement_parts[] = {{"settings", "Chances", false, "", {}, setting_parts}};
constexpr FieldRow judgement_fields[] = {
    {"window", window, {}, "Looks back over"}, {"day_unit", choice, day_unit_names}, {"quiet", term}};
constexpr FieldRow number_fields[] = {{"name", text, {}, "What it is of"}, {"value"}};
constexpr PartRow provision_parts[] = {{"numbers",
                                        "Number",
                                        true,
                                        R"({"name":"New number","value":"To be written"})",
                                        number_fields,
                                        {},
                                        false}};
constexpr FieldRow provision_fields[] = {{"name"}, {"clause"}, {"about"}, {"says"}};
constexpr FieldRow document_fields[] = {{"agreed"}, {"next_review"}, {"review_clause"}};

constexpr PartRow policy_parts[] = {
    {"triggers", "Trigger", true, R"({"name":"New trigger","measure":"spell_count","at_least":4})",
     trigger_fields, trigger_parts, true, "leads_to", "stages"},
    {"stages", "Stage", true, R"({"name":"New stage"})", stage_fields, stage_parts},
    {"categories", "Category", true, "", category_fields},
    {"return_meeting", "Return meeting", false, R"({"name":"Return meeting"})", return_fields},
    {"target", "Target", false, "{}", target_fields},
    {"long_term", "Long absence", false, "{}", long_term_fields},
    {"delays", "Delays", false, "{}", delay_fields},
    {"discretions",
     "Discretion",
     true,
     R"({"name":"New discretion"})",
     discretion_fields,
     {},
     true,
     "trigger",
     "triggers"},
    {"duties", "Duty", true, R"({"name":"New duty","kind":"contact","owner":"manager","on":"spell_day"})",
     duty_fields},
    {"sick_pay", "Sick pay", true, "", pay_fields, pay_parts},
    {"judgement", "Judgement", false, "", judgement_fields, judgement_parts},
    {"provisions", "Provision", true, R"({"name":"New provision","about":"other","says":"To be written."})",
     provision_fields, provision_parts},
    {"document", "The document", false, "{}", document_fields}};
constexpr FieldRow policy_fields[] = {{"name"}, {"organisation"}, {"source"}, {"summary"}};
constexpr PartRow whole = {"", "Policy", false, "", policy_fields, policy_parts};

}  // namespace

const PartRow& policy_row() { return whole; }

}  // namespace turnpoint

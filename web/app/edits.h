#pragma once
/// Edits of a study as functions: the old study in, the new one out, or why not.

#include "core/base/result.h"
#include "core/compare/study.h"
#include "core/io/fields.h"
#include "web/app/command.h"

namespace turnpoint::app {

/// A first study on the sample, so that the first screen shows something true.
Study sample_study(std::string id);

Study edited(Study study, const ChoosePolicy& edit);
/// Errors: bad_date, last_before_first.
Result<Study> edited(Study study, const SetDates& edit);
Study edited(Study study, const SetParameter& edit);
Study edited(Study study, const ResetParameters& edit);
/// `on_request`: the trigger is left out until asked for.
Study edited(Study study, const UseTrigger& edit, bool on_request);

/// Errors: bad_date.
Result<Study> edited(Study study, const SetCutOverDay& edit);
Study edited(Study study, const SetMapping& edit);

/// Adds what an answer of the core program has as `entries` and as `record`.
void add_rows(const Json& value, Study& study, ReadingNotes& notes);

/// Days go by: what is entered of one's own people is looked at until the day of entry.
void follow_days(Study& study, Day entered);

/// What the core program takes: a policy's file where it is the study's own, else its id.
std::string file_or_id(const Study& study, const std::string& policy);
/// With the policy, or in place of the one of its id. `changed`: the path in it that was changed; what the
/// study sets in the same part is taken back, so that the edit holds.
Study with_own_policy(Study study, OwnPolicy policy, const std::string& changed);
Study edited(Study study, const TakePolicyOut& edit);
Study edited(Study study, const TakeVersionOut& edit);
/// A study's text for a file that is not sealed: what was recorded of imported people stays out of it.
std::string study_to_share(const std::string& text);
/// A study for others: without the secret of its equality view; of people who are not invented neither who
/// they are nor what was recorded of them.
Study shared_study(Study study);

/// The cut-over as chosen; until then the day after the study's dates, with the usual rule.
CutOver cutover_of(const Study& study);

PolicyChoice& choice_of(Study& study, Side side);
const PolicyChoice& choice_of(const Study& study, Side side);

}  // namespace turnpoint::app

#pragma once
/// Reads the core program's answers into views.

#include <string_view>

#include "core/base/result.h"
#include "core/io/json.h"
#include "web/app/import_view.h"
#include "web/app/timeline_view.h"
#include "web/app/views.h"

namespace turnpoint::app {

/// Each takes a whole answer, `{"ok":…}`. Its errors come back as they are; an answer of another shape is
/// `wrong_type`.
Checked<std::vector<PolicyView>> read_policies(std::string_view answer);
FormPart read_form_part(const Json& json);
ProcessLineView read_process_line(const Json& json);
/// Of a policy copied, opened or changed.
Checked<OwnPolicy> read_own_policy(std::string_view answer);
Checked<std::vector<DifferenceView>> read_differences(std::string_view answer);
Checked<std::vector<ProfileView>> read_profiles(std::string_view answer);
/// Of an import or a sample.
Checked<WorkforceView> read_workforce_answer(std::string_view answer);
Checked<ComparisonView> read_comparison(std::string_view answer);
Checked<RowsView> read_rows(std::string_view answer);
Checked<LedgerView> read_ledger(std::string_view answer);
Checked<PersonView> read_person(std::string_view answer);
Checked<TimelineView> read_timeline(std::string_view answer);
/// Of a preview; `reading` and `remembered` are the session's to say.
Checked<ImportView> read_preview(std::string_view answer);
/// An answer that is a text: an export.
Checked<std::string> read_text(std::string_view answer);

}  // namespace turnpoint::app

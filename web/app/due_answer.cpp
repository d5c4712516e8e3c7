#include "core/policy/wording/plain.h"
#include "core/time/day.h"
#include "web/app/due_view.h"
#include "web/app/json_fields.h"

namespace turnpoint::app {
namespace {

std::string in_words(const std::string& iso) {
  const auto day = day_from_text(iso);
  return day ? to_words(*day) : iso;
}

std::string outcome_of(const Json& item) {
  const std::string done = text(item, "done_on"), why = text(item, "done_why");
  if (!done.empty())
    return "Done on " + in_words(done) + (why.empty() ? "." : ": " + without_stop(why) + ".");
  if (text(item, "day") == text(item, "policy_day")) return {};
  const std::string moved = text(item, "moved_why");
  return "Moved from " + in_words(text(item, "policy_day")) +
         (moved.empty() ? "." : ": " + without_stop(moved) + ".");
}

DueItemView read_item(const Json& item) {
  DueItemView view;
  view.employee_id = text(item, "employee_id");
  view.day = text(item, "day");
  view.state = text(item, "state");
  view.what = text(item, "what");
  view.owner = text(item, "owner");
  view.because = text(item, "because");
  view.name = text(item, "item");
  view.kind = text(item, "kind");
  view.outcome = outcome_of(item);
  view.assumed = text(item, "assumed");
  view.expected = yes(item, "expected");
  return view;
}

}  // namespace

Checked<RetentionView> read_retention(std::string_view answer) {
  return view_of<RetentionView>(answer, [](const Json& json) {
    return RetentionView{text(json, "policy_name"), text(json, "as_at"), yes(json, "says"),
                         number(json, "people"), list<DueRecordView>(json, "records", [](const Json& record) {
                           return DueRecordView{text(record, "employee_id"), text(record, "due"),
                                                text(record, "clause"), text(record, "because"),
                                                text(record, "state") == "kept"};
                         })};
  });
}

Checked<DueView> read_due(std::string_view answer) {
  return view_of<DueView>(answer, [](const Json& json) {
    return DueView{text(json, "policy"), text(json, "as_at"),  text(json, "from"),
                   text(json, "to"),     texts(json, "notes"), list<DueItemView>(json, "items", read_item)};
  });
}

}  // namespace turnpoint::app

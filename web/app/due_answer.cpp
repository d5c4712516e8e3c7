#include "web/app/due_view.h"
#include "web/app/json_fields.h"

namespace turnpoint::app {

Checked<DueView> read_due(std::string_view answer) {
  return view_of<DueView>(answer, [](const Json& json) {
    DueView view{text(json, "policy"), text(json, "as_at"),  text(json, "from"),
                 text(json, "to"),     texts(json, "notes"), {}};
    view.items = list<DueItemView>(json, "items", [](const Json& item) {
      return DueItemView{text(item, "employee_id"), text(item, "day"),    text(item, "state"),
                         text(item, "what"),        text(item, "owner"),  text(item, "because"),
                         text(item, "assumed"),     yes(item, "expected")};
    });
    return view;
  });
}

}  // namespace turnpoint::app

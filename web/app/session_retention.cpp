// How long records are kept, what is held about one person, and what is left once somebody was deleted.

#include "core/io/compare/study_json.h"
#include "core/io/json_object.h"
#include "web/app/retention_request.h"
#include "web/app/session.h"

namespace turnpoint::app {

std::string retention_request(const AskRetention& asked) {
  return print_json_line(json_object({{"side", asked.side == Side::old_policy ? "old" : "new"},
                                      {"as_at", asked.as_at},
                                      {"within", "0"},
                                      {"team", asked.team}}));
}

void Session::ask_retention(const AskRetention& asked) {
  view_.retention_asked = asked;
  view_.retention.under_way = true;
  inquire("retention", retention_request(asked));
}

/// As known on the device's day, so that nothing that is held is left out for being later.
void Session::save_held(const SaveHeld& wish) {
  const std::string last = turnpoint::to_text(view_.study.dates.last_day);
  const bool redacted = wish.format == "redacted";
  ask("held_as", {wish.employee_id, std::max(view_.today, last), wish.format},
      redacted ? "held-without-reasons.html" : "everything-held." + wish.format);
}

/// Whatever was worked out names people.
void Session::drop_found() {
  view_.retention = {};
  view_.due = {};
  view_.removal = {};
  view_.sweep = {};
  view_.statistics = {};
  view_.equality = {};
  view_.report = {};
  view_.plan.monthly = {};
  view_.cutover.ledger.reset();
}

Checked<bool> Session::forget(const std::string& text, std::optional<std::uint32_t> people,
                              const std::string& told) {
  Checked<Study> study = read_study(text);
  if (!study) return tl::unexpected(study.error());
  leave_paper();
  stop_inquiries();
  replaced_.reset();
  view_.can_put_back = false;
  std::optional<Import> files;
  if (people) {
    study->workforce = "imported";
    files = Import{{*people}, "The remaining people", true, {}, true};
  }
  show_instead(std::move(*study), std::move(files));
  drop_found();
  view_.place = Place::keeping;
  view_.status = told;
  return true;
}

}  // namespace turnpoint::app

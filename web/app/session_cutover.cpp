#include "core/io/json.h"
#include "core/io/json_object.h"
#include "web/app/answers.h"
#include "web/app/edits.h"
#include "web/app/session.h"

namespace turnpoint::app {
namespace {

/// As core/io/transition/ledger_request.h reads it.
std::string request_text(const CutOver& cutover) {
  const Mapping& mapping = cutover.mapping;
  Json rules = Json::array({turnpoint::to_text(mapping.usual)});
  for (const auto& [stage, rule] : mapping.by_stage)
    rules.push_back(stage + "=" + std::string(turnpoint::to_text(rule)));
  for (const auto& [category, rule] : mapping.by_category)
    rules.push_back(std::string(turnpoint::to_text(category)) + "=" + std::string(turnpoint::to_text(rule)));
  return print_json_line(json_object({{"cutover", turnpoint::to_text(cutover.day)},
                                      {"rules", std::move(rules)},
                                      {"review_within", turnpoint::to_text(mapping.review_within)},
                                      {"letters_before", turnpoint::to_text(mapping.letters_before)}}));
}

}  // namespace

/// The ledger is worked out while its place is open: again after every comparison, whose policies it takes.
void Session::ask_ledger() {
  if (view_.place != Place::cutover || !view_.comparison || view_.comparing) return;
  view_.cutover.working = true;
  waiting_.erase(latest_ledger_);
  latest_ledger_ =
      ask("ledger", {request_text(cutover_of(view_.study)), print_ledger_page(view_.cutover.page)});
}

void Session::ask_ledger_page() {
  if (view_.cutover.working) return ask_ledger();
  latest_ledger_ = ask("ledger_page", {print_ledger_page(view_.cutover.page)});
}

void Session::on_ledger(const std::string& text) {
  Checked<LedgerView> ledger = read_ledger(text);
  view_.cutover.working = false;
  if (!ledger) return refuse(ledger.error());
  if (ledger->rows.empty() && ledger->found > 0) {
    // Fewer entries than before: the page asked for is past the last one.
    LedgerPage& page = view_.cutover.page;
    page.first = (ledger->found - 1) / page.count * page.count;
    return ask_ledger_page();
  }
  view_.cutover.ledger = std::move(*ledger);
}

}  // namespace turnpoint::app

// Questions that a person asks by a button: the removal study, a sweep, statistics, the equality view.

#include "core/io/json.h"
#include "web/app/inquiry_answers.h"
#include "web/app/session.h"

namespace turnpoint::app {
namespace {

template <class View>
void take(Inquired<View>& inquired, Checked<View> answer) {
  inquired.under_way = false;
  inquired.errors.clear();
  if (!answer) {
    inquired.errors = std::move(answer.error());
    return;
  }
  inquired.found = std::move(*answer);
  inquired.stale = false;
}

}  // namespace

void Session::inquire(const std::string& call, std::string request) {
  std::uint32_t& latest = latest_inquiries_[call];
  waiting_.erase(latest);
  latest = ask(call, {std::move(request)});
}

bool Session::is_latest_inquiry(const std::string& call, std::uint32_t id) const {
  const auto found = latest_inquiries_.find(call);
  return found != latest_inquiries_.end() && found->second == id;
}

void Session::on_inquiry(const std::string& call, const std::string& text) {
  if (call == "removal") take(view_.removal, read_removal(text));
  if (call == "charts") take(view_.charts, read_charts(text));
  if (call == "beside") take(view_.beside, read_beside(text));
  if (call == "sweep") take(view_.sweep, read_sweep(text));
  if (call == "statistics") take(view_.statistics, read_statistics(text));
  if (call == "due") take(view_.due, read_due(text));
  if (call == "retention") take(view_.retention, read_retention(text));
  if (call == "equality") take(view_.equality, read_equality(text));
  if (call == "training") {
    take(view_.plan.training, read_training(text));
    if (view_.plan.training.errors.empty()) view_.plan.trained_by = asked_training_;
  }
  if (call == "report") take(view_.report, read_report(text));
  if (call == "monthly") take(view_.plan.monthly, read_report(text));
  if (call == "sponsor") {
    take(view_.plan.sponsor, read_report(text));
    on_sponsor_page();
  }
}

void Session::stop_inquiries() {
  for (const auto& [call, id] : latest_inquiries_) waiting_.erase(id);
  view_.removal.under_way = view_.charts.under_way = view_.beside.under_way = view_.sweep.under_way = false;
  view_.statistics.under_way = view_.equality.under_way = view_.due.under_way = view_.retention.under_way =
      false;
  view_.report.under_way = view_.plan.training.under_way = view_.plan.monthly.under_way = false;
  view_.plan.sponsor.under_way = false;
  waiting_.erase(latest_key_);
}

/// The study or its people changed: what was found is of an earlier state.
void Session::outdate_inquiries() {
  stop_inquiries();
  view_.removal.stale = view_.removal.found.has_value();
  view_.charts.stale = view_.charts.found.has_value();
  view_.beside.stale = view_.beside.found.has_value();
  view_.sweep.stale = view_.sweep.found.has_value();
  view_.due.stale = view_.due.found.has_value();
  view_.retention.stale = view_.retention.found.has_value();
  view_.equality.stale = view_.equality.found.has_value();
  view_.statistics.stale = view_.statistics.found.has_value();
  view_.report.stale = view_.report.found.has_value();
  view_.plan.monthly.stale = view_.plan.monthly.found.has_value();
}

}  // namespace turnpoint::app

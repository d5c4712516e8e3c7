#include "core/io/measures/monthly_request.h"

namespace turnpoint {
namespace {

/// Reads numbers as typed and notes what is wrong with each.
class Settings {
 public:
  explicit Settings(const std::map<std::string, std::string>& typed) : typed_(typed) {}

  Rational number(const char* id, const Rational& otherwise, int places, int least, int most) {
    const auto found = typed_.find(id);
    if (found == typed_.end() || found->second.empty()) return otherwise;
    const auto value = decimal_from_text(found->second, places);
    if (value && *value >= Rational(least) && *value <= Rational(most)) return *value;
    problems.push_back({ErrorCode::bad_argument, id,
                        "\"" + found->second + "\" does not fit; write a " +
                            (places == 0 ? "whole number" : "number") + " from " + std::to_string(least) +
                            " to " + std::to_string(most) + "."});
    return otherwise;
  }

  std::int64_t whole(const char* id, std::int64_t otherwise, int least, int most) {
    return static_cast<std::int64_t>(number(id, Rational(otherwise), 0, least, most).numerator());
  }

  /// Amber that was not typed goes no higher than red.
  void fit(const char* id, Rational& amber, const Rational& red) {
    if (amber <= red) return;
    const auto found = typed_.find(id);
    if (found != typed_.end() && !found->second.empty())
      problems.push_back({ErrorCode::bad_argument, id,
                          to_decimal(amber) + " is above red, from " + to_decimal(red) + "; lower it."});
    amber = red;
  }

  std::vector<Error> problems;

 private:
  const std::map<std::string, std::string>& typed_;
};

std::optional<Day> launch_of(const ActionPlan& plan) {
  for (const Milestone& milestone : plan.milestones) {
    if (milestone.id == "launch") return milestone.day;
  }
  return std::nullopt;
}

}  // namespace

Checked<MeasuresRequest> read_monthly_request(const ActionPlan& plan, Day as_at, std::optional<Day> cutover,
                                              const std::map<std::string, std::string>& typed) {
  MeasuresRequest request;
  Settings settings(typed);
  request.as_at = as_at;
  request.launch = launch_of(plan);
  if (!request.launch) request.launch = cutover;
  request.red_from = settings.whole("red_from", request.red_from, 1, 400);
  Rational amber = settings.number("amber_from", Rational(request.amber_from), 0, 1, 400);
  settings.fit("amber_from", amber, Rational(request.red_from));
  request.amber_from = static_cast<std::int64_t>(amber.numerator());
  request.service_red = settings.number("service_red_from", request.service_red, 2, 1, 400);
  request.service_amber = settings.number("service_amber_from", request.service_amber, 2, 1, 400);
  settings.fit("service_amber_from", request.service_amber, request.service_red);
  request.top =
      static_cast<std::size_t>(settings.whole("top", static_cast<std::int64_t>(request.top), 0, 1000));
  request.suppression = settings.whole("suppression", request.suppression, 1, 1000);
  if (!settings.problems.empty()) return tl::unexpected(std::move(settings.problems));
  return request;
}

}  // namespace turnpoint

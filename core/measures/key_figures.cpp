#include "core/measures/key_figures.h"

#include <algorithm>

namespace turnpoint {
namespace {

constexpr std::size_t before = 0, after = 1;

/// A figure of one of the two periods.
struct OneSide {
  std::optional<Rational> value;
  bool few = false;
};

class Figures {
 public:
  Figures(const MeasuresWork& work, const MeasureSums& sums, const ActionPlan& plan)
      : work_(work), sums_(sums), plan_(plan) {
    spans_ = {*work.days().before, *work.days().after};
  }

  std::vector<KeyFigure> gather() {
    add("days_per_fte", "Days lost per FTE", "working days", true,
        [&](std::size_t when) { return OneSide{days_per_fte(sums_.around[when].all, spans_[when])}; });
    add("formal_meetings", "Formal meetings and hearings held", "for 100 employees", true,
        [&](std::size_t when) { return formal(when); });
    add("returns_in_time", "Return meetings held in time", "percent of those due", false,
        [&](std::size_t when) { return returns(when); });
    add("turnover", "Leavers", "percent of the mean headcount", true, [&](std::size_t when) {
      return OneSide{share(Rational(100 * sums_.around[when].all.leavers), heads(when))};
    });
    for (const PlanMeasure& measure : plan_.records.measures) add(measure);
    return std::move(figures_);
  }

 private:
  static std::optional<Rational> share(const Rational& part, const Rational& whole) {
    if (whole == Rational(0)) return std::nullopt;
    return part / whole;
  }

  Rational heads(std::size_t when) const {
    return {Int128{sums_.around[when].all.head_days}, spans_[when].days()};
  }

  bool is_few(std::int64_t count) const { return count > 0 && count < work_.request().suppression; }

  OneSide formal(std::size_t when) const {
    if (!work_.knows_formal()) return {};
    if (is_few(sums_.formal[when])) return {std::nullopt, true};
    return {share(Rational(100 * sums_.formal[when]), heads(when))};
  }

  OneSide returns(std::size_t when) const {
    const ReturnsHeld& held = sums_.returns[when];
    if (!work_.knows_returns()) return {};
    if (is_few(held.due)) return {std::nullopt, true};
    return {share(Rational(100 * held.in_time), Rational(held.due))};
  }

  const PlanMeasure* of_plan(const std::string& id) const {
    for (const PlanMeasure& measure : plan_.records.measures) {
      if (measure.id == id) return &measure;
    }
    return nullptr;
  }

  template <class Value>
  void add(const char* id, const char* name, const char* unit, bool lower_is_better, Value value) {
    const OneSide was = value(before);
    const OneSide is = value(after);
    KeyFigure figure{id, name, unit, was.value, is.value, was.few, is.few, {}, {}};
    if (const PlanMeasure* measure = of_plan(id)) figure.target = measure->target;
    PlanMeasure compared;
    compared.lower_is_better = lower_is_better;
    finish(std::move(figure), compared);
  }

  void add(const PlanMeasure& measure) {
    const auto taken = [&](const KeyFigure& figure) { return figure.id == measure.id; };
    if (std::any_of(figures_.begin(), figures_.end(), taken)) return;
    const BeforeAndAfter values = before_and_after(measure, *work_.request().launch, work_.request().as_at);
    KeyFigure figure{measure.id, measure.name, measure.unit, {}, {}, false, false, measure.target, {}};
    if (values.before) figure.before = values.before->value;
    if (values.after) figure.after = values.after->value;
    finish(std::move(figure), measure);
  }

  void finish(KeyFigure figure, const PlanMeasure& measure) {
    BeforeAndAfter values;
    if (figure.before) values.before = MeasureValue{{}, *figure.before};
    if (figure.after) values.after = MeasureValue{{}, *figure.after};
    figure.direction = direction_of(measure, values);
    figures_.push_back(std::move(figure));
  }

  const MeasuresWork& work_;
  const MeasureSums& sums_;
  const ActionPlan& plan_;
  std::array<Span, 2> spans_{};
  std::vector<KeyFigure> figures_;
};

}  // namespace

std::vector<KeyFigure> key_figures(const MeasuresWork& work, const MeasureSums& sums,
                                   const ActionPlan& plan) {
  if (!work.days().after) return {};
  return Figures(work, sums, plan).gather();
}

}  // namespace turnpoint

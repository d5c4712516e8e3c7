#pragma once
/// Answers of the core program to what is asked by a button, read into views; errors as answers.h has them.

#include <string_view>

#include "web/app/inquiry_view.h"

namespace turnpoint::app {

Checked<RemovalView> read_removal(std::string_view answer);
Checked<SweepView> read_sweep(std::string_view answer);
Checked<std::vector<ChartView>> read_charts(std::string_view answer);
Checked<BesideView> read_beside(std::string_view answer);
Checked<StatisticsView> read_statistics(std::string_view answer);
Checked<ReportView> read_report(std::string_view answer);
Checked<SynthesisView> read_synthesis(std::string_view answer);

}  // namespace turnpoint::app

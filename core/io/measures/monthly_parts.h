#pragma once
/// The parts of the monthly report that say what the change came to, and the words all parts share.

#include "core/io/measures/monthly_report.h"

namespace turnpoint {

/// Nothing where the plan's launch has no day, or has not come.
std::optional<ReportSection> before_after_section(const MonthlyRun& run);
/// Nothing without a launch, or where no team is on either side alone.
std::optional<ReportSection> arms_section(const MonthlyRun& run);

/// `12.5`; `not known`.
std::string figure_words(const std::optional<Rational>& value);
/// `+1.5`, `-0.25`, `0`; `not known`.
std::string change_words(const std::optional<Rational>& was, const std::optional<Rational>& is);
/// `no service`, or `no team` where services are teams, for those without one.
std::string service_name(const MonthlyRun& run, std::size_t service);
/// `no directorate` for services without one.
std::string directorate_name(const MonthlyRun& run, std::size_t directorate);

}  // namespace turnpoint

#pragma once
/// A comparison as the options ask for it, before any workforce is read; how one is printed and sliced.

#include "cli/inputs.h"
#include "core/io/compare/comparison_text.h"
#include "core/io/run/partial.h"

namespace turnpoint {

struct AskedComparison {
  Policy old_policy;
  Policy new_policy;
  ComparisonRequest request;  ///< figures asked for, means not applied
};

/// Errors: --to before --from.
Result<void> in_order(Day from, Day to);

/// From --from to --to. Errors: one that is missing or no date; --to before --from.
Result<Span> dates_of(const Arguments& arguments);

Checked<AskedComparison> asked_comparison(const Arguments& arguments);

/// `arguments` say whether --figures is asked for.
void print_comparison(const Arguments& arguments, Format format, const ComparisonRun& run);

/// What a comparison and its people come to, into a partial; and out of it: errors are damaged.
void fill(Partial& partial, const Comparison& comparison, const Workforce& workforce);

/// Adds one partial's sums.
Result<void> add_sums(const ComparisonRequest& request, const Partial& partial, Comparison& whole);

/// The people of a partial's rows, and their changes added to `whole`, which count by them.
Result<Workforce> take_rows(const ComparisonRequest& request, const Partial& partial, Comparison& whole);

}  // namespace turnpoint

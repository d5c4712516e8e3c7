#pragma once
/// Everything that a printed report of a study counts, over slices of the people.

#include <memory>

#include "core/compare/equality/sides.h"
#include "core/compare/removal/removal.h"
#include "core/compare/tables/tables.h"
#include "core/transition/ledger.h"

namespace turnpoint {

/// What a report is asked for. Means need not be applied yet.
struct ReportAsked {
  Policy old_policy;
  Policy new_policy;
  ComparisonRequest comparison;             ///< figures asked for
  std::optional<Comparison> compared{};     ///< all of it, where that was done; else it is counted here
  std::optional<RemovalRequest> removal{};  ///< of the old policy; nothing: it cannot be studied
  std::string no_removal{};                 ///< why not
  std::optional<Characteristic> teams{};    ///< with a reference; nothing: not shown by team
  std::optional<Disclosure> disclosure{};   ///< nothing: neither teams nor months are shown
  std::optional<Day> cutover{};
  std::vector<std::int32_t> team_start{};  ///< of LedgerRequest
  Mapping mapping{};
  Recorded old_recorded{};
  Recorded new_recorded{};
  Calendar calendar = Calendar();
};

/// Sums of a slice of the people.
struct ReportSums {
  Comparison comparison;
  ComparisonTables tables;
  std::optional<RemovalSums> removal;
  std::optional<EqualityCounts> teams;
  std::optional<Ledger> ledger;
  void merge(ReportSums&& next);
};

/// Holds what its parts refer to: it stays where it is. The workforce must outlive it.
class ReportWork {
 public:
  /// The first pass over the whole workforce: means are applied.
  ReportWork(const Workforce& workforce, const ClosedDays& closed, ReportAsked asked);
  ReportWork(const ReportWork&) = delete;
  ReportWork& operator=(const ReportWork&) = delete;

  /// The people from `first` up to `end`; with `compared` nothing of the comparison.
  ReportSums count(std::size_t first, std::size_t end) const;
  /// Of that all but the ledger, and the ledger alone, where there is a cut-over.
  ReportSums count_numbers(std::size_t first, std::size_t end) const;
  std::optional<Ledger> count_ledger(std::size_t first, std::size_t end) const;

  const Workforce& workforce() const { return workforce_; }
  const ReportAsked& asked() const { return asked_; }
  const TablesRequest& tables() const { return *tables_; }
  /// Nothing without a cut-over.
  const StageRun* stages() const { return stages_ ? &*stages_ : nullptr; }
  const LedgerRequest* ledger() const { return ledger_ ? &*ledger_ : nullptr; }
  /// Nothing where teams are not shown.
  const EqualityRequest* teams() const { return teams_ ? &*teams_ : nullptr; }

 private:
  const Workforce& workforce_;
  DayCount days_;
  ReportAsked asked_;
  Plan ledger_plan_;
  EqualitySides sides_;
  std::optional<TablesRequest> tables_;
  std::optional<StageRun> stages_;
  std::optional<LedgerRequest> ledger_;
  std::optional<EqualityRequest> teams_;
};

}  // namespace turnpoint

#pragma once
/// Runs the engine on a case, both passes, and gives its looks as plain values or as lines to compare.

#include "core/engine/evidence.h"
#include "core/engine/facts.h"
#include "tests/support/policies.h"
#include "tests/support/record.h"

namespace turnpoint::test {

/// A look that meets a trigger, free of indexes, so that engine and oracle can be laid side by side.
struct FoundLook {
  std::string employee_id;
  std::string trigger;
  Day day{};
  Rational value;
  Rational threshold;
  bool crossing = false;
  bool provisional = false;
  Day spell_first{};
  friend bool operator==(const FoundLook&, const FoundLook&) = default;
};

/// A case made ready: columns, calendar and plan, means applied. It must stay where it is while in use.
struct Replay {
  explicit Replay(const Case& subject);
  Replay(const Replay&) = delete;
  Replay& operator=(const Replay&) = delete;

  std::vector<MetLook> looks_of(std::size_t person) const {
    return met_looks(workforce, days, plan, person, as_at);
  }
  Evidence evidence_of(const MetLook& look) const;

  Workforce workforce;
  DayCount days;
  Plan plan;
  Day as_at;
};

/// By employee, day, trigger.
std::vector<FoundLook> engine_looks(const Case& subject);

/// `E1 2022-09-16 bradford 208 crossing`, then `provisional` where it is.
std::string to_line(const FoundLook& look);

/// Every look that meets a trigger, a line each.
std::vector<std::string> replay(const Record& record, const PolicyBuilder& policy, const std::string& as_at,
                                const std::vector<std::string>& requested = {});

/// Only those that are findings.
std::vector<std::string> findings(const Record& record, const PolicyBuilder& policy,
                                  const std::string& as_at);

using Lines = std::vector<std::string>;

}  // namespace turnpoint::test

#pragma once
/// What the cases of one person share while the days are walked through.

#include <set>

#include "core/engine/stages/because.h"
#include "core/engine/stages/sick_pay.h"

namespace turnpoint {

struct Walk {
  const Known& known;
  const Looks& looks;
  const std::vector<PaidSpell>& paid;
  std::vector<std::int32_t> referrals;  ///< days of every referral so far: recorded, of duties, of stages
  std::set<std::int32_t> agenda;        ///< days on which something may move or is planned, still to come
  Timeline out;
  std::int32_t today = no_day;  ///< the day that is being walked through

  const Policy& policy() const { return known.policy(); }
  const Stage& stage(StageIndex index) const { return policy().stages[index]; }
  /// Days out of service are not looked at; today's later parts see what its earlier ones did.
  void look_again(std::int32_t day) {
    if (day > today && day <= known.last_in_service) agenda.insert(day);
  }
  Event& add(std::int32_t day, EventKind kind, const std::string& subject, const Because& because) {
    Event event;
    event.day = day;
    event.kind = kind;
    event.subject = subject;
    event.because = because;
    out.events.push_back(std::move(event));
    return out.events.back();
  }
};

}  // namespace turnpoint

#include "core/transition/outcomes.h"

#include <algorithm>

#include "core/engine/stages/event_names.h"
#include "core/transition/goes_on.h"

namespace turnpoint {
namespace {

std::string words(std::int32_t day) { return to_words(day_from_number(day)); }

/// Says what becomes of the items of one row, one after the other.
class Outcomes {
 public:
  Outcomes(const StageRun& run, const LedgerRequest& request, LedgerRow& row)
      : old_(run.policy), new_(request.new_policy), row_(row), support_(support_stage(request.new_policy)),
        to_do_(run, request, row) {}

  void carry(LiveItem& item);
  void check(const Disagreement& disagreement);
  void finish() { to_do_.finish(); }

 private:
  /// When a stage that stays ends, and how that is said.
  struct End {
    std::int32_t day = no_day;
    std::string stays;
  };
  static constexpr std::int32_t on_return = open_end;

  void stage(LiveItem& item);
  void stay(LiveItem& item);
  void end_at_once(LiveItem& item);
  void close(LiveItem& item);
  void meeting(LiveItem& item);

  bool ends_on_return(const LiveItem& item) const;
  End end_of(const LiveItem& item) const;
  std::string close_sooner(const LiveItem& item, const End& end);
  std::string hold_support_review(LiveItem& item, const std::string& because);
  void record(const LiveItem& item, const char* as);
  std::string name(const LiveItem& item) const { return as_name(name_of(old_.stages, item.stage)); }
  std::string until_review() const { return "by " + words(to_do_.review_by()); }

  const Policy& old_;
  const Policy& new_;
  LedgerRow& row_;
  const Stage* support_;
  ToDo to_do_;
};

void Outcomes::carry(LiveItem& item) {
  switch (item.kind) {
  case LiveKind::stage: return stage(item);
  case LiveKind::meeting: return meeting(item);
  default: return go_on(old_, new_, item, to_do_);
  }
}

void Outcomes::stage(LiveItem& item) {
  const bool stays =
      item.rule == MappingRule::honour_until_expiry || item.rule == MappingRule::carry_with_review;
  if (stays)
    stay(item);
  else
    close(item);
  const bool goes_on = stays && item.ends != to_do_.cutover();
  to_do_.tell(item, to_do_.told_by(item.day),
              name(item) + " " + item.becomes + "." + (goes_on ? " No further step follows from it." : ""));
}

/// Whether the old policy ends the stage on return from the absence that is under way.
bool Outcomes::ends_on_return(const LiveItem& item) const {
  const Stage* stage = find_named(old_.stages, item.stage);
  return to_do_.away() && stage != nullptr && stage->track == Track::long_term && !old_.long_term.keeps_stage;
}

/// The end of its warning, else its review; the return and the last day in service where they come sooner;
/// else none of its own.
Outcomes::End Outcomes::end_of(const LiveItem& item) const {
  End end;
  const auto sooner = [&](std::int32_t day, const std::string& stays) {
    if (day != no_day && (end.day == no_day || day < end.day)) end = {day, stays};
  };
  if (item.expires != no_day)
    end = {item.expires, "stays until " + words(item.expires - 1)};
  else if (item.next_review != no_day)
    end = {item.next_review, "stays until its review on " + words(item.next_review) + " closes it"};
  if (item.back != no_day) sooner(item.back, "stays until the return on " + words(item.back));
  if (row_.leaves != no_day)
    sooner(row_.leaves + 1, "stays until " + words(row_.leaves) + ", the last day in service");
  if (!ends_on_return(item)) return end;
  if (end.day == no_day) return {on_return, "stays until the colleague is back"};
  return {end.day, end.stays + ", or until the colleague is back where that is sooner"};
}

void Outcomes::stay(LiveItem& item) {
  End end = end_of(item);
  if (end.day != no_day && end.day <= to_do_.cutover()) return end_at_once(item);
  const bool endless = end.day == no_day;
  if (endless) end = {to_do_.review_by(), "stays until a review " + until_review() + " closes it"};
  item.ends = end.day == on_return ? no_day : end.day;
  item.becomes = end.stays;
  if (endless) {
    to_do_.hold_review("Hold a review with the colleague",
                       name(item) + " has no end of its own and closes there.");
  } else if (item.rule == MappingRule::carry_with_review) {
    item.becomes += close_sooner(item, end);
  }
  if (item.next_review != no_day && item.next_review <= end.day) {
    to_do_.add(Owner::manager, "Hold the review of " + name(item) + " set for " + words(item.next_review),
               to_do_.held_by(item.next_review),
               item.next_review == end.day ? name(item) + " closes there."
                                           : "No further step follows from it.");
  }
  record(item, "ended");
}

void Outcomes::end_at_once(LiveItem& item) {
  item.ends = to_do_.cutover();
  const bool kept = item.expires != no_day && item.expires < item.ends;
  item.becomes = "ends on " + words(item.ends) +
                 (kept ? ", as its time is over and the meeting that kept it open is not held"
                  : item.back == item.ends ? ", the first day back"
                                           : ", when its time is over");
  record(item, "ended");
}

/// The review of the rule, which is the stage's own where that comes in time.
std::string Outcomes::close_sooner(const LiveItem& item, const End& end) {
  if (item.next_review != no_day && item.next_review <= std::min(to_do_.review_by(), end.day))
    return end.day == item.next_review
               ? ""
               : "; the review on " + words(item.next_review) + " may close it sooner";
  if (end.day <= to_do_.review_by()) return "; it ends before a review is due";
  to_do_.hold_review("Hold a review with the colleague",
                     name(item) + " is carried over and may be closed there.");
  return "; a review " + until_review() + " may close it sooner";
}

void Outcomes::close(LiveItem& item) {
  item.ends = to_do_.cutover();
  item.becomes = "is closed on " + words(item.ends);
  if (item.rule == MappingRule::convert_to_support_plan)
    item.becomes +=
        "; " + hold_support_review(item, name(item) + " is closed and its support goes on in a plan.");
  record(item, "closed");
}

std::string Outcomes::hold_support_review(LiveItem& item, const std::string& because) {
  const std::string plan = " and agree a support plan";
  if (support_ == nullptr) {
    to_do_.hold_review("Hold a conversation about support" + plan, because);
    return "a conversation " + until_review() + " agrees a support plan in its place";
  }
  item.opens = support_->id;
  to_do_.hold_review("Hold the " + as_name(support_->name) + plan, because);
  return as_name(support_->name) + " opens in its place " + until_review() + ", with a support plan";
}

void Outcomes::record(const LiveItem& item, const char* as) {
  const std::int32_t due = item.ends == no_day ? no_day : to_do_.working_day_from(item.ends);
  to_do_.add(Owner::hr, "Record " + name(item) + " as " + as, due, "Nothing later may count from it.");
}

/// A meeting still to come would be a new step of the old policy; under no rule is it taken.
void Outcomes::meeting(LiveItem& item) {
  const bool asked = item.asked == no_day || item.asked < to_do_.cutover();
  item.ends = to_do_.cutover();
  item.becomes = asked ? "is not held" : "is not called";
  if (item.rule == MappingRule::carry_with_review) {
    to_do_.hold_review("Hold a review with the colleague",
                       "What led to the meeting " + name(item) + " is talked over there.");
    item.becomes += "; a review " + until_review() + " takes its place";
  } else if (item.rule == MappingRule::convert_to_support_plan) {
    item.becomes += "; " + hold_support_review(item, "It takes the place of the meeting " + name(item) + ".");
  }
  if (!asked) return;
  const std::int32_t told = item.asked == no_day ? to_do_.letters_on() : to_do_.told_by(item.asked);
  to_do_.add(Owner::manager,
             "Take the meeting " + name(item) + " of " + words(item.day) + " out of the diary", told,
             "No new step of the old policy is taken; everyone who was asked should know.");
  to_do_.tell(item, told, "The meeting " + name(item) + " of " + words(item.day) + " " + item.becomes + ".");
}

void Outcomes::check(const Disagreement& disagreement) {
  to_do_.add(Owner::hr, "Find out what is really live before a letter goes out", to_do_.letters_on(),
             in_words(old_, disagreement) + ".");
}

}  // namespace

std::string in_words(const Policy& old_policy, const Disagreement& disagreement) {
  const auto named = [&](const std::string& stage) {
    return stage.empty() ? std::string("no stage") : as_name(name_of(old_policy.stages, stage));
  };
  return (disagreement.named ? "stages.csv leads to " + named(disagreement.recorded)
                             : std::string("stages.csv does not name the colleague")) +
         "; the record alone leads to " + named(disagreement.replayed);
}

const Stage* support_stage(const Policy& policy) {
  const auto found =
      std::find_if(policy.stages.begin(), policy.stages.end(), [](const Stage& s) { return !s.formal; });
  return found == policy.stages.end() ? nullptr : &*found;
}

void carry_over(const StageRun& run, const LedgerRequest& request, LedgerRow& row) {
  Outcomes outcomes(run, request, row);
  for (LiveItem& item : row.items) {
    item.rule = request.mapping.rule_for(item.stage, item.category);
    outcomes.carry(item);
  }
  for (const Disagreement& disagreement : row.disagreements) outcomes.check(disagreement);
  outcomes.finish();
}

}  // namespace turnpoint

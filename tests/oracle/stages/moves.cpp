#include "tests/oracle/stages/ladder.h"

namespace turnpoint::test {

using std::chrono::days;

/// Rule 8.
void Ladder::ask(const Stage& stage, Day look) {
  pending_ = Pending{};
  pending_->stage = &stage;
  pending_->invitation = file_.calendar.deadline(look, file_.policy.delays.invitation);
}

/// Rule 13; after a hearing there is another hearing (rule 16).
void Ladder::step_up(Day day) {
  const Stage& stage = *held_->stage;
  if (!stage.outcomes.empty()) return ask(stage, day);
  if (stage.missed.kind == Step::Kind::to_stage) ask(*stage_named(stage.missed.to), day);
  if (stage.missed.kind == Step::Kind::leaves) leave(day);
}

void Ladder::look(Day day) {
  std::vector<BookedLook> mine;
  for (const BookedLook& look : book_.on(day)) {
    const Stage* stage = stage_named(look.rule->leads_to);
    if (stage != nullptr && is_mine(*stage)) mine.push_back(look);
  }
  if (pending_ || mine.empty()) {
    // Nothing to move.
  } else if (held_) {
    look_at_target(day, mine);
  } else {
    look_to_open(day, mine);
  }
  if (!pending_ && held_) look_at_watch(day);
  look_at_length(day);
}

/// Gives the conversation that takes the place of an invitation.
bool Ladder::is_withheld(const BookedLook& look) {
  if (!book_.is_withheld(look)) return false;
  diary_.add({look.day, EventKind::conversation, look.rule->id, "", look.provisional, false, false});
  return true;
}

void Ladder::note(const BookedLook& look) {
  if (!look.crossing && !look.manual)
    diary_.add({look.day, EventKind::look_met, look.rule->id, look.value, look.provisional, false, false});
  if (!look.manual) opened_by_.insert(look.spell_first);
}

/// Rules 6 and 8: of the stages that the day's looks lead to, the last of the policy's list.
void Ladder::look_to_open(Day day, const std::vector<BookedLook>& looks) {
  std::vector<BookedLook> free;
  for (const BookedLook& look : looks) {
    if (!is_withheld(look)) free.push_back(look);
  }
  const Stage* last = nullptr;
  for (const Stage& stage : file_.policy.stages) {
    for (const BookedLook& look : free) {
      if (look.rule->leads_to == stage.id) last = &stage;
    }
  }
  if (last == nullptr) return;
  opened_by_.clear();
  for (const BookedLook& look : free) {
    if (look.rule->leads_to == last->id) note(look);
  }
  ask(*last, day);
  for (const BookedLook& look : free) pending_->provisional = pending_->provisional || look.provisional;
}

/// Rules 11 and 12: the figure that misses the target, if it does.
std::optional<std::string> Ladder::missed_with(const BookedLook& look) const {
  if (held_->stage->step_up_on == StepUpOn::each_look) return look.value;
  if (held_->stage->step_up_on == StepUpOn::never || look.rule->only_if_no_other) return std::nullopt;
  if (look.manual) return look.value;
  if (look.spell_first < held_->target_from) return std::nullopt;
  if (file_.policy.target.counts == TargetCounts::rolling_window) return look.value;
  const auto figure = book_.figure_of_spells_from(*look.rule, look.day, held_->target_from);
  return figure ? std::optional(to_decimal(*figure)) : std::nullopt;
}

void Ladder::look_at_target(Day day, const std::vector<BookedLook>& looks) {
  bool missed = false;
  bool provisional = true;
  for (const BookedLook& look : looks) {
    const auto figure = missed_with(look);
    if (!figure) continue;
    note(look);
    diary_.add({day, EventKind::target_missed, held_->stage->id, *figure, look.provisional, false, false});
    if (is_withheld(look)) continue;
    missed = true;
    provisional = provisional && look.provisional;
  }
  if (!missed) return;
  step_up(day);
  if (pending_) pending_->provisional = provisional;
}

/// The last sentence of rule 17: the first spell after the return that is over before the watch is.
void Ladder::look_at_watch(Day day) {
  const LongTerm& rule = file_.policy.long_term;
  if (!held_->kept || !rule.watch || !rule.watch_steps_up || watched_ == held_->target_from) return;
  if (held_->stage->step_up_on == StepUpOn::never) return;
  if (day >= file_.calendar.end_of(held_->target_from, *rule.watch)) return;
  for (const LivedSpell& spell : file_.ledger.spells()) {
    if (!spell.formal || spell.open || spell.first < held_->target_from || spell.last != day) continue;
    watched_ = held_->target_from;
    diary_.add(day, EventKind::target_missed, held_->stage->id);
    step_up(day);
    return;
  }
}

/// Rule 18.
void Ladder::look_at_length(Day day) {
  for (const Stage& stage : file_.policy.stages) {
    if (!is_mine(stage) || stage.opens.on != OpensOn::spell_length) continue;
    for (std::size_t i = 0; i < file_.ledger.spells().size(); ++i) {
      const LivedSpell& spell = file_.ledger.spells()[i];
      if (!spell.formal || day < spell.first || spell.last < day || asked_by_.count(i) != 0) continue;
      std::int64_t length = (day - spell.first).count() + 1;
      for (const LivedSpell& other : file_.ledger.spells()) {
        if (other.first >= spell.first || !other.formal) continue;
        for (const Decision* decision :
             file_.decisions("related", to_text(spell.first), Day(days(0)), day)) {
          if (decision->value == to_text(other.first))
            length += (std::min(other.last, spell.first - days(1)) - other.first).count() + 1;
        }
      }
      if (length < stage.opens.length) continue;
      asked_by_.insert(i);
      if (held_ || pending_) continue;
      const bool back_soon =
          !file_.decisions("return_date_known", to_text(spell.first), Day(days(0)), day).empty();
      if (back_soon && stage.referral != ReferralAt::none) continue;
      ask(stage, day);
      pending_->spell = i;
      opened_by_.clear();
      opened_by_.insert(spell.first);
    }
  }
}

}  // namespace turnpoint::test

#include "tests/oracle/stages/ladder.h"

#include <utility>

namespace turnpoint::test {

using std::chrono::days;

/// Rule 8.
void Ladder::ask(const Stage& stage, Day look) {
  heard_.reset();
  pending_ = Pending{};
  pending_->stage = &stage;
  pending_->look = look;
  pending_->invitation = file_.calendar.deadline(look, file_.policy.delays.invitation);
}

/// Rule 13; after a hearing there is another hearing (rule 16).
void Ladder::step_up(Day day) {
  heard_.reset();
  const Stage& stage = *held_->stage;
  if (held_->further_review) return ask(stage, day);
  if (stage.missed.kind == Step::Kind::to_stage) ask(*stage_named(stage.missed.to), day);
  if (stage.missed.kind == Step::Kind::leaves) leave(day);
}

void Ladder::look(Day day) {
  std::vector<BookedLook> mine;
  for (const BookedLook& look : book_.on(day)) {
    const Stage* stage = stage_named(look.rule->leads_to);
    if (stage != nullptr && is_mine(*stage)) mine.push_back(look);
  }
  const std::vector<Reached> reached = lengths_reached(day);
  if (pending_) return;
  if (!held_) return look_to_open(day, mine, reached);
  if (!look_at_target(day, mine)) look_at_watch(day);
}

/// Rule 22: of the stages that a manager asks to on this day, the last of the policy's list.
const Stage* Ladder::decided_on(Day day) const {
  const Stage* last = nullptr;
  for (const Stage& stage : file_.policy.stages) {
    if (is_mine(stage) && !file_.decisions("stage", stage.id, day, day).empty()) last = &stage;
  }
  return last;
}

/// Rule 45: after everything else of the day, if no meeting is pending then.
void Ladder::ask_as_decided(Day day) {
  const Stage* stage = decided_on(day);
  if (stage == nullptr || pending_) return;
  opened_by_.clear();
  ask(*stage, day);
  pending_->invitation = day;
  prepare(day);
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

/// Rules 6, 8 and 18: of the stages that the day's looks and lengths lead to, the last of the policy's list.
void Ladder::look_to_open(Day day, const std::vector<BookedLook>& looks,
                          const std::vector<Reached>& reached) {
  std::vector<BookedLook> free;
  for (const BookedLook& look : looks) {
    if (!is_withheld(look)) free.push_back(look);
  }
  const Stage* last = nullptr;
  const Reached* by_length = nullptr;
  for (const Stage& stage : file_.policy.stages) {
    for (const Reached& length : reached) {
      if (length.stage != &stage || last == &stage) continue;
      last = &stage;
      by_length = &length;
    }
    for (const BookedLook& look : free) {
      if (look.rule->leads_to != stage.id) continue;
      last = &stage;
      by_length = nullptr;
    }
  }
  const Stage* decided = decided_on(day);
  if (decided != nullptr && (last == nullptr || decided > last)) return;  // it is asked to by that decision
  if (last == nullptr) return;
  opened_by_.clear();
  ask(*last, day);
  if (by_length != nullptr) {
    pending_->spell = by_length->spell;
    opened_by_.insert(file_.ledger.spells()[by_length->spell].first);
    return;
  }
  pending_->provisional = true;
  for (const BookedLook& look : free) {
    if (look.rule->leads_to != last->id) continue;
    note(look);
    pending_->provisional = pending_->provisional && look.provisional;
  }
}

/// Rules 11 and 12: the figure that misses the target, if it does.
std::optional<std::string> Ladder::missed_with(const BookedLook& look) const {
  if (held_->stage->step_up_on == StepUpOn::each_look) return look.value;
  if (held_->stage->step_up_on == StepUpOn::never && !held_->further_review) return std::nullopt;
  if (look.rule->only_if_no_other) return std::nullopt;
  if (look.manual) return look.value;
  if (look.spell_first < held_->target_from) return std::nullopt;
  if (file_.policy.target.counts == TargetCounts::rolling_window) return look.value;
  const auto figure = book_.figure_of_spells_from(*look.rule, look.day, held_->target_from);
  return figure ? std::optional(to_decimal(*figure)) : std::nullopt;
}

/// Whether a target is missed, held back or not.
bool Ladder::look_at_target(Day day, const std::vector<BookedLook>& looks) {
  std::vector<std::string> figures;
  bool certain = false;
  bool missed = false;
  bool certainly_missed = false;
  for (const BookedLook& look : looks) {
    const auto figure = missed_with(look);
    if (!figure) continue;
    figures.push_back(*figure);
    certain = certain || !look.provisional;
    note(look);
    if (is_withheld(look)) continue;
    missed = true;
    certainly_missed = certainly_missed || !look.provisional;
  }
  // Rules 29 and 30.
  if (!figures.empty() && held_->stage->step_up_on != StepUpOn::each_look)
    diary_.add({day, EventKind::target_missed, held_->stage->id, figures.front(), !certain, false, false});
  if (missed) step_up(day);
  if (missed && pending_) pending_->provisional = !certainly_missed;
  return !figures.empty();
}

/// The last sentence of rule 17: the first spell after the return that is over before the watch is.
void Ladder::look_at_watch(Day day) {
  const LongTerm& rule = file_.policy.long_term;
  if (!held_->kept || !rule.watch || !rule.watch_steps_up) return;
  std::optional<Day> first_over;
  const auto& spells = file_.ledger.spells();
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const LivedSpell& spell = spells[i];
    if (!spell.formal || spell.row.hours != 0 || spell.open || spell.first < held_->target_from) continue;
    if (spell.last >= file_.calendar.end_of(held_->target_from, *rule.watch)) continue;
    if (file_.ledger.counted(i, spell.first, spell.last, DayUnit::working_day) == 0) continue;
    if (!first_over || spell.last < *first_over) first_over = spell.last;
  }
  if (first_over != day) return;
  diary_.add(day, EventKind::target_missed, held_->stage->id);
  step_up(day);
}

/// Rules 18 and 38: calendar days, up to `day`, of the spells that were by then found to be related to this
/// one.
Rational Ladder::related_days(std::size_t spell, Day day) const {
  const auto& spells = file_.ledger.spells();
  std::set<std::string> names = {spells[spell].name()};
  for (std::size_t before = 0; before != names.size();) {
    before = names.size();
    for (const std::string& name : std::set<std::string>(names)) {
      for (const Decision* decision : file_.decisions("related", name, Day(days(0)), day))
        names.insert(decision->value);
    }
  }
  Rational sum;
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const bool counts = i != spell && spells[i].formal && spells[i].row.hours == 0;
    if (counts && names.count(spells[i].name()) != 0 && spells[i].name() != spells[spell].name())
      sum = sum + file_.ledger.counted(i, spells[i].first, day, DayUnit::calendar_day);
  }
  return sum;
}

/// Rule 18: the stages that a spell is long enough for on this day, each told once.
std::vector<Ladder::Reached> Ladder::lengths_reached(Day day) {
  std::vector<Reached> reached;
  for (const Stage& stage : file_.policy.stages) {
    if (!is_mine(stage) || stage.opens.on != OpensOn::spell_length) continue;
    for (std::size_t i = 0; i < file_.ledger.spells().size(); ++i) {
      const LivedSpell& spell = file_.ledger.spells()[i];
      if (!spell.formal || spell.row.hours != 0 || day < spell.first || spell.last < day ||
          told_.count({stage.id, i}) != 0)
        continue;
      const Rational length = Rational((day - spell.first).count() + 1) + related_days(i, day);
      if (length < Rational(stage.opens.length)) continue;
      told_.insert({stage.id, i});
      const bool back_soon = !file_.decisions("return_date_known", spell.name(), Day(days(0)), day).empty();
      if (!back_soon || stage.referral == ReferralAt::none) reached.push_back({&stage, i});
    }
  }
  return reached;
}

}  // namespace turnpoint::test

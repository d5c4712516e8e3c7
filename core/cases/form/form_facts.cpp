#include "core/cases/form/form_facts.h"

#include "core/cases/paper/record_facts.h"
#include "core/engine/stages/known.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string words(std::int32_t day) { return to_words(day_from_number(day)); }

class FactsOfForm {
 public:
  FactsOfForm(const StageRun& run, std::size_t person, const FormRequest& request)
      : run_(run), request_(request), on_(day_number(request.on)), known_(run, person, request.on),
        timeline_(replay(run, person, request.on)) {
    out_.facts = record_facts(run, person, request.on);
  }

  FormFacts gather() {
    add_absence();
    add_return_meeting();
    add_live();
    add_adjustments();
    add_stage();
    return std::move(out_);
  }

 private:
  void add_absence() {
    if (known_.record.spells.empty()) return;
    const CountedSpell& spell = known_.record.spells.back();
    add_fact(out_.facts, "absence_first", words(spell.first));
    add_fact(out_.facts, "absence_last", spell.open ? "still away" : words(spell.last));
    add_fact(out_.facts, "absence_length", plural(spell.last - spell.first + 1, "calendar day"));
    if (spell.open) return;
    const std::int32_t back = known_.back_at_work(spell.last);
    add_fact(out_.facts, "back_on", weekday_in_words(day_from_number(back)));
    out_.days["back_on"] = day_from_number(back);
  }

  void add_return_meeting() {
    if (!run_.policy.return_meeting) return;
    const ReturnMeeting& meeting = *run_.policy.return_meeting;
    add_fact(out_.facts, "return_meeting", meeting.name, meeting.clause);
    add_list(out_.facts, "return_agenda", meeting.agenda, meeting.clause);
    add_list(out_.facts, "signed_by", meeting.signed_by, meeting.clause);
    add_list(out_.facts, "copies_to", meeting.copies_to, meeting.clause);
    add_fact(out_.facts, "decided_by", meeting.decided_by, meeting.clause);
    for (const Event& event : timeline_.events) {
      if (event.kind == EventKind::return_meeting)
        add_fact(out_.facts, "return_due", weekday_in_words(day_from_number(event.day)),
                 event.because.clause);
    }
  }

  void add_live() {
    std::vector<std::string> lines;
    for (const LiveStage& live : timeline_.live) {
      if (live.from > on_ || live.end <= on_) continue;
      std::string line = name_of(run_.policy.stages, live.stage) + " since " + words(live.from);
      if (live.expires != no_day) line += ", warning until the day before " + words(live.expires);
      if (live.next_review != no_day) line += ", review on " + words(live.next_review);
      lines.push_back(std::move(line));
      live_ = live.stage;
    }
    if (lines.empty()) lines.emplace_back("none");
    add_list(out_.facts, "live", lines);
  }

  void add_adjustments() {
    std::vector<std::string> lines;
    for (const Decision* decision : known_.decisions) {
      if (decision->kind != "adjustment" || (decision->until != no_day && decision->until < on_)) continue;
      lines.push_back(name_of(run_.policy.triggers, decision->about) + ": " + decision->value + " since " +
                      words(decision->day) + (decision->why.empty() ? "" : ", " + decision->why));
    }
    if (lines.empty()) lines.emplace_back("none");
    add_list(out_.facts, "adjustments", lines);
  }

  const Stage* stage() const {
    if (!request_.stage.empty()) return find_named(run_.policy.stages, request_.stage);
    for (const Event& event : timeline_.events) {
      const bool meeting = event.kind == EventKind::stage_meeting || event.kind == EventKind::hearing;
      if (meeting && event.day >= on_) return find_named(run_.policy.stages, event.subject);
    }
    return live_.empty() ? nullptr : find_named(run_.policy.stages, live_);
  }

  void add_stage() {
    const Stage* at = stage();
    if (at == nullptr) return;
    add_fact(out_.facts, "stage", at->name, at->clause);
    if (!at->meeting) return;
    const Meeting& meeting = *at->meeting;
    add_fact(out_.facts, "meeting", meeting.name, meeting.clause);
    add_list(out_.facts, "attends", meeting.attends, meeting.clause);
    add_list(out_.facts, "agenda", meeting.agenda, meeting.clause);
    add_list(out_.facts, "encloses", meeting.encloses, meeting.clause);
    add_fact(out_.facts, "notice", meeting.notice ? to_text(*meeting.notice) : "none", meeting.clause);
    add_fact(out_.facts, "accompanied", meeting.accompanied ? "yes" : "no", meeting.clause);
    out_.days["first_meeting_day"] = day_from_number(known_.dates.notice(on_, meeting.notice));
  }

  const StageRun& run_;
  const FormRequest& request_;
  std::int32_t on_;
  Known known_;
  Timeline timeline_;
  FormFacts out_;
  std::string live_;
};

}  // namespace

FormFacts form_facts(const StageRun& run, std::size_t person, const FormRequest& request) {
  return FactsOfForm(run, person, request).gather();
}

}  // namespace turnpoint

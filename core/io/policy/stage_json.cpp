#include "core/io/policy/stage_json.h"

#include "core/io/policy/lists.h"
#include "core/io/policy/trigger_json.h"
#include "core/policy/names.h"

namespace turnpoint {
namespace {

std::optional<Meeting> read_meeting(Fields& stage) {
  const Json* object = stage.object("meeting");
  if (object == nullptr) return std::nullopt;
  Fields fields(*object, stage.place("meeting"), stage.notes());
  Meeting meeting;
  meeting.name = fields.text("name", false);
  meeting.clause = fields.text("clause", false);
  meeting.attends = fields.texts("attends");
  meeting.notice = fields.term("notice");
  meeting.in_writing = fields.yes_or_no("in_writing", false);
  meeting.accompanied = fields.yes_or_no("accompanied", false);
  meeting.encloses = fields.texts("encloses");
  meeting.agenda = fields.texts("agenda");
  fields.refuse_others();
  return meeting;
}

Letter read_letter(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  Letter letter;
  letter.id = read_id(fields);
  letter.name = fields.text("name");
  letter.clause = fields.text("clause", false);
  letter.within = fields.term("within");
  letter.copies_to = fields.texts("copies_to");
  fields.refuse_others();
  return letter;
}

std::optional<Appeal> read_appeal(Fields& stage) {
  const Json* object = stage.object("appeal");
  if (object == nullptr) return std::nullopt;
  Fields fields(*object, stage.place("appeal"), stage.notes());
  Appeal appeal;
  appeal.clause = fields.text("clause", false);
  appeal.within = fields.term("within");
  appeal.suspends_step = fields.yes_or_no("suspends_step", false);
  appeal.dismissal_only = fields.yes_or_no("dismissal_only", false);
  appeal.to = fields.text("to", false);
  fields.refuse_others();
  return appeal;
}

std::optional<Warning> read_warning(Fields& stage) {
  const Json* object = stage.object("warning");
  if (object == nullptr) return std::nullopt;
  Fields fields(*object, stage.place("warning"), stage.notes());
  Warning warning;
  warning.name = fields.text("name", false);
  warning.clause = fields.text("clause", false);
  warning.life = fields.term_or("life", warning.life);
  if (!fields.has("life"))
    fields.problem(ErrorCode::missing_field, "life", "A warning says how long it lives.");
  fields.refuse_others();
  return warning;
}

std::optional<Review> read_review(Fields& stage) {
  const Json* object = stage.object("review");
  if (object == nullptr) return std::nullopt;
  Fields fields(*object, stage.place("review"), stage.notes());
  Review review;
  review.clause = fields.text("clause", false);
  review.length = fields.term_or("length", review.length);
  if (!fields.has("length"))
    fields.problem(ErrorCode::missing_field, "length", "A review says after how long it is held.");
  fields.refuse_others();
  return review;
}

Opening read_opening(Fields& stage) {
  Opening opening;
  const Json* object = stage.object("opens");
  if (object == nullptr) return opening;
  Fields fields(*object, stage.place("opens"), stage.notes());
  opening.on = static_cast<OpensOn>(fields.one_of("on", opens_on_names, 0, true));
  opening.clause = fields.text("clause", false);
  opening.length = fields.whole("length", 0, 1, 3660);
  opening.before = fields.term("before");
  if (opening.on == OpensOn::spell_length && !fields.has("length"))
    fields.problem(ErrorCode::missing_field, "length",
                   "Say on which calendar day of a spell the stage opens.");
  if (opening.on == OpensOn::full_pay_ends && !fields.has("before"))
    fields.problem(ErrorCode::missing_field, "before", "Say how long before full pay ends the stage opens.");
  fields.refuse_others();
  return opening;
}

Step read_step(Fields& stage, const std::string& key, const Step& otherwise) {
  const Json* object = stage.object(key);
  if (object == nullptr) return otherwise;
  Fields fields(*object, stage.place(key), stage.notes());
  Step step;
  step.to = fields.text("to", false);
  const std::size_t usual = step.to.empty() ? 0 : 2;
  step.kind = static_cast<Step::Kind>(fields.one_of("kind", step_names, usual, false));
  step.clause = fields.text("clause", false);
  step.review = fields.term("review");
  if ((step.kind == Step::Kind::to_stage) == step.to.empty())
    fields.problem(ErrorCode::contradiction, "to",
                   "A step of kind \"to_stage\" names the stage in \"to\", others do not.");
  fields.refuse_others();
  return step;
}

Outcome read_outcome(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  Outcome outcome;
  outcome.id = read_id(fields);
  outcome.name = fields.text("name");
  outcome.clause = fields.text("clause", false);
  outcome.length = fields.term("length");
  fields.refuse_others();
  return outcome;
}

}  // namespace

Stage read_stage(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  Stage stage;
  stage.id = read_id(fields);
  stage.name = fields.text("name");
  stage.clause = fields.text("clause", false);
  stage.track = static_cast<Track>(fields.one_of("track", track_names, 0, false));
  stage.formal = fields.yes_or_no("formal", true);
  stage.by_judgement = fields.yes_or_no("by_judgement", false);
  stage.why = fields.text("why", stage.by_judgement);
  stage.opens = read_opening(fields);
  stage.meeting = read_meeting(fields);
  stage.referral = static_cast<ReferralAt>(fields.one_of("referral", referral_names, 0, false));
  stage.letters = read_list<Letter>(fields, "letters", read_letter);
  stage.appeal = read_appeal(fields);
  stage.warning = read_warning(fields);
  stage.review = read_review(fields);
  stage.step_up_on = static_cast<StepUpOn>(fields.one_of("step_up_on", step_up_on_names, 0, false));
  stage.missed = read_step(fields, "missed", stage.missed);
  stage.met = read_step(fields, "met", stage.met);
  stage.outcomes = read_list<Outcome>(fields, "outcomes", read_outcome);
  stage.replay_outcome = fields.text("replay_outcome", !stage.outcomes.empty());
  fields.refuse_others();
  return stage;
}

}  // namespace turnpoint

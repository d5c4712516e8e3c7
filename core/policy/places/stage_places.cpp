#include "core/policy/names.h"
#include "core/policy/places/places.h"

namespace turnpoint {
namespace {

void add_opening(const std::string& path, Opening& opening, std::vector<Place>& places) {
  if (opening.length > 0) places.push_back(whole_place(path + ".length", opening.length, 1, 3660));
  add_term(places, path + ".before", opening.before);
}

void add_meeting(const std::string& path, Stage& stage, std::vector<Place>& places) {
  if (stage.meeting) {
    add_term(places, path + ".meeting.notice", stage.meeting->notice);
    places.push_back(yes_no_place(path + ".meeting.in_writing", stage.meeting->in_writing));
    places.push_back(yes_no_place(path + ".meeting.accompanied", stage.meeting->accompanied));
  }
  places.push_back(choice_place(path + ".referral", stage.referral, referral_names));
  for (Letter& letter : stage.letters)
    add_term(places, path + ".letters." + letter.id + ".within", letter.within);
}

void add_appeal(const std::string& path, Appeal& appeal, std::vector<Place>& places) {
  add_term(places, path + ".within", appeal.within);
  places.push_back(yes_no_place(path + ".suspends_step", appeal.suspends_step));
  places.push_back(yes_no_place(path + ".dismissal_only", appeal.dismissal_only));
}

void add_hearing(const std::string& path, Stage& stage, std::vector<Place>& places) {
  std::vector<std::string> ids;
  for (Outcome& outcome : stage.outcomes) {
    ids.push_back(outcome.id);
    add_term(places, path + ".outcomes." + outcome.id + ".length", outcome.length);
  }
  if (!ids.empty())
    places.push_back(id_place(path + ".replay_outcome", stage.replay_outcome, std::move(ids)));
}

void add_places(Stage& stage, const std::vector<std::string>& ladder, std::vector<Place>& places) {
  const std::string path = "stages." + stage.id;
  places.push_back(yes_no_place(path + ".formal", stage.formal));
  add_opening(path + ".opens", stage.opens, places);
  add_meeting(path, stage, places);
  if (stage.appeal) add_appeal(path + ".appeal", *stage.appeal, places);
  if (stage.warning) {
    Place life = term_place(path + ".warning.life", stage.warning->life, running_units());
    places.push_back(with_slider(std::move(life), stage.name + ": the warning lives", stage.warning->life));
  }
  if (stage.review) {
    Place length = term_place(path + ".review.length", stage.review->length, running_units());
    places.push_back(with_slider(std::move(length), stage.name + ": reviewed after", stage.review->length));
  }
  places.push_back(choice_place(path + ".step_up_on", stage.step_up_on, step_up_on_names));
  add_step_places(path + ".missed", stage.missed, ladder, places);
  add_step_places(path + ".met", stage.met, ladder, places);
  add_hearing(path, stage, places);
}

}  // namespace

void add_stage_places(Policy& policy, std::vector<Place>& places) {
  for (Stage& stage : policy.stages) {
    std::vector<std::string> ladder;
    for (const Stage& other : policy.stages) {
      if (other.track == stage.track) ladder.push_back(other.id);
    }
    add_places(stage, ladder, places);
  }
}

}  // namespace turnpoint

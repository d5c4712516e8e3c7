// Training case studies: a pack opened, its exercises played and resumed, handed out on paper.

#include <algorithm>

#include "core/io/json.h"
#include "core/io/json_object.h"
#include "web/app/edits.h"
#include "web/app/json_fields.h"
#include "web/app/session.h"

namespace turnpoint::app {

void Session::open_exercises() {
  if (view_.exercises.packs.empty()) ask("packs", {});
}

void Session::open_pack(const std::string& id) {
  view_.exercises.working = true;
  latest_pack_ = ask("open_pack", {id});
}

/// Read whole by the worker, which holds it to the limits of packs.
void Session::read_pack_file(const OfferedFile& file) {
  if (view_.exercises.workshop.takes_files) return open_own_pack(file);
  view_.exercises.working = true;
  latest_pack_ = ask("read_pack", {std::to_string(file.number), file.name}, file.name);
}

void Session::on_pack(const std::string& text) {
  ExercisesView& view = view_.exercises;
  view.working = false;
  Checked<PackView> pack = read_pack_answer(text);
  if (!pack) return refuse(pack.error());
  view_.errors.clear();
  view.pack = std::move(*pack);
  forget_moves();
  view.step.reset();
  view.errors.clear();
}

/// The page ticks on from here, or stops to.
void Session::run_clock(bool on) {
  view_.exercises.clock.running = on;
  last_second_.reset();
  forwarded_.emplace_back(RunClock{on});
}

void Session::tick(long second) {
  SessionClockView& clock = view_.exercises.clock;
  if (!clock.running) return;
  const long gone = last_second_ ? std::max(0L, second - *last_second_) : 0;
  last_second_ = second;
  clock.step += gone;
  clock.session += gone;
}

void Session::close_pack() {
  if (view_.exercises.clock.running) run_clock(false);
  view_.exercises.clock = {};
  view_.exercises.pack.reset();
  view_.exercises.working = false;
  waiting_.erase(latest_pack_);
  forget_moves();
  leave_exercise();
}

/// A case study that is open is begun again from its page: other policies, other answers.
void Session::play_under(bool study) {
  const Study& present = history_.present();
  played_under_ = study ? std::array{file_or_id(present, present.old_policy.policy),
                                     file_or_id(present, present.new_policy.policy)}
                        : std::array<std::string, 2>{};
  view_.exercises.working = true;
  latest_pack_ = ask("play_under", {played_under_[0], played_under_[1]});
}

/// A policy of the study was changed or another one chosen while a pack is played under them.
void Session::follow_policies() {
  const Study& present = history_.present();
  if (!view_.exercises.pack || !view_.exercises.pack->under_study) return;
  if (played_under_ != std::array{file_or_id(present, present.old_policy.policy),
                                  file_or_id(present, present.new_policy.policy)})
    play_under(true);
}

/// After the moves that were asked for before, so that none is lost.
void Session::leave_exercise() {
  leaves_ = !moves_.empty();
  if (leaves_) return;
  view_.exercises.step.reset();
  view_.exercises.errors.clear();
  waiting_.erase(latest_move_);
}

void Session::forget_moves() {
  moves_.clear();
  leaves_ = false;
}

/// Goes on where it was left, if it was begun on this device.
void Session::begin_exercise(const std::string& id) {
  const auto begun = view_.exercises.plays.find(view_.exercises.play_key(id));
  const std::string play = begun == view_.exercises.plays.end() ? "" : begun->second;
  forget_moves();
  latest_move_ = ask("play_exercise", {id, play, R"({"kind":"show"})"}, id);
}

/// Moves asked for while one is being made wait for it: each is made from the play that the one before gave.
void Session::move_play(const MovePlay& move) {
  moves_.push_back({move, view_.exercises.step->step});
  if (moves_.size() == 1) make_moves();
}

/// The next one, without those for a step that is no longer the one in hand.
void Session::make_moves() {
  const StepView& step = *view_.exercises.step;
  while (!moves_.empty() && (moves_[0].step != step.step || !obstacle(view_, moves_[0].move).empty()))
    moves_.erase(moves_.begin());
  if (moves_.empty()) {
    if (leaves_) leave_exercise();
    return;
  }
  const MovePlay& move = moves_[0].move;
  const Json wish =
      json_object({{"kind", move.kind}, {"under", move.under}, {"text", move.text}, {"right", move.right}});
  latest_move_ = ask("play_exercise", {step.exercise, step.play, print_json_line(wish)}, step.exercise);
}

/// A play kept on this device that the exercise no longer fits is begun again.
void Session::on_move(const std::string& text, const std::string& exercise) {
  ExercisesView& view = view_.exercises;
  Checked<StepView> step = read_step(text);
  if (!view.pack) return;
  if (!step) {
    const bool kept_one = !view.step && view.plays.erase(view.play_key(exercise)) > 0;
    if (kept_one) return begin_exercise(exercise);
    forget_moves();
    view.errors = std::move(step.error());
    return;
  }
  view.errors.clear();
  if (!view.step || view.step->exercise != step->exercise || view.step->step != step->step)
    view.clock.step = 0;
  view.plays[view.play_key(exercise)] = step->play;
  plays_changed_ = true;
  view.step = std::move(*step);
  if (moves_.empty()) return;
  moves_.erase(moves_.begin());
  make_moves();
}

void Session::ask_handout(bool with_answers, bool to_print) {
  print_handout_ = to_print;
  latest_handout_ =
      ask("handout", {with_answers ? "yes" : ""}, with_answers ? "answers.html" : "handout.html");
}

void Session::on_handout(const std::string& text, const std::string& name) {
  const Checked<HandoutView> handout = read_handout(text);
  if (!handout) return refuse(handout.error());
  if (!print_handout_) return hand_out({name, "text/html", handout->file});
  view_.status = "The handout was handed to the browser to print.";
  ask("print_report", {handout->parts});
}

bool Session::on_exercise_answer(const std::string& call, std::uint32_t id, const std::string& text,
                                 const std::string& name) {
  if (call == "packs") {
    if (Checked<std::vector<PackChoiceView>> packs = read_packs(text))
      view_.exercises.packs = std::move(*packs);
    else
      refuse(packs.error());
  } else if ((call == "open_pack" || call == "read_pack" || call == "play_pack" || call == "play_under") &&
             id == latest_pack_) {
    on_pack(text);
  } else if (call == "play_exercise" && id == latest_move_) {
    on_move(text, name);
  } else if (call == "handout" && id == latest_handout_) {
    on_handout(text, name);
  } else {
    return false;
  }
  return true;
}

void Session::set_plays(std::string_view text) {
  const Result<Json> json = parse_json(text, "plays");
  if (!json || !json->is_object()) return;
  for (const auto& [key, play] : json->items()) {
    if (play.is_string()) view_.exercises.plays[key] = play.get<std::string>();
  }
}

std::string Session::take_plays() {
  if (!std::exchange(plays_changed_, false)) return {};
  return print_json_line(Json(view_.exercises.plays));
}

}  // namespace turnpoint::app

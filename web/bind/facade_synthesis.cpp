#include "core/base/sha256.h"
#include "core/io/json_object.h"
#include "core/io/synth/profile_json.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {

SynthesisRun Facade::SynthesisWork::output() const {
  const auto file = [](const char* name, std::int64_t rows, const std::string& text) {
    return SyntheticFile{name, rows, static_cast<std::int64_t>(text.size()), to_text(sha256(text))};
  };
  return {synthesis, achieved, file("people.csv", static_cast<std::int64_t>(synthesis.size()), people),
          file("absences.csv", achieved.spells, absences)};
}

std::string Facade::profiles() const {
  Json list = Json::array();
  for (const std::string& id : shipped_profile_ids()) {
    const Checked<Profile> profile = shipped_profile(id);
    if (!profile) return refuse(profile.error());
    list.push_back(json_object({{"id", id}, {"name", profile->name}, {"source", profile->source}}));
  }
  return answer(std::move(list));
}

std::string Facade::begin_synthesis(const std::string& request) {
  Checked<Synthesis> asked = read_synthesis_request(request);
  if (!asked) return refuse(asked.error());
  pending_synthesis_.reset(new SynthesisWork{std::move(*asked)});
  return answer(json_object({{"people", pending_synthesis_->synthesis.size()}}));
}

std::string Facade::continue_synthesis(int people) {
  if (!pending_synthesis_) return nothing_yet("synthetic workforce");
  SynthesisWork& work = *pending_synthesis_;
  const NextPeople now = take_next(work.next, work.synthesis.size(), people);
  const SyntheticPeople made = work.synthesis.people(now.first, now.end);
  work.people += synthetic_people_rows(work.synthesis, made);
  work.absences += synthetic_absences_rows(made);
  work.achieved.merge(measure(work.synthesis, made));
  if (now.are_last()) {
    import_.reset();  // it may read the files of the one before
    synthesis_ = std::move(pending_synthesis_);
  }
  return progress_answer(now);
}

std::string Facade::synthesis() const {
  return synthesis_ ? answer(synthesis_document(synthesis_->output())) : nothing_yet("synthetic workforce");
}

std::string Facade::synthesis_as(const std::string& format) const {
  if (!synthesis_) return nothing_yet("synthetic workforce");
  const SynthesisRun run = synthesis_->output();
  return answer(format == "json"    ? synthesis_json(run)
                : format == "table" ? synthesis_table(run)
                                    : synthesis_csv(run));
}

std::string Facade::begin_synthetic_import() {
  if (!synthesis_) return nothing_yet("synthetic workforce");
  WorkforceFiles files;
  files.absences = synthesis_->absences;
  files.people = synthesis_->people;
  import_ = std::make_unique<Import>();
  import_->reader.emplace(files);
  import_->is_synthetic = true;
  return answer(json_object({{"bytes", files.absences.size() + synthesis_->people.size()}}));
}

std::string Facade::synthesis_file(const std::string& name) const {
  if (!synthesis_) return nothing_yet("synthetic workforce");
  if (name == "people.csv") return answer(synthesis_->people);
  if (name == "absences.csv") return answer(synthesis_->absences);
  return refuse(Error{ErrorCode::bad_argument, name,
                      "A synthetic workforce has people.csv and absences.csv, not \"" + name + "\"."});
}

}  // namespace turnpoint

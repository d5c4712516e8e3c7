#include "core/io/synth/synthesis_text.h"

#include "core/io/compare/comparison_text.h"
#include "core/io/csv.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"
#include "core/io/workforce/workforce_csv.h"

namespace turnpoint {
namespace {

constexpr std::array<std::string_view, target_ids.size()> figure_words = {
    "working days lost for one full-time post",
    "% of people without absence",
    "% of people with a long spell (21 working days or more)",
    "% with 4 or more spells in 12 months",
    "% with 3 spells of 2 or more days in 3 months",
    "% with 10 or more days in 12 months",
    "% with a Bradford score of 200 or more",
    "% who reach 4 weeks without a break",
};

constexpr std::string_view how_counted = "Figures are of the last twelve months of the record and of people "
                                         "in service on any day of them. A trigger "
                                         "is met when any look in these months meets it, each look reaching "
                                         "back twelve (or three) months; days are "
                                         "working days of a person's own pattern, times FTE over the mean "
                                         "FTE in service for the first figure. Every "
                                         "spell of illness counts, whatever its category; medical "
                                         "appointments, disability leave, fertility treatment "
                                         "and unauthorised absence do not.";

constexpr std::string_view no_response = "Nobody's absence responds to a policy: a record made here is the "
                                         "same whatever policy it is replayed under.";

std::string allowed(const TargetFigure& target) {
  return to_decimal(target.within) + (target.in_percent_of_itself ? " %" : " points");
}

/// What the figures of this run cannot say.
std::vector<std::string> notes_of(const SynthesisRun& run) {
  std::vector<std::string> notes;
  if (run.synthesis.request().years < 2) {
    notes.emplace_back("The record has one year, so that looks early in it see less than twelve months: the "
                       "shares over a trigger lie below those of two years.");
  }
  if (run.achieved.people == 0)
    notes.emplace_back("Nobody was in service in the last twelve months, so that every figure is 0.");
  if (run.synthesis.size() < 5000) {
    notes.emplace_back("Figures of so few people differ from seed to seed; the targets are held at 50,000.");
  }
  const auto most = static_cast<std::int64_t>(WorkforceLimits{}.file_bytes);
  for (const SyntheticFile* file : {&run.people, &run.absences}) {
    if (file->bytes > most) {
      notes.push_back(file->name + " has " + std::to_string(file->bytes) +
                      " bytes; this program reads at most " + std::to_string(most) +
                      " of a file. Ask for fewer people or years to read it back.");
    }
  }
  return notes;
}

std::string title(const SynthesisRun& run) {
  const SynthesisRequest& request = run.synthesis.request();
  return run.synthesis.profile().name + ": " + std::to_string(request.employees) +
         (request.employees == 1 ? " person, " : " people, ") + std::to_string(request.years) +
         (request.years == 1 ? " year, " : " years, ") + to_words(run.synthesis.record()) + ", seed " +
         std::to_string(request.seed) + "\n";
}

std::string figures_table(const SynthesisRun& run) {
  std::vector<std::vector<std::string>> rows = {{"  figure", "target", "achieved", "within", ""}};
  for (std::size_t i = 0; i < target_ids.size(); ++i) {
    const TargetFigure& target = run.synthesis.profile().targets[i];
    const Rational achieved = run.achieved.value(i);
    rows.push_back({"  " + std::string(figure_words[i]), to_decimal(target.value, 2), to_decimal(achieved, 2),
                    allowed(target), is_reached(target, achieved) ? "reached" : "not reached"});
  }
  return text_table(rows, {1, 2});
}

std::string files_table(const SynthesisRun& run) {
  std::vector<std::vector<std::string>> rows = {{"  file", "rows", "SHA-256"}};
  for (const SyntheticFile* file : {&run.people, &run.absences})
    rows.push_back({"  " + file->name, std::to_string(file->rows), file->sha256});
  return text_table(rows, {1});
}

Json file_json(const SyntheticFile& file) {
  return json_object(
      {{"name", file.name}, {"rows", file.rows}, {"bytes", file.bytes}, {"sha256", file.sha256}});
}

}  // namespace

std::string synthesis_table(const SynthesisRun& run) {
  const Profile& profile = run.synthesis.profile();
  std::string text = title(run) + "\n" + figures_table(run) + "\n" + wrapped(std::string(how_counted), "  ") +
                     "\n" + wrapped("Targets are from: " + profile.source, "  ") + "\n" + files_table(run);
  for (const std::string& note : notes_of(run)) text += "\n" + wrapped(note, "  ");
  text += "\nWhat is assumed:\n" + bullet(std::string(no_response));
  for (const Assumption& assumption : profile.assumptions) {
    text += bullet(assumption.path + ": " + (assumption.value.empty() ? "none" : assumption.value) + " (or " +
                   assumption.range + "). " + assumption.why);
  }
  return text;
}

Json synthesis_document(const SynthesisRun& run) {
  const SynthesisRequest& request = run.synthesis.request();
  const Profile& profile = run.synthesis.profile();
  Json figures = Json::array();
  for (std::size_t i = 0; i < target_ids.size(); ++i) {
    const TargetFigure& target = profile.targets[i];
    const Rational achieved = run.achieved.value(i);
    figures.push_back(json_object({{"id", target.id},
                                   {"name", figure_words[i]},
                                   {"target", to_decimal(target.value)},
                                   {"achieved", to_decimal(achieved)},
                                   {"within", to_decimal(target.within)},
                                   {"within_unit", target.in_percent_of_itself ? "percent" : "points"},
                                   {"reached", is_reached(target, achieved)}}));
  }
  return json_object({{"profile", profile.id},
                      {"employees", request.employees},
                      {"years", request.years},
                      {"seed", request.seed},
                      {"from", to_text(run.synthesis.record().first_day)},
                      {"to", to_text(run.synthesis.record().last_day)},
                      {"figures", std::move(figures)},
                      {"people_in_service", run.achieved.people},
                      {"how_counted", how_counted},
                      {"source", profile.source},
                      {"files", {file_json(run.people), file_json(run.absences)}},
                      {"notes", notes_of(run)},
                      {"response_to_policy", no_response},
                      {"assumptions", assumptions_json(profile.assumptions)}});
}

std::string synthesis_json(const SynthesisRun& run) { return print_json(synthesis_document(run)); }

std::string synthesis_csv(const SynthesisRun& run) {
  const Profile& profile = run.synthesis.profile();
  std::string text = "profile,seed,figure,target,within,achieved,reached\n";
  for (std::size_t i = 0; i < target_ids.size(); ++i) {
    const TargetFigure& target = profile.targets[i];
    const Rational achieved = run.achieved.value(i);
    append_csv_record(text, {profile.id, std::to_string(run.synthesis.request().seed), target.id,
                             to_decimal(target.value), allowed(target), to_decimal(achieved),
                             is_reached(target, achieved) ? "yes" : "no"});
  }
  return text;
}

std::string synthesis_remarks(const SynthesisRun& run) {
  std::string text;
  for (const SyntheticFile* file : {&run.people, &run.absences})
    text += file->name + ": " + std::to_string(file->rows) + " rows, SHA-256 " + file->sha256 + "\n";
  for (const std::string& note : notes_of(run)) text += note + "\n";
  return text;
}

}  // namespace turnpoint

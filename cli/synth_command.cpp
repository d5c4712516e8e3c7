#include <limits>

#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/journal.h"
#include "core/base/sha256.h"
#include "core/io/policy/shipped.h"
#include "core/io/synth/profile_json.h"
#include "core/io/synth/synthesis_text.h"
#include "core/io/synth/synthetic_csv.h"

namespace turnpoint {
namespace {

Checked<Profile> load_profile(const std::string& name) {
  if (name.find_first_of("/.") == std::string::npos && !journal().is_rerun()) {
    journal().note_document(name, shipped_text("profiles/" + name + ".json"));
    return shipped_profile(name);
  }
  const Result<std::string> text = journal().is_rerun() ? journal().given_document(name) : read_file(name);
  if (!text) return tl::unexpected(std::vector<Error>{text.error()});
  journal().note_document(name, *text);
  return read_profile(*text, name);
}

Result<SynthesisRequest> read_options(const Arguments& arguments) {
  SynthesisRequest request;
  request.last_day = usual_last_day;
  if (const Result<std::string> employees = arguments.needed("employees"); !employees)
    return tl::unexpected(employees.error());
  const Result<std::int64_t> employees =
      whole_option(arguments, "employees", 0, 1, SynthesisRequest::most_employees);
  if (!employees) return tl::unexpected(employees.error());
  request.employees = *employees;
  const Result<std::int64_t> years =
      whole_option(arguments, "years", request.years, 1, SynthesisRequest::most_years);
  if (!years) return tl::unexpected(years.error());
  request.years = *years;
  const Result<std::int64_t> seed = whole_option(arguments, "seed", static_cast<std::int64_t>(request.seed),
                                                 0, std::numeric_limits<std::int64_t>::max());
  if (!seed) return tl::unexpected(seed.error());
  request.seed = static_cast<std::uint64_t>(*seed);
  if (arguments.has("to")) {
    const Result<Day> day = arguments.day("to");
    if (!day) return tl::unexpected(day.error());
    request.last_day = *day;
  }
  return request;
}

/// A file as it grows, on disk where a folder was named.
struct Growing {
  SyntheticFile file;
  Sha256 sha256;
  std::optional<NewFile> disk;

  void add(const std::string& text) {
    sha256.add(text);
    file.bytes += static_cast<std::int64_t>(text.size());
    if (disk) disk->add(text);
  }

  Result<SyntheticFile> finish() {
    file.sha256 = to_text(sha256.finish());
    if (disk) {
      const Result<void> closed = disk->close();
      if (!closed) return tl::unexpected(closed.error());
    }
    return file;
  }
};

/// Some milliseconds' work.
constexpr std::size_t people_at_once = 1024;

/// What one block of people comes to.
struct Block {
  std::string people;
  std::string absences;
  Achieved achieved;
};

Result<void> open(Growing& growing, const std::string& folder, const char* name, const std::string& head) {
  growing.file.name = name;
  if (!folder.empty()) {
    Result<NewFile> disk = NewFile::create(folder + "/" + name);
    if (!disk) return tl::unexpected(disk.error());
    growing.disk = std::move(*disk);
  }
  growing.add(head);
  return {};
}

Result<SynthesisRun> make(const Synthesis& synthesis, const std::string& folder, std::size_t jobs) {
  Growing people;
  Growing absences;
  if (!folder.empty()) {
    const Result<void> made = make_folder(folder);
    if (!made) return tl::unexpected(made.error());
  }
  for (const Result<void>& opened : {open(people, folder, "people.csv", synthetic_people_head()),
                                     open(absences, folder, "absences.csv", synthetic_absences_head())}) {
    if (!opened) return tl::unexpected(opened.error());
  }
  Achieved achieved;
  in_blocks(
      synthesis.size(), jobs,
      [&](std::size_t first, std::size_t end) {
        const SyntheticPeople slice = synthesis.people(first, end);
        return Block{synthetic_people_rows(synthesis, slice), synthetic_absences_rows(slice),
                     measure(synthesis, slice)};
      },
      [&](Block&& block) {
        people.add(block.people);
        absences.add(block.absences);
        achieved.merge(block.achieved);
      },
      people_at_once);
  people.file.rows = static_cast<std::int64_t>(synthesis.size());
  absences.file.rows = achieved.spells;
  const Result<SyntheticFile> people_file = people.finish();
  if (!people_file) return tl::unexpected(people_file.error());
  const Result<SyntheticFile> absences_file = absences.finish();
  if (!absences_file) return tl::unexpected(absences_file.error());
  return SynthesisRun{synthesis, achieved, *people_file, *absences_file};
}

}  // namespace

int run_synth(const Arguments& arguments) {
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  const Result<std::string> name = arguments.needed("profile");
  if (!name) return refuse(name.error());
  const Result<SynthesisRequest> request = read_options(arguments);
  if (!request) return refuse(request.error());
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return refuse(jobs.error());
  journal().note_seed(request->seed);
  Checked<Profile> profile = load_profile(*name);
  if (!profile) return refuse(profile.error());
  const Result<Synthesis> synthesis = Synthesis::of(std::move(*profile), *request);
  if (!synthesis)
    return refuse(Error{synthesis.error().code, "--" + synthesis.error().where, synthesis.error().detail});
  const Result<SynthesisRun> run = make(*synthesis, arguments.value("out"), *jobs);
  if (!run) return refuse(run.error());
  print(*format == Format::csv    ? synthesis_csv(*run)
        : *format == Format::json ? synthesis_json(*run)
                                  : synthesis_table(*run));
  if (*format == Format::csv) complain(synthesis_remarks(*run));
  return 0;
}

}  // namespace turnpoint

#include <algorithm>
#include <array>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/journal.h"

namespace turnpoint {
namespace {

/// Options of any command that name a file to read, a policy or a profile aside.
constexpr std::array<const char*, 7> input_options = {"unit-times", "people", "absences", "events",
                                                      "decisions",  "stages", "teams"};

Error wrong(const std::string& where, std::string detail) {
  return {ErrorCode::damaged, where, std::move(detail)};
}

/// The command line of the run, with the files where they are now.
Result<Arguments> repeated(const RunFile& file, const Arguments& asked) {
  std::vector<std::string> words = {file.command};
  words.insert(words.end(), file.arguments.begin(), file.arguments.end());
  for (const char* option : {"people", "absences", "out"}) {
    if (!asked.has(option)) continue;
    const auto is_option = [&](const RunInput& input) { return input.option == option; };
    if (option != std::string("out") && std::none_of(file.inputs.begin(), file.inputs.end(), is_option)) {
      return fail(ErrorCode::bad_argument, "--" + std::string(option),
                  "The run had no --" + std::string(option) + "; leave it out.");
    }
    words.push_back("--" + std::string(option));
    words.push_back(asked.value(option));
  }
  return Arguments::read(words);
}

/// Nothing that a run file says makes this program read what it has no hash for, or write anything.
std::vector<Error> faults_of(const RunFile& file, const std::string& name) {
  std::vector<Error> faults;
  std::vector<std::string> words = {file.command};
  words.insert(words.end(), file.arguments.begin(), file.arguments.end());
  const Result<Arguments> given = Arguments::read(words);
  if (!given) return {wrong(name, "The run file's command line cannot be used: " + given.error().detail)};
  if (!given->takes("run-file"))
    return {wrong(name, "`" + file.command + "` is not a command that can be run again.")};
  if (given->words_to_repeat() != file.arguments)
    faults.push_back(
        wrong("arguments", "A run file never says where to write; take --out and --run-file out."));
  for (const char* option : input_options) {
    const auto is_input = [&](const RunInput& input) {
      return input.option == option && input.path == given->value(option);
    };
    if (given->has(option) && std::none_of(file.inputs.begin(), file.inputs.end(), is_input))
      faults.push_back(wrong("inputs", "The file of --" + std::string(option) + " has no hash here."));
  }
  const auto is_held = [](const std::vector<RunDocument>& documents, const std::string& document) {
    return std::any_of(documents.begin(), documents.end(),
                       [&](const RunDocument& held) { return held.name == document; });
  };
  for (const char* option : {"policy", "old", "new", "profile"}) {
    const bool is_profile = option == std::string("profile");
    if (given->has(option) && !is_held(is_profile ? file.documents : file.policies, given->value(option)))
      faults.push_back(wrong(is_profile ? "documents" : "policies",
                             "The run file calls \"" + given->value(option) + "\" but does not hold it."));
  }
  if (given->has("tables") && !given->has("unit-times") && !is_held(file.documents, "unit_times"))
    faults.push_back(wrong("documents", "The unit times of these tables are missing."));
  return faults;
}

/// Every input that is not there or not the one that was read.
std::vector<Error> changed_inputs(const RunFile& file, const Arguments& now) {
  std::vector<Error> faults;
  for (const RunInput& input : file.inputs) {
    const std::string path = now.has(input.option) ? now.value(input.option) : input.path;
    const Result<std::string> text = read_file(path);
    if (!text) {
      faults.push_back(text.error());
      continue;
    }
    const std::string found = to_text(sha256(*text));
    if (found == input.sha256) continue;
    faults.push_back(wrong(path, "This is not the file that was used for --" + input.option +
                                     ": its SHA-256 is " + found + ", that of the run was " + input.sha256 +
                                     "."));
  }
  return faults;
}

int tell(const RunFile& wanted, const RunFile& found, int status) {
  if (found.output_sha256 == wanted.output_sha256) {
    complain("rerun: the same output as the run, SHA-256 " + found.output_sha256 + ".\n");
    return status;
  }
  complain("rerun: the output is not that of the run: its SHA-256 is " + found.output_sha256 +
           ", that of the run was " + wanted.output_sha256 + ".\n");
  if (found.workforce != wanted.workforce)
    complain("rerun: this version reads another workforce out of the same files.\n");
  if (found.version != wanted.version)
    complain("rerun: the run was made by version " + wanted.version + ", this is " + found.version + ".\n");
  return 1;
}

}  // namespace

int run_rerun(const Arguments& arguments) {
  const std::string& name = arguments.positional()[0];
  const Result<std::string> text = read_file(name);
  if (!text) return refuse(text.error());
  const Checked<RunFile> file = read_run_file(*text, name);
  if (!file) return refuse(file.error());
  if (const std::vector<Error> faults = faults_of(*file, name); !faults.empty()) return refuse(faults);
  const Result<Arguments> again = repeated(*file, arguments);
  if (!again) return refuse(again.error());
  if (const std::vector<Error> faults = changed_inputs(*file, *again); !faults.empty()) return refuse(faults);
  journal().begin();
  journal().give(*file);
  const int status = run_command(*again);
  if (!journal().printed_anything()) return status;
  return tell(*file, journal().finish(*again), status);
}

}  // namespace turnpoint

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/journal.h"
#include "cli/usage.h"

namespace turnpoint {

int run_command(const Arguments& arguments) {
  const std::string& command = arguments.command();
  if (command == "check") return run_check(arguments);
  if (command == "diff") return run_diff(arguments);
  if (command == "findings") return run_findings(arguments);
  if (command == "timeline") return run_timeline(arguments);
  if (command == "compare") return run_compare(arguments);
  if (command == "equality") return run_equality(arguments);
  if (command == "sweep") return run_sweep(arguments);
  if (command == "ledger") return run_ledger(arguments);
  if (command == "removal") return run_removal(arguments);
  if (command == "stats") return run_stats(arguments);
  if (command == "synth") return run_synth(arguments);
  if (command == "case due") return run_case_due(arguments);
  if (command == "case export") return run_case_export(arguments);
  if (command == "case retention") return run_case_retention(arguments);
  if (command == "case form") return run_case_form(arguments);
  if (command == "case letter") return run_case_letter(arguments);
  if (command == "import") return run_import(arguments);
  if (command == "export") return run_export(arguments);
  if (command == "facts") return run_facts(arguments);
  if (command == "merge") return run_merge(arguments);
  if (command == "plan") return run_plan(arguments);
  if (command == "exercise") return run_exercise(arguments);
  if (command == "report") return run_report(arguments);
  if (command == "rerun") return run_rerun(arguments);
  if (command == "help") {
    print(arguments.positional().empty() ? usage() : usage_of(arguments.positional().front()));
    return 0;
  }
  complain("turnpoint: `" + command + "` is not built yet; `turnpoint help` lists what is.\n");
  return 2;
}

int run_and_keep(const Arguments& arguments) {
  if (arguments.has("partial")) {
    return refuse(Error{ErrorCode::bad_argument, "--run-file",
                        "A partial result has no run file; what it rests on stands in it."});
  }
  Result<NewFile> file = NewFile::create(arguments.value("run-file"));
  if (!file) return refuse(file.error());
  journal().begin();
  const int status = run_command(arguments);
  // With --strict a result is there whatever the status; where nothing was printed nothing can be made again.
  if (!journal().printed_anything()) return status;
  file->add(run_file_json(journal().finish(arguments)));
  const Result<void> closed = file->close();
  return closed ? status : refuse(closed.error());
}

}  // namespace turnpoint

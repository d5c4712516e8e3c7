#include "cli/commands.h"
#include "cli/files.h"

int main(int count, char** words) {
  using namespace turnpoint;
  const Result<Arguments> arguments = Arguments::read(std::vector<std::string>(words + 1, words + count));
  if (!arguments) return refuse(arguments.error());
  const std::string& command = arguments->command();
  if (command == "check") return run_check(*arguments);
  if (command == "diff") return run_diff(*arguments);
  if (command == "findings") return run_findings(*arguments);
  if (command == "timeline") return run_timeline(*arguments);
  if (command == "compare") return run_compare(*arguments);
  if (command == "sweep") return run_sweep(*arguments);
  if (command == "ledger") return run_ledger(*arguments);
  if (command == "removal") return run_removal(*arguments);
  if (command == "stats") return run_stats(*arguments);
  if (command == "synth") return run_synth(*arguments);
  if (command == "import") return run_import(*arguments);
  if (command == "export") return run_export(*arguments);
  if (command == "plan") return run_plan(*arguments);
  if (command == "help") {
    print(usage());
    return 0;
  }
  complain("turnpoint: `" + command + "` is not built yet; `turnpoint help` lists what is.\n");
  return 2;
}

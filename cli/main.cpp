#include "cli/commands.h"
#include "cli/files.h"

int main(int count, char** words) {
  using namespace turnpoint;
  const Result<Arguments> arguments = Arguments::read(std::vector<std::string>(words + 1, words + count));
  if (!arguments) return refuse(arguments.error());
  return arguments->has("run-file") ? run_and_keep(*arguments) : run_command(*arguments);
}

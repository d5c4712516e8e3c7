#include "cli/files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include <sys/stat.h>
#include <unistd.h>

namespace turnpoint {

Result<std::string> read_file(const std::string& name) {
  const auto refuse = [&](const char* reason) {
    return fail(ErrorCode::bad_argument, name, "The file \"" + name + "\" cannot be read: " + reason + ".");
  };
  struct stat facts {};
  if (stat(name.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode)) return refuse("it is a folder");
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(name.c_str(), "rb"), std::fclose);
  if (!file) return refuse(std::strerror(errno));
  std::string text;
  char block[1U << 16U];
  for (std::size_t count = 0; (count = std::fread(block, 1, sizeof block, file.get())) > 0;)
    text.append(block, count);
  if (std::ferror(file.get()) != 0) return refuse(std::strerror(errno));
  return text;
}

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }
void complain(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }
bool output_is_terminal() { return isatty(STDOUT_FILENO) != 0; }

}  // namespace turnpoint

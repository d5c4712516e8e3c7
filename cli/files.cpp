#include "cli/files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <sys/stat.h>
#include <unistd.h>

#include "cli/journal.h"

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

Result<void> make_folder(const std::string& name) {
  struct stat facts {};
  if (mkdir(name.c_str(), 0777) == 0) return {};
  const int fault = errno;
  if (fault == EEXIST && stat(name.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode)) return {};
  return fail(ErrorCode::bad_argument, name,
              "The folder \"" + name + "\" cannot be made: " + std::strerror(fault) + ".");
}

Result<NewFile> NewFile::create(const std::string& name) {
  std::FILE* file = std::fopen(name.c_str(), "wbx");
  if (file != nullptr) return NewFile(name, file);
  if (errno == EEXIST) {
    return fail(ErrorCode::bad_argument, name,
                "The file \"" + name + "\" is there already and is not written over; name another.");
  }
  return fail(ErrorCode::bad_argument, name,
              "The file \"" + name + "\" cannot be written: " + std::strerror(errno) + ".");
}

void NewFile::add(const std::string& text) {
  if (fault_ == 0 && std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size()) fault_ = errno;
}

Result<void> NewFile::close() {
  if (std::fclose(file_.release()) != 0 && fault_ == 0) fault_ = errno;
  if (fault_ == 0) return {};
  std::remove(name_.c_str());
  return fail(ErrorCode::bad_argument, name_,
              "The file \"" + name_ + "\" cannot be written to its end: " + std::strerror(fault_) + ".");
}

NewFile::~NewFile() {
  if (!file_) return;
  file_.reset();
  std::remove(name_.c_str());
}

Result<void> write_file(const std::string& name, const std::string& text) {
  const auto refuse = [&] {
    return fail(ErrorCode::bad_argument, name,
                "The file \"" + name + "\" cannot be written: " + std::strerror(errno) + ".");
  };
  std::FILE* file = std::fopen(name.c_str(), "wb");
  if (file == nullptr) return refuse();
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (std::fclose(file) != 0 || !written) return refuse();
  return {};
}

void print(const std::string& text) {
  journal().note_output(text);
  std::fwrite(text.data(), 1, text.size(), stdout);
}
void complain(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }
bool output_is_terminal() { return isatty(STDOUT_FILENO) != 0; }

}  // namespace turnpoint
